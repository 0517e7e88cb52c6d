import { arrivalRateForResponse, serversForResponse } from '../queueing/mgcSizing';
import { zoneHeadroom } from '../reliability/headroom';
import { wholeUnits } from '../rounding/wholeUnits';
import type { Scenario } from '../scenario/scenario';
import type { AssumedValues } from './assumptions';
import type { StageShape } from './stageShape';

/** Beyond this many busy workers queueing adds nothing to the ceiling, and the recurrence would cost more than a frame. */
const pooledWorkers = 2_000;
const quantile = 0.95;

export interface ApplicationSize {
  /** Servers to run, those that may fail included. */
  readonly servers: number;
  /** Servers left when what may fail has failed. */
  readonly survivors: number;
  /** Cores of one server. */
  readonly cores: number;
  /** Busy share of all workers at peak. */
  readonly utilisation: number;
  /** False when one idle server already misses the latency target; the ceiling alone then sizes the fleet. */
  readonly targetReachable: boolean;
}

/**
 * Application servers for the peak of a scenario: M/G/c for the 95th percentile of response time and
 * the utilisation ceiling, filled evenly into zones so that those which may fail are not missed.
 * Where no zone may fail, one server may, unless all runs on a single machine.
 *
 * @param scenario the reader's product, at the size to be served
 * @param shape whether it all runs on one machine, which is then never more than one
 * @param a assumptions: ceiling, variability, workers per core
 * @see https://aws.amazon.com/builders-library/static-stability-using-availability-zones/
 */
export function sizeApplication(scenario: Scenario, shape: StageShape, a: AssumedValues): ApplicationSize {
  const { workersPerServer, zones } = scenario;
  const offered = (scenario.peakRequestRate * scenario.serviceTime) / 1_000;
  const targetReachable = applicationLoadLine(scenario, 1, a) > 0;
  const forLatency =
    targetReachable && offered < pooledWorkers
      ? serversForResponse({ ...promise(scenario, a), arrivalRate: scenario.peakRequestRate })
      : 1;
  const workers = Math.max(forLatency, offered / a.utilisationCeiling);
  const needed = Math.max(1, wholeUnits(workers / workersPerServer));
  const { spare, lost } = losses(scenario, shape);
  const servers = shape.singleMachine
    ? 1
    : zoneHeadroom({ zones, zonesLost: lost, requiredUnits: needed + spare }).totalUnits;
  return {
    servers,
    survivors: survivorsOf(servers, scenario, shape),
    cores: shape.singleMachine
      ? a.machineCores
      : Math.max(2, 2 * Math.ceil(workersPerServer / a.workersPerCore / 2)),
    utilisation: offered / (servers * workersPerServer),
    targetReachable,
  };
}

/**
 * Requests/s that so many servers, all of them up, carry within latency target and ceiling.
 *
 * @param servers servers that are up
 * @returns requests/s; 0 when the target cannot be held at any load, or no server is up
 */
export function applicationLoadLine(scenario: Scenario, servers: number, a: AssumedValues): number {
  const workers = servers * scenario.workersPerServer;
  if (workers < 1) return 0;
  const byCeiling = (workers * a.utilisationCeiling * 1_000) / scenario.serviceTime;
  const pooled = Math.min(workers, pooledWorkers);
  const byLatency = arrivalRateForResponse({ ...promise(scenario, a), servers: pooled });
  if (byLatency === 0 || workers > pooledWorkers) return byLatency && byCeiling;
  return Math.min(byLatency, byCeiling);
}

/** Servers left of so many when what may fail has failed. */
export function survivorsOf(servers: number, scenario: Scenario, shape: StageShape): number {
  const { spare, lost } = losses(scenario, shape);
  return Math.max(0, servers - lost * Math.ceil(servers / scenario.zones) - spare);
}

/** A reader may type more lost zones than zones; one always stays. */
function losses({ zones, zonesLost }: Scenario, { singleMachine }: StageShape) {
  const lost = singleMachine ? 0 : Math.min(zonesLost, zones - 1);
  return { lost, spare: singleMachine || lost > 0 ? 0 : 1 };
}

function promise(scenario: Scenario, a: AssumedValues) {
  return {
    serviceTime: scenario.serviceTime / 1_000,
    scv: a.serviceVariability,
    quantile,
    target: scenario.latencyTarget / 1_000,
  };
}
