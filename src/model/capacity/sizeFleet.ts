import { mgcResponse, type ResponseTimes } from '../queueing/mgcResponse';
import { zoneHeadroom } from '../reliability/headroom';
import { wholeUnits } from '../rounding/wholeUnits';
import { arrivalRateForResponse, serversForResponse } from '../queueing/mgcSizing';

/** Most workers the queueing formulas are run for; beyond it the linear recurrence stops being instant. */
export const maxWorkers = 100_000;

/** A load, a promise and the servers that are to keep it. Times in seconds, memory in MB, shares 0–1. */
export interface FleetNeeds {
  /** Requests/s at peak, $\lambda$. */
  readonly arrivalRate: number;
  /** Mean busy time of a worker per request, s. */
  readonly serviceTime: number;
  /** Squared coefficient of variation of the service time. */
  readonly scv: number;
  /** Percentile of the latency target, 0–1. */
  readonly quantile: number;
  /** Response time that the percentile must keep, s. */
  readonly target: number;
  /** Share of worker time that may be busy at peak, 0–1. */
  readonly utilisationCeiling: number;
  readonly workersPerServer: number;
  readonly zones: number;
  /** Zones that may be lost at peak; fewer than `zones`. */
  readonly zonesLost: number;
  /** Servers that may be down besides the lost zones. */
  readonly spareServers: number;
  /** MB of a server, of its system and of one worker. */
  readonly memoryPerServer: number;
  readonly memoryReserved: number;
  readonly memoryPerWorker: number;
  /** Seconds a client connection stays open per request. */
  readonly connectionTime: number;
  readonly connectionsPerServer: number;
  /** Servers there are; left out, as many as the load needs are counted. */
  readonly servers?: number;
}

export type FleetBound = 'latency' | 'utilisation' | 'memory' | 'connections';

export interface Fleet {
  /** Servers to run, zones and spares included. */
  readonly servers: number;
  /** Servers the load itself needs. */
  readonly serversForLoad: number;
  /** Servers left when the zones and spares that may fail are gone. */
  readonly serversAfterLoss: number;
  /** Servers each bound asks for, before zones and spares. */
  readonly bounds: Readonly<Record<FleetBound, number>>;
  /** The bound that asks for most. */
  readonly binds: FleetBound;
  /** Workers that memory has room for on one server, at most `workersPerServer`. */
  readonly workersUsable: number;
  /** Requests/s that the servers left after the loss carry within target, ceiling and connections. */
  readonly loadLine: number;
  /** The bound that sets the load line. */
  readonly lineBound: FleetBound;
  /** Busy share of all workers at `arrivalRate`; above 1 in overload. */
  readonly utilisation: number;
  readonly utilisationAfterLoss: number | null;
  /** Waiting and response at `arrivalRate`; null in overload. */
  readonly all: ResponseTimes | null;
  readonly afterLoss: ResponseTimes | null;
}

/**
 * Sizes a fleet of equal servers for a load, or finds what a given fleet carries.
 *
 * The workers of all servers share one queue (M/G/c): the best a load balancer can do. Four bounds
 * ask for servers — latency target, utilisation ceiling, memory (which may leave room for fewer
 * workers than wanted) and client connections — and the largest decides. Zones are filled evenly and
 * rounded up per zone, so that $\lceil (n+\text{spare})/(z-f) \rceil \cdot z$ servers survive the loss of $f$ of $z$ zones.
 *
 * @throws RangeError when the promise cannot be kept at any size, or needs more than {@link maxWorkers}
 * @see https://aws.amazon.com/builders-library/static-stability-using-availability-zones/
 */
export function sizeFleet(needs: FleetNeeds): Fleet {
  check(needs);
  checkWorkers((needs.arrivalRate * needs.serviceTime) / needs.utilisationCeiling);
  const workersUsable = workersThatFit(needs);
  const bounds = serversByBound(needs, workersUsable);
  const binds = largest(bounds);
  const serversForLoad = bounds[binds];
  const requiredUnits = serversForLoad + needs.spareServers;
  const servers = needs.servers ?? zoneHeadroom({ ...needs, requiredUnits }).totalUnits;
  const serversAfterLoss = Math.max(
    0,
    servers - needs.zonesLost * Math.ceil(servers / needs.zones) - needs.spareServers,
  );
  const workers = servers * workersUsable;
  // Again, for connections, zones or a given fleet may ask for far more workers than the load does.
  checkWorkers(workers);
  const offered = needs.arrivalRate * needs.serviceTime;
  const line = loadLine(needs, serversAfterLoss, workersUsable);
  return {
    servers,
    serversForLoad,
    serversAfterLoss,
    bounds,
    binds,
    workersUsable,
    loadLine: line.load,
    lineBound: line.bound,
    utilisation: offered / workers,
    utilisationAfterLoss: serversAfterLoss > 0 ? offered / (serversAfterLoss * workersUsable) : null,
    all: fleetResponse(needs, servers * workersUsable),
    afterLoss: fleetResponse(needs, serversAfterLoss * workersUsable),
  };
}

