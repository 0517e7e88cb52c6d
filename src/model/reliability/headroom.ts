import { wholeUnits } from '../rounding/wholeUnits';
import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Units that survive the loss of zones. */
export interface ZoneHeadroom {
  readonly unitsPerZone: number;
  readonly totalUnits: number;
  /** Units bought beyond those required, as a fraction of them: 0.5 is half as many again. */
  readonly overprovision: number;
  /** Highest utilisation in normal operation at which the zones left can still carry everything, as a fraction. */
  readonly maxSafeUtilisation: number;
}

/**
 * Units for each zone so that the rest carry the whole load when some zones are lost, with nothing to start in the
 * emergency. Each zone is rounded up on its own.
 *
 * @param plan zones $z$; zones that may be lost $f$, fewer than all; units the load requires
 * @returns units, extra cost and the utilisation that is safe
 * @throws RangeError if a field is out of range
 * @see Amazon Builders' Library, "Static stability using Availability Zones", https://aws.amazon.com/builders-library/static-stability-using-availability-zones/
 * @example zoneHeadroom({ zones: 3, zonesLost: 1, requiredUnits: 100 }) // 50 a zone, 150 in all, 66.7 % safe
 */
export function zoneHeadroom(plan: {
  readonly zones: number;
  readonly zonesLost: number;
  readonly requiredUnits: number;
}): ZoneHeadroom {
  const { zones, zonesLost, requiredUnits } = plan;
  requireCount('zoneHeadroom', 'zones', zones, 1);
  requireCount('zoneHeadroom', 'zonesLost', zonesLost, 0);
  if (zonesLost >= zones) {
    throw new RangeError(`zoneHeadroom: zonesLost must be below zones (${zones}), got ${zonesLost}`);
  }
  requirePositive('zoneHeadroom', 'requiredUnits', requiredUnits);
  const unitsPerZone = wholeUnits(requiredUnits / (zones - zonesLost));
  const totalUnits = unitsPerZone * zones;
  return {
    unitsPerZone,
    totalUnits,
    overprovision: totalUnits / requiredUnits - 1,
    maxSafeUtilisation: requiredUnits / totalUnits,
  };
}

/**
 * Instances for a peak rate at a target utilisation, with spares on top: $\lceil \lambda/(r\,u)\rceil + s$.
 *
 * @param plan peak requests per second; requests per second one instance can serve; utilisation to run it at, above 0
 * and at most 1; spare instances
 * @returns instances, a whole number
 * @throws RangeError if a field is out of range
 * @example instancesForPeak({ peakRate: 4300, ratePerInstance: 320, targetUtilisation: 0.7, spare: 1 }) // 21
 */
export function instancesForPeak(plan: {
  readonly peakRate: number;
  readonly ratePerInstance: number;
  readonly targetUtilisation: number;
  readonly spare: number;
}): number {
  const { peakRate, ratePerInstance, targetUtilisation, spare } = plan;
  requireNotNegative('instancesForPeak', 'peakRate', peakRate);
  requirePositive('instancesForPeak', 'ratePerInstance', ratePerInstance);
  if (!(targetUtilisation > 0 && targetUtilisation <= 1)) {
    throw new RangeError(
      `instancesForPeak: targetUtilisation must be above 0 and at most 1, got ${targetUtilisation}`,
    );
  }
  requireCount('instancesForPeak', 'spare', spare, 0);
  return wholeUnits(peakRate / (ratePerInstance * targetUtilisation)) + spare;
}
