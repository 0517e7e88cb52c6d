/** What a queue does in the long run. Times are in the unit of `serviceTime`; an overloaded queue has infinite ones. */
export interface SteadyState {
  /** Share of time a server is busy $\rho$; 1 or more means the queue grows without end. */
  readonly utilisation: number;
  readonly stable: boolean;
  /** Chance that a request has to wait. */
  readonly waitProbability: number;
  /** Mean number of requests in the system $L$. */
  readonly inSystem: number;
  /** Mean number of requests waiting $L_q$. */
  readonly inQueue: number;
  /** Mean wait before service $W_q$. */
  readonly meanWait: number;
  /** Mean time from arrival to answer $W$. */
  readonly meanResponse: number;
}

/** A steady state whose distributions are known as well. */
export interface SteadyStateDistributions extends SteadyState {
  /** Chance that the system is empty $P_0$; may underflow to 0 for many servers. */
  readonly idleProbability: number;
  /** $P(W_q \le t)$. */
  waitCdf(t: number): number;
  /** $P(W \le t)$. */
  responseCdf(t: number): number;
  /** Wait that a share `q` of requests does not exceed, `q` above 0 and below 1. */
  waitQuantile(q: number): number;
  /** Response time that a share `q` of requests does not exceed, `q` above 0 and below 1. */
  responseQuantile(q: number): number;
}
