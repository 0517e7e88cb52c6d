import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** A limit on requests: tokens that refill steadily and are kept up to a burst. */
export interface TokenBucket {
  /** Tokens/s $r$. */
  readonly rate: number;
  /** Tokens the bucket holds $b$, at least 1; full at the start. */
  readonly burst: number;
}

/** Relative slack for a token that arithmetic left a bit short. */
const SLACK = 1e-9;

/**
 * Which of a sequence of requests a token bucket lets through. Each takes one token; without a whole one it is refused
 * and takes none.
 *
 * @param bucket rate and burst
 * @param arrivals times in seconds, ascending
 * @returns one verdict for each arrival
 * @throws RangeError if the bucket is out of range or the times descend
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/throttling.html, a public API limited this way
 * @example tokenBucket({ rate: 1, burst: 2 }, [0, 0, 0, 1]) // [true, true, false, true]
 */
export function tokenBucket({ rate, burst }: TokenBucket, arrivals: readonly number[]): boolean[] {
  requirePositive('tokenBucket', 'rate', rate);
  requireCount('tokenBucket', 'burst', burst, 1);
  let tokens = burst;
  let last = arrivals[0] ?? 0;
  return arrivals.map((at) => {
    if (!(at >= last)) throw new RangeError(`tokenBucket: arrivals must ascend, got ${at} after ${last}`);
    tokens = Math.min(burst, tokens + (at - last) * rate);
    last = at;
    if (tokens < 1 - SLACK) return false;
    tokens -= 1;
    return true;
  });
}

/**
 * Requests in a row that a full bucket lets through at a steady pace $s$ above its rate: $\lfloor (b-1)/(1-r/s) \rfloor + 1$.
 *
 * @param bucket rate and burst
 * @param pace requests/s of the client, above 0
 * @returns requests before the first refusal; `Infinity` at or below the rate
 * @throws RangeError if a value is out of range
 * @example longestRun({ rate: 10, burst: 20 }, 20) // 39
 */
export function longestRun({ rate, burst }: TokenBucket, pace: number): number {
  requirePositive('longestRun', 'rate', rate);
  requireCount('longestRun', 'burst', burst, 1);
  requirePositive('longestRun', 'pace', pace);
  if (pace <= rate) return Infinity;
  const run = (burst - 1) / (1 - rate / pace);
  return Math.floor(run * (1 + SLACK)) + 1;
}

/**
 * Share of a client's requests that a token bucket refuses when they come at random.
 *
 * The tokens missing from the bucket are the work of a server that takes $1/r$ for each request and has $b$ places, so the
 * share is the loss of M/D/1/b: exact. Cuts between states give sums of positive terms only.
 *
 * @param bucket rate and burst
 * @param arrivalRate requests/s of the client (a Poisson stream)
 * @returns a probability
 * @throws RangeError if a value is out of range
 * @see D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 5.1, for M/G/1 by its embedded chain
 * @example refusedAtRandom({ rate: 10, burst: 1 }, 10) // 0.5
 */
export function refusedAtRandom({ rate, burst }: TokenBucket, arrivalRate: number): number {
  requirePositive('refusedAtRandom', 'rate', rate);
  requireCount('refusedAtRandom', 'burst', burst, 1);
  requireNotNegative('refusedAtRandom', 'arrivalRate', arrivalRate);
  const ratio = arrivalRate / rate;
  if (ratio === 0) return 0;
  // The bucket is then never full: e^−50.
  if (ratio > 50) return 1 - 1 / ratio;
  const none = Math.exp(-ratio);
  const exceeds = poissonTails(ratio, none);
  // States left behind by departures, relative to the empty one, kept small so that nothing overflows.
  let weights = [1];
  let sum = 1;
  let empty = 1;
  for (let j = 0; j < burst - 1; j++) {
    let crossing = empty * (exceeds[j] ?? 0);
    for (let i = Math.max(1, j - exceeds.length + 1); i <= j; i++) {
      crossing += (weights[i] ?? 0) * (exceeds[j - i + 1] ?? 0);
    }
    const next = crossing / none;
    weights.push(next);
    sum += next;
    if (next > 1e200) {
      weights = weights.map((weight) => weight * 1e-200);
      sum *= 1e-200;
      empty *= 1e-200;
    }
  }
  const accepted = 1 / (empty / sum + ratio);
  return Math.min(1, Math.max(0, 1 - accepted));
}

/** $P(A > k)$ for a Poisson count, as far as it matters. */
function poissonTails(mean: number, none: number): number[] {
  const terms = [none];
  for (let k = 1; k < mean + 12 * Math.sqrt(mean) + 30; k++) terms.push((terms[k - 1]! * mean) / k);
  const tails = new Array<number>(terms.length).fill(0);
  for (let k = terms.length - 2; k >= 0; k--) tails[k] = tails[k + 1]! + terms[k + 1]!;
  return tails;
}
