import { serversForWaitProbability } from '../queueing/erlangC';
import { requireCount, requirePositive } from '../statistics/requireNumber';
import { requireWithin } from '../sharding/requireWithin';

/**
 * HikariCP's starting point for the connections a database can use at once: $2 \cdot \mathrm{cores} + \mathrm{spindles}$.
 *
 * A rule of thumb, from measurements on spinning disks; start there and measure
 * ([About Pool Sizing](https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing)).
 *
 * @param cores - Cores of the database server, without hyper-threads, at least 1.
 * @param spindles - Disks that seek; 0 where all data is in memory.
 * @returns Connections over all application instances.
 * @throws RangeError for bad counts.
 *
 * @example
 * ```ts
 * hikariPoolSize(4, 1); // 9
 * ```
 */
export function hikariPoolSize(cores: number, spindles: number): number {
  requireCount('hikariPoolSize', 'cores', cores, 1);
  requireCount('hikariPoolSize', 'spindles', spindles, 0);
  return 2 * cores + spindles;
}

/**
 * Smallest pool in which threads that each hold several connections cannot wait for one another for ever: $T(C-1) + 1$.
 *
 * With one less, every thread may hold all but its last connection and none is left
 * ([same page, pool-locking](https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing#pool-locking)).
 *
 * @param threads - $T$, threads that use the pool, at least 1.
 * @param connectionsPerThread - $C$, most connections one thread holds at once, at least 1.
 * @returns Connections.
 * @throws RangeError for bad counts.
 *
 * @example
 * ```ts
 * poolLockingMinimum(3, 4); // 10
 * ```
 */
export function poolLockingMinimum(threads: number, connectionsPerThread: number): number {
  requireCount('poolLockingMinimum', 'threads', threads, 1);
  requireCount('poolLockingMinimum', 'connectionsPerThread', connectionsPerThread, 1);
  return threads * (connectionsPerThread - 1) + 1;
}

/**
 * Smallest pool in which few requests wait for a connection, by Erlang C.
 *
 * Assumes random arrivals and hold times that spread like an exponential's; a database that slows with every
 * connection breaks the second assumption, so keep the result under {@link hikariPoolSize} of the server.
 *
 * @param demand - Requests/s for a connection, seconds each holds one, and the most that may have to wait, above 0 to 1.
 * @returns Connections, and the probability of waiting with that many.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * poolForWait({ requestsPerSecond: 500, holdSeconds: 0.02, maxWaitProbability: 0.05 }); // { connections: 17, waitProbability: 0.0309 }
 * ```
 */
export function poolForWait({
  requestsPerSecond,
  holdSeconds,
  maxWaitProbability,
}: {
  readonly requestsPerSecond: number;
  readonly holdSeconds: number;
  readonly maxWaitProbability: number;
}): { connections: number; waitProbability: number } {
  requirePositive('poolForWait', 'requestsPerSecond', requestsPerSecond);
  requirePositive('poolForWait', 'holdSeconds', holdSeconds);
  const { servers, waitProbability } = serversForWaitProbability(
    requestsPerSecond * holdSeconds,
    maxWaitProbability,
  );
  return { connections: servers, waitProbability };
}

/**
 * Whether the pools of all application instances fit in the database's connection limit.
 *
 * @param fleet - Application instances; pool of each; `maxConnections` of the server; `reserved` for administrators, jobs
 *   and deployments that run two versions at once.
 * @returns Connections in `total`, those `available`, whether they fit, and the `largestPool` that would.
 * @throws RangeError for bad counts.
 *
 * @example
 * ```ts
 * poolsAgainstLimit({ instances: 12, poolSize: 10, maxConnections: 100, reserved: 10 }); // total 120, largestPool 7
 * ```
 */
export function poolsAgainstLimit({
  instances,
  poolSize,
  maxConnections,
  reserved = 0,
}: {
  readonly instances: number;
  readonly poolSize: number;
  readonly maxConnections: number;
  readonly reserved?: number;
}): { total: number; available: number; fits: boolean; largestPool: number } {
  requireCount('poolsAgainstLimit', 'instances', instances, 1);
  requireCount('poolsAgainstLimit', 'poolSize', poolSize, 1);
  requireCount('poolsAgainstLimit', 'maxConnections', maxConnections, 1);
  requireWithin('poolsAgainstLimit', 'reserved', reserved, 0, maxConnections);
  const total = instances * poolSize;
  const available = maxConnections - reserved;
  return { total, available, fits: total <= available, largestPool: Math.floor(available / instances) };
}
