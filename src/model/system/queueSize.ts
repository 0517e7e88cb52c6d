import type { Scenario } from '../scenario/scenario';
import type { AssumedValues } from './assumptions';

export interface QueueSize {
  /** Jobs/s at peak. */
  readonly jobRate: number;
  /** Worker processes that keep up at peak below the ceiling. */
  readonly workers: number;
  /** Servers they run on, as large as an application server. */
  readonly servers: number;
}

/**
 * Workers for background jobs: enough that no backlog grows at peak, on one server a zone at least,
 * so that the loss of a zone delays jobs and stops none.
 */
export function sizeQueue(scenario: Scenario, a: AssumedValues): QueueSize {
  const jobRate = scenario.peakRequestRate * a.jobsPerRequest;
  const workers = Math.max(1, Math.ceil((jobRate * a.jobTime) / a.utilisationCeiling));
  const servers = Math.max(Math.min(2, scenario.zones), Math.ceil(workers / scenario.workersPerServer));
  return { jobRate, workers, servers };
}
