import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { mmc } from './mmc';
import { mmck } from './mmck';
import { mmckResponse } from './mmckResponse';
import type { QueueLoad } from './queueLoad';

/** Requests that people want answered, and how long and how often their clients try. */
export interface Clients {
  /** Wanted requests per time unit, without retries. */
  readonly wantedRate: number;
  /** Time after which a client gives up, in the unit of `serviceTime`. */
  readonly timeout: number;
  /** Further attempts after a refusal or a timeout. */
  readonly retries: number;
}

/** What becomes of the wanted requests. */
export interface Goodput {
  /** Attempts per time unit, retries included. */
  readonly attempts: number;
  /** Share of attempts refused or answered too late. */
  readonly attemptFails: number;
  /** Wanted requests answered in time, by the first attempt or a later one, per time unit. */
  readonly answered: number;
}

/** Servers as above, with the arrivals left open. */
type Servers = Omit<QueueLoad, 'arrivalRate'>;

/** Where retries settle within a thousandth in all but the narrowest cases. */
const ROUNDS = 40;

/**
 * Requests answered in time, with clients that time out and try again.
 *
 * Servers do not know that a client has gone and finish its request all the same, which is what makes overload collapse.
 * An attempt fails with $p(\lambda')$: refused by M/M/c/K, or answered after the timeout. Retries offer
 * $\lambda' = \lambda (1 + p + \dots + p^r)$, solved by repetition. There may be two answers at one load: the one that is
 * reached from calm and the one that is left by an overload, which retries keep alive.
 *
 * @param servers servers and mean service time
 * @param capacity most requests in the system at once; `Infinity` for a queue without limit
 * @param clients wanted load, timeout and retries
 * @param after where the repetition starts: from calm, or from every attempt failing
 * @returns the settled state
 * @throws RangeError if a value is out of range
 * @see N. Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021, https://doi.org/10.1145/3458336.3465286
 * @example goodput({ servers: 1, serviceTime: 1 }, Infinity, { wantedRate: 0.5, timeout: 10, retries: 2 }, 'overload').answered // 0
 */
export function goodput(
  servers: Servers,
  capacity: number,
  { wantedRate, timeout, retries }: Clients,
  after: 'calm' | 'overload',
): Goodput {
  requirePositive('goodput', 'wantedRate', wantedRate);
  requireNotNegative('goodput', 'timeout', timeout);
  requireCount('goodput', 'retries', retries, 0);
  let attempts = after === 'calm' ? wantedRate : wantedRate * (1 + retries);
  let fails = attemptFails(servers, capacity, attempts, timeout);
  for (let round = 0; round < ROUNDS; round++) {
    const next = wantedRate * triedOnAverage(fails, retries);
    const settled = Math.abs(next - attempts) <= 1e-5 * attempts;
    attempts = next;
    fails = attemptFails(servers, capacity, attempts, timeout);
    if (settled) break;
  }
  return { attempts, attemptFails: fails, answered: wantedRate * (1 - fails ** (retries + 1)) };
}

/** Share of attempts that are refused or late at a given rate of attempts. */
function attemptFails(servers: Servers, capacity: number, arrivalRate: number, timeout: number): number {
  const load = { ...servers, arrivalRate };
  if (capacity === Infinity) {
    const open = mmc(load);
    return open.stable ? clamped(1 - open.responseCdf(timeout)) : 1;
  }
  const { rejectProbability } = mmck({ ...load, capacity });
  const late = mmckResponse({ ...load, capacity }).responseTail(timeout);
  return clamped(rejectProbability + (1 - rejectProbability) * late);
}

const clamped = (share: number) => Math.min(1, Math.max(0, share));

/** $1 + p + \dots + p^r$. */
function triedOnAverage(fails: number, retries: number): number {
  return fails === 1 ? retries + 1 : (1 - fails ** (retries + 1)) / (1 - fails);
}
