/** What a stretch of time did to a queue. */
export interface QueueStep {
  /** Requests waiting at its end. */
  readonly waiting: number;
  readonly served: number;
  /** Requests that would have waited longer than they may, and left. */
  readonly lost: number;
  /** Requests that came while the wait was above the limit for being on time, the lost not counted. */
  readonly late: number;
}

export interface QueueLoad {
  /** Requests waiting at the start. */
  readonly waiting: number;
  /** Requests/s that arrive. */
  readonly arrivalRate: number;
  /** Requests/s that can be served. */
  readonly capacity: number;
  /** Length of the stretch, s. */
  readonly seconds: number;
  /** Wait at which a request gives up, s. */
  readonly patience: number;
  /** Wait above which it is late, s. */
  readonly lateAfter: number;
}

/**
 * One stretch of a fluid queue in front of servers: what cannot be served waits, and who would wait longer than they
 * have patience for is lost.
 *
 * A fluid has no chance in it: below capacity nobody waits, which is fair for minutes of overload and blind to the waits of
 * a fleet that is merely busy (for those see M/G/c). No requests/s can be served: all but none are lost.
 *
 * @param load rates in requests/s, times in s
 * @returns requests
 * @see L. Kleinrock, Queueing Systems II (1976), chapter 2, on the fluid approximation
 * @example fluidQueue({ waiting: 0, arrivalRate: 12, capacity: 10, seconds: 10, patience: 5, lateAfter: 1 }) // 20 wait, 50 of 120 came after the wait passed 1 s
 */
export function fluidQueue(load: QueueLoad): QueueStep {
  const { waiting, arrivalRate, capacity, seconds, patience, lateAfter } = load;
  const arrived = arrivalRate * seconds;
  const room = capacity * patience;
  const unbounded = Math.max(0, waiting + arrived - capacity * seconds);
  const left = Math.min(unbounded, room);
  const lost = unbounded - left;
  const served = waiting + arrived - left - lost;
  const late = Math.max(0, arrived - lost) * shareAbove(waiting, left, capacity * lateAfter);
  return { waiting: left, served, lost, late };
}

/** Share of a straight line from `from` to `to` that lies above `limit`. */
function shareAbove(from: number, to: number, limit: number): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  if (low > limit) return 1;
  if (high <= limit) return 0;
  return (high - limit) / (high - low);
}