/** Waiting and response of `workers` at the fleet's load; null when they cannot keep up. */
export function fleetResponse(
  { arrivalRate, serviceTime, scv }: Pick<FleetNeeds, 'arrivalRate' | 'serviceTime' | 'scv'>,
  workers: number,
): ResponseTimes | null {
  if (arrivalRate * serviceTime >= workers) return null;
  return mgcResponse({ servers: workers, arrivalRate, serviceTime, scv });
}

function check(needs: FleetNeeds): void {
  if (needs.zonesLost >= needs.zones) {
    throw new RangeError(
      `sizeFleet: zones that may fail must be fewer than the ${needs.zones} zones there are, got ${needs.zonesLost}`,
    );
  }
}

function checkWorkers(workers: number): void {
  if (workers <= maxWorkers) return;
  const [most, got] = [maxWorkers, Math.ceil(workers)].map((count) => count.toLocaleString('en-GB'));
  throw new RangeError(`sizeFleet: workers must be at most ${most}, got ${got}: split the system first`);
}

function workersThatFit({
  memoryPerServer,
  memoryReserved,
  memoryPerWorker,
  workersPerServer,
}: FleetNeeds): number {
  const room = memoryPerServer - memoryReserved;
  const fit = memoryPerWorker === 0 ? (room >= 0 ? Infinity : 0) : Math.floor(room / memoryPerWorker);
  if (fit < 1) {
    throw new RangeError(
      `sizeFleet: memory per server must hold the system and one worker (${memoryReserved + memoryPerWorker} MB), got ${memoryPerServer} MB`,
    );
  }
  return Math.min(workersPerServer, fit);
}

function serversByBound(needs: FleetNeeds, workersUsable: number): Record<FleetBound, number> {
  const { arrivalRate, serviceTime, scv, quantile, target } = needs;
  // A given fleet that misses the target even when idle has a load line of 0; only sizing one is impossible.
  const hopeless = arrivalRateForResponse({ servers: 1, serviceTime, scv, quantile, target }) === 0;
  const forLatency =
    hopeless && needs.servers !== undefined
      ? 1
      : serversForResponse({ arrivalRate, serviceTime, scv, quantile, target });
  const forUtilisation = atLeastOne((arrivalRate * serviceTime) / needs.utilisationCeiling);
  const workers = Math.max(forLatency, forUtilisation);
  return {
    latency: Math.ceil(forLatency / needs.workersPerServer),
    utilisation: Math.ceil(forUtilisation / needs.workersPerServer),
    memory: workersUsable < needs.workersPerServer ? Math.ceil(workers / workersUsable) : 1,
    connections: atLeastOne((arrivalRate * needs.connectionTime) / needs.connectionsPerServer),
  };
}

function loadLine(
  needs: FleetNeeds,
  servers: number,
  workersUsable: number,
): { readonly load: number; readonly bound: FleetBound } {
  if (servers === 0) return { load: 0, bound: 'utilisation' };
  const workers = servers * workersUsable;
  const { serviceTime, scv, quantile, target } = needs;
  const lines: Record<FleetBound, number> = {
    latency: arrivalRateForResponse({ servers: workers, serviceTime, scv, quantile, target }),
    utilisation: (workers * needs.utilisationCeiling) / serviceTime,
    memory: Infinity,
    connections:
      needs.connectionTime === 0 ? Infinity : (servers * needs.connectionsPerServer) / needs.connectionTime,
  };
  const bound = (Object.keys(lines) as FleetBound[]).reduce((a, b) => (lines[b] < lines[a] ? b : a));
  // Memory sets the line when it is what keeps the wanted workers off the server.
  const byMemory = workersUsable < needs.workersPerServer && bound !== 'connections';
  return { load: lines[bound], bound: byMemory ? 'memory' : bound };
}

function largest(bounds: Record<FleetBound, number>): FleetBound {
  return (Object.keys(bounds) as FleetBound[]).reduce((a, b) => (bounds[b] > bounds[a] ? b : a));
}

function atLeastOne(units: number): number {
  return Math.max(1, wholeUnits(units));
}
