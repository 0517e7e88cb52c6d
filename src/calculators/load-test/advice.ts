import type { Advice } from '../kit/define';
import { formatNumber } from '../kit/format';
import type { Pair } from '../kit/series';

interface Values {
  readonly points: readonly Pair[];
  readonly predictAt: number;
}

interface Results {
  readonly best: number | null;
  readonly peakLoad: number | null;
  readonly inFlight: number | null;
  readonly serviceTime: number | null;
  readonly effectiveWorkers: number | null;
  readonly sigma: number | null;
  readonly sigmaError: number | null;
  readonly kappa: number | null;
  readonly kappaError: number | null;
  readonly largest: number | null;
}

/** Past this multiple of the largest load measured the curve is no longer evidence. */
const REACH = 2;

/** What to do about a fitted load test, and which calculator goes on from it. */
export function adviceOn({ predictAt }: Values, r: Results): Advice[] {
  const largest = r.largest ?? 1;
  const list: Advice[] = [];
  if (predictAt > REACH * largest) {
    list.push({
      tone: 'watch',
      text: `${formatNumber(predictAt)} is more than twice the ${formatNumber(largest)} you measured: measure up to ${formatNumber(predictAt / REACH)} before you rely on that prediction.`,
    });
  }
  if (r.peakLoad === null || r.peakLoad > largest) {
    list.push({
      tone: 'watch',
      text: `No point lies past the peak, so coherency is a guess: measure at ${formatNumber(2 * largest)} and ${formatNumber(4 * largest)} at once until throughput falls.`,
    });
  } else if (isLoose(r.sigmaError) || isLoose(r.kappaError)) {
    list.push({
      tone: 'watch',
      text: `A coefficient is known to no better than half its size: repeat the measurements around ${formatNumber(r.peakLoad, { digits: 2 })} at once three times each.`,
    });
  }
  if (r.peakLoad !== null && r.peakLoad <= REACH * largest) {
    const most = formatNumber(Math.max(1, Math.floor(r.inFlight ?? r.peakLoad)));
    list.push({
      tone: 'do',
      text: `Let no more than ${most} requests in at once: cap the pool or the workers there, and queue the rest in front.`,
      link: { to: '/calculators/connection-pool', label: 'Connection pool' },
    });
  }
  list.push(cureFor(r, largest));
  const next = capacityLink(r);
  if (next !== null) list.push(next);
  return list;
}

function isLoose(errorPercent: number | null): boolean {
  return errorPercent !== null && errorPercent > 50;
}

function cureFor({ sigma, kappa }: Results, largest: number): Advice {
  if ((kappa ?? 0) * largest > (sigma ?? 0)) {
    return {
      tone: 'do',
      text: 'Pairs that have to agree cost the most: give each worker data of its own, and shard what all of them write.',
      link: { to: '/practices/replicas-and-sharding', label: 'Replicas and sharding' },
    };
  }
  return {
    tone: 'do',
    text: 'Waiting for something that only one can have costs the most: find the lock, the single writer or the full disk, and take work away from it first.',
    link: { to: '/practices/caching', label: 'Caching' },
  };
}

/** Bounds of the inputs that the link fills in. */
const [SHORTEST, LONGEST] = [0.01, 600_000];
const MOST_WORKERS = 10_000;

function capacityLink({ serviceTime, effectiveWorkers }: Results): Advice | null {
  if (serviceTime === null || serviceTime < SHORTEST || serviceTime > LONGEST) return null;
  const workers = Math.min(MOST_WORKERS, Math.max(1, Math.floor(effectiveWorkers ?? 1)));
  const time = Number(serviceTime.toPrecision(4));
  return {
    tone: 'fine',
    text: `Next: a fleet of such servers, each worth ${formatNumber(workers)} undisturbed ${workers === 1 ? 'worker' : 'workers'} of ${formatNumber(time)} ms.`,
    link: {
      to: `/calculators/capacity?serviceTime=${time}&workersPerServer=${workers}`,
      label: 'Capacity',
    },
  };
}
