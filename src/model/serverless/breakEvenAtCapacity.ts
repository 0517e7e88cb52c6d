import { HOURS_PER_MONTH } from '../pricing/compute';
import { zoneHeadroom } from '../reliability/headroom';
import { wholeUnits } from '../rounding/wholeUnits';
import { findRoot } from '../statistics/findRoot';
import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3_600;
/** Fleets looked at one by one; beyond them one more unit changes the comparison by less than 2 %. */
const LOOKED_AT_SINGLY = 64;
const MOST_DOUBLINGS = 40;

/** Equal units that run all month: tasks or machines. */
export interface FleetOffer {
  /** One unit, USD a month. */
  readonly unitUsd: number;
  /** Paid whatever the number of units, such as a load balancer, USD a month. */
  readonly fixedUsd: number;
  /** Requests one unit works on at once. */
  readonly unitConcurrency: number;
  /** Share of it that may be busy at peak, 0–1. */
  readonly utilisationCeiling: number;
  readonly zones: number;
  readonly zonesLost: number;
  /** Time of one request on a unit, s. */
  readonly duration: number;
  /** Busiest minute over the mean of the month. */
  readonly peakToMean: number;
  /** Share of the unit hours of a fleet sized for the peak that is paid when the fleet follows its load, 0–1; default 1. */
  readonly paidShare?: number;
}

export interface FleetMonth {
  /** Units at peak. */
  readonly units: number;
  readonly usd: number;
  /** Busy share of all units over the month, 0–1. */
  readonly meanUtilisation: number;
}

/**
 * The fleet that carries a month's requests at their peak with a zone lost, and what it costs.
 *
 * @param requests requests a month
 * @param offer a unit and the rules for how many there must be
 * @returns units, USD and how busy they would be on average if all ran
 * @throws RangeError if a number is out of range
 * @see https://aws.amazon.com/builders-library/static-stability-using-availability-zones/
 * @example fleetMonth(1e8, { unitUsd: 36.04, fixedUsd: 0, unitConcurrency: 4, utilisationCeiling: 0.7, zones: 1, zonesLost: 0, duration: 0.1, peakToMean: 2 }).units // 3
 */
export function fleetMonth(requests: number, offer: FleetOffer): FleetMonth {
  check('fleetMonth', offer);
  requirePositive('fleetMonth', 'requests', requests);
  const { zones, zonesLost } = offer;
  const work = (requests / SECONDS_PER_MONTH) * offer.duration;
  const usable = offer.unitConcurrency * offer.utilisationCeiling;
  const requiredUnits = Math.max(1, wholeUnits((work * offer.peakToMean) / usable));
  const units = zoneHeadroom({ zones, zonesLost, requiredUnits }).totalUnits;
  return {
    units,
    usd: monthUsd(offer, units / zones),
    meanUtilisation: work / (units * offer.unitConcurrency),
  };
}

/**
 * Requests a month from which a fleet of equal capacity costs no more than functions do.
 *
 * The fleet grows in steps of one unit a zone, each with the load it carries at peak; functions cost less at first and
 * grow with every request. The first step that is full before it is dearer holds the break-even. One machine that
 * could not carry the load is never compared.
 *
 * @param functionUsd USD a month of the functions for that many requests, rising
 * @param offer units of the fleet
 * @returns requests a month, or null where functions stay cheaper at every size
 * @throws RangeError if a number is out of range
 * @example breakEvenAtCapacity((n) => n * 1e-6, { unitUsd: 30, fixedUsd: 0, unitConcurrency: 8, utilisationCeiling: 0.5, zones: 1, zonesLost: 0, duration: 0.1, peakToMean: 1 }) // 3e7
 */
export function breakEvenAtCapacity(
  functionUsd: (requests: number) => number,
  offer: FleetOffer,
): number | null {
  check('breakEvenAtCapacity', offer);
  const { zones, zonesLost, unitConcurrency, utilisationCeiling, duration, peakToMean } = offer;
  const carriedByOne = ((unitConcurrency * utilisationCeiling) / (duration * peakToMean)) * SECONDS_PER_MONTH;
  const carries = (step: number) => step * (zones - zonesLost) * carriedByOne;
  const costs = (step: number) => monthUsd(offer, step);
  const pays = (step: number) => functionUsd(carries(step)) >= costs(step);

  const step = firstStep(pays);
  if (step === null) return null;
  const least = carries(step - 1);
  const target = costs(step);
  return findRoot((requests) => functionUsd(requests) - target, least, carries(step));
}

/** USD of so many units a zone. One a zone runs at any hour. */
function monthUsd({ fixedUsd, unitUsd, zones, paidShare = 1 }: FleetOffer, unitsPerZone: number): number {
  return fixedUsd + zones * Math.max(1, unitsPerZone * paidShare) * unitUsd;
}

function firstStep(pays: (step: number) => boolean): number | null {
  for (let step = 1; step <= LOOKED_AT_SINGLY; step++) if (pays(step)) return step;
  let high = LOOKED_AT_SINGLY;
  for (let doubling = 0; !pays(high); doubling++) {
    if (doubling === MOST_DOUBLINGS) return null;
    high *= 2;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (pays(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function check(caller: string, offer: FleetOffer): void {
  requireNotNegative(caller, 'unitUsd', offer.unitUsd);
  requireNotNegative(caller, 'fixedUsd', offer.fixedUsd);
  const { unitConcurrency, utilisationCeiling, duration, peakToMean } = offer;
  const amounts = { unitConcurrency, utilisationCeiling, duration, peakToMean };
  for (const [name, value] of Object.entries(amounts)) requirePositive(caller, name, value);
  requireNotNegative(caller, 'paidShare', offer.paidShare ?? 1);
  if (offer.zonesLost >= offer.zones) {
    throw new RangeError(`${caller}: zonesLost must be below zones (${offer.zones}), got ${offer.zonesLost}`);
  }
}
