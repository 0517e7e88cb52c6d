import { zoneHeadroom } from '../reliability/headroom';
import { wholeUnits } from '../rounding/wholeUnits';
import type { Scenario } from '../scenario/scenario';
import { sizingAssumptions } from './assumptions';

type Fleet = Pick<Scenario, 'peakRequestRate' | 'serviceTime' | 'workersPerServer' | 'zones' | 'zonesLost'>;

/**
 * Servers that run at the peak of a scenario by the utilisation ceiling alone, spread over zones so that those which
 * may fail are not missed; one to spare where none may. Where the latency target binds, the capacity calculator asks
 * for more; as a starting value this is enough, and it costs no queueing.
 *
 * @param scenario requests/s, ms, workers and zones of the reader's product
 * @returns servers, at least 1
 * @see https://aws.amazon.com/builders-library/static-stability-using-availability-zones/
 * @example fleetAtCeiling(resolveScenario('millions')) // 24
 */
export function fleetAtCeiling({
  peakRequestRate,
  serviceTime,
  workersPerServer,
  zones,
  zonesLost,
}: Fleet): number {
  const busy = (peakRequestRate * serviceTime) / 1_000;
  const needed = Math.max(
    1,
    wholeUnits(busy / sizingAssumptions.utilisationCeiling.value / workersPerServer),
  );
  // A reader may type more lost zones than zones; one always stays.
  const lost = Math.min(zonesLost, zones - 1);
  return zoneHeadroom({ zones, zonesLost: lost, requiredUnits: needed + (lost > 0 ? 0 : 1) }).totalUnits;
}
