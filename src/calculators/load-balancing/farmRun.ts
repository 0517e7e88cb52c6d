import { createHashRing } from '../../model/balancing/hashRing';
import type { PolicyName } from '../../model/balancing/policies';
import type { FarmRun } from '../../model/balancing/simulateFarm';
import { zipfWeights } from '../../model/sharding/zipf';
import { serviceSampler } from '../../model/simulation/serviceSampler';
import { createRandom } from '../../model/statistics/random';
import type { BalancingValues } from './inputs';

/** Requests to simulate: with all servers up, before that to fill them, and around a death. */
export interface RunLength {
  readonly requests: number;
  readonly warmUp: number;
  readonly deathRequests: number;
  readonly batches: number;
}

/** Fits between two keystrokes. */
export const shortRun: RunLength = { requests: 12_000, warmUp: 3_000, deathRequests: 4_000, batches: 10 };
/** What the worker does for each policy. */
export const longRun: RunLength = { requests: 200_000, warmUp: 30_000, deathRequests: 60_000, batches: 20 };

const SEED = 1;
/** Requests for each worker until a fleet has settled after a death, and how far a run may be stretched for it. */
const SETTLES_AFTER = 8;
const MOST_STRETCH = 3;

function settling(v: BalancingValues, { deathRequests }: RunLength): number {
  const wanted = SETTLES_AFTER * v.servers * v.workers;
  return Math.min(MOST_STRETCH * deathRequests, Math.max(deathRequests, wanted));
}

/** Requests arriving in a millisecond. */
export function arrivalRateOf(v: BalancingValues): number {
  return ((v.utilisation / 100) * v.servers * v.workers) / v.serviceTime;
}

/** The run for given values, in milliseconds. */
export function farmRun(v: BalancingValues, policy: PolicyName, length: RunLength): FarmRun {
  return {
    farm: {
      servers: v.servers,
      workers: v.workers,
      arrivalRate: arrivalRateOf(v),
      service: serviceSampler(v.serviceTime, v.variability),
      policy,
      slowFactor: v.slowFactor,
      keys: { count: v.keyCount, exponent: v.zipfExponent, bound: v.bound },
    },
    death:
      v.death === 'none'
        ? null
        : {
            kind: v.death,
            detectedAfter: v.detection * 1_000,
            timeout: v.clientTimeout * 1_000,
            errorTime: v.errorTime,
          },
    random: createRandom(SEED),
    ...length,
    deathRequests: settling(v, length),
  };
}

/**
 * Why a queue grows without end under a policy, or `null` when none does.
 *
 * A policy that does not look overloads the slow server once its equal share is too much. One that looks is held to
 * the capacity of all. The bounded hash can hold back only what the bound lets it: it fails once the servers that their
 * own keys overload may together hold everything in flight.
 */
export function overloaded(v: BalancingValues, policy: PolicyName): 'fleet' | 'slow server' | 'keys' | null {
  const busy = v.utilisation / 100;
  const capacity = v.servers - 1 + 1 / v.slowFactor;
  if (busy * v.servers >= capacity) return 'fleet';
  if ((policy === 'random' || policy === 'roundRobin') && busy * v.slowFactor >= 1) return 'slow server';
  if (policy !== 'boundedHash' || v.bound < 1) return null;
  const over = keyShares(v).filter(
    (share, server) => share * busy * v.servers * (server === 0 ? v.slowFactor : 1) >= 1,
  ).length;
  return over > 0 && over * v.bound >= v.servers ? 'keys' : null;
}

/** The same once the last server is gone and the rest carry its load. */
export function overloadedAfterDeath(v: BalancingValues, policy: PolicyName): boolean {
  const rest = v.servers - 1;
  const busy = (v.utilisation * v.servers) / rest;
  return overloaded({ ...v, servers: rest, utilisation: busy }, policy) !== null;
}

function keyShares(v: BalancingValues): number[] {
  const { owners, homes } = createHashRing(v.servers, v.keyCount);
  const shares = new Array<number>(v.servers).fill(0);
  zipfWeights(v.keyCount, v.zipfExponent).forEach((weight, key) => {
    const server = owners[homes[key]!]!;
    shares[server] = shares[server]! + weight;
  });
  return shares;
}
