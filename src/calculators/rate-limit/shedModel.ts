import { goodput } from '../../model/queueing/goodput';
import { mmck } from '../../model/queueing/mmck';
import { mmckResponse } from '../../model/queueing/mmckResponse';
import { queueThenServe } from '../../model/queueing/queueThenServe';
import { longestRun, refusedAtRandom } from '../../model/queueing/tokenBucket';
import { MOST_PLACES, type ShedValues } from './inputs';
import type { ShedResults } from './outputs';

/** Share of accepted requests that may be late. */
const LATE = 0.01;

/** The bounded queue at some load, times in ms and rates a ms. */
export function boundedAt(v: ShedValues, perSecond: number) {
  return {
    servers: v.workers,
    capacity: v.workers + v.places,
    arrivalRate: perSecond / 1_000,
    serviceTime: v.serviceTime,
  };
}

/** Wanted requests/s answered in time at some load, with the limit or without. */
export function answeredAt(v: ShedValues, perSecond: number, limited: boolean) {
  const clients = { wantedRate: perSecond / 1_000, timeout: v.timeout, retries: v.retries };
  const servers = { servers: v.workers, serviceTime: v.serviceTime };
  return goodput(servers, limited ? v.workers + v.places : Infinity, clients, 'overload');
}

export function computeShed(v: ShedValues): ShedResults {
  const load = boundedAt(v, v.wanted);
  const state = mmck(load);
  const { responseTail, responseQuantile } = mmckResponse(load);
  const limited = answeredAt(v, v.wanted, true);
  const unlimited = answeredAt(v, v.wanted, false);
  const carries = (v.workers * 1_000) / v.serviceTime;
  return {
    answered: limited.answered * 1_000,
    answeredUnlimited: unlimited.answered * 1_000,
    shed: state.rejectProbability * 100,
    p99: responseQuantile(0.99),
    collapse: carries / (1 + v.retries),
    placesForTimeout: placesForTimeout(v),
    carries,
    utilisation: state.utilisation * 100,
    accepted: state.throughput * 1_000,
    meanResponse: state.meanResponse,
    p50: responseQuantile(0.5),
    late: responseTail(v.timeout) * 100,
    attempts: (limited.attempts * 1_000) / v.wanted,
    attemptsUnlimited: (unlimited.attempts * 1_000) / v.wanted,
    ...bucketOf(v),
  };
}

/** Most places at which a request that takes the last of them is in time for 99 of 100. */
function placesForTimeout(v: ShedValues): number | null {
  const tails = queueThenServe(v.workers, v.serviceTime, v.timeout, MOST_PLACES);
  if ((tails[0] ?? 1) > LATE) return null;
  const firstLate = tails.findIndex((tail) => tail > LATE);
  return firstLate === -1 ? MOST_PLACES : firstLate - 1;
}

function bucketOf({ rate, burst, clientRate }: ShedValues) {
  const run = longestRun({ rate, burst }, clientRate);
  return {
    run: Number.isFinite(run) ? run : null,
    refusedAtRandom: 100 * refusedAtRandom({ rate, burst }, clientRate),
    perMinute: burst + 60 * rate,
    refill: burst / rate,
  };
}
