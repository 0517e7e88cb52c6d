import { requireCount, requireProbability } from '../statistics/requireNumber';
import { kOfN, type UpAndDown } from './redundancy';

/** More zones than any region has; the sum runs over every set of zones that may be up. */
const MOST_ZONES = 10;

/**
 * Parts for each zone when they are spread as evenly as they can be, the fuller zones first.
 *
 * @param parts at least 0
 * @param zones at least 1
 * @throws RangeError for bad counts
 * @example spreadOverZones(5, 3) // [2, 2, 1]
 */
export function spreadOverZones(parts: number, zones: number): number[] {
  requireCount('spreadOverZones', 'parts', parts, 0);
  requireCount('spreadOverZones', 'zones', zones, 1);
  return Array.from(
    { length: zones },
    (_, zone) => Math.floor(parts / zones) + (zone < parts % zones ? 1 : 0),
  );
}

/**
 * Availability of $k$ parts out of those in several zones, where a zone that is down takes its parts with it.
 *
 * Sums over every set of zones that may be up: its probability times that of $k$ parts among those in it.
 *
 * @param layout parts in each zone, up to ten zones; parts needed; availability of a part whose zone is up, and of a zone
 * @returns availability and its complement
 * @throws RangeError where a value is out of range
 * @see AWS, "Availability and Beyond", https://docs.aws.amazon.com/whitepapers/latest/availability-and-beyond-improving-resilience/understanding-availability.html
 * @example zonesAvailability({ partsByZone: [2, 2, 2], needed: 4, availability: 1, zoneAvailability: 0.999 }) // 0.999997
 */
export function zonesAvailability({
  partsByZone,
  needed,
  availability,
  zoneAvailability,
}: {
  readonly partsByZone: readonly number[];
  readonly needed: number;
  readonly availability: number;
  readonly zoneAvailability: number;
}): UpAndDown {
  const zones = partsByZone.length;
  requireCount('zonesAvailability', 'zones', zones, 1);
  if (zones > MOST_ZONES) {
    throw new RangeError(`zonesAvailability: zones must be at most ${MOST_ZONES}, got ${zones}`);
  }
  requireProbability('zonesAvailability', 'zoneAvailability', zoneAvailability);
  const known = new Map<number, UpAndDown>();
  let up = 0;
  let down = 0;
  for (let set = 0; set < 2 ** zones; set++) {
    const isUp = partsByZone.map((_, zone) => (set & (1 << zone)) !== 0);
    const chance = isUp.reduce((product, is) => product * (is ? zoneAvailability : 1 - zoneAvailability), 1);
    const parts = partsByZone.reduce((sum, count, zone) => sum + (isUp[zone] ? count : 0), 0);
    const given = known.get(parts) ?? kOfN({ needed, parts, availability });
    known.set(parts, given);
    up += chance * given.availability;
    down += chance * given.unavailability;
  }
  return { availability: up, unavailability: down };
}
