import { availabilityOfRepair } from '../../model/reliability/availability';
import { detectionTime, returnTime } from '../../model/reliability/healthCheck';
import { inSeries, splitFailures, type UpAndDown } from '../../model/reliability/redundancy';
import { spreadOverZones, zonesAvailability } from '../../model/reliability/zones';
import type { AvailabilityValues } from './inputs';

const SECONDS_A_DAY = 86_400;

/** What takes requests from users, each on its own. */
export interface Causes {
  /** Too few servers up, each failing by itself, zones included. */
  readonly servers: UpAndDown;
  /** The same if no zone ever failed. */
  readonly serversAlone: UpAndDown;
  /** All servers at once. */
  readonly common: UpAndDown;
  readonly others: UpAndDown;
  /** Requests sent to a dead server that nobody has noticed yet. */
  readonly unnoticed: UpAndDown;
}

/** Times of one failure, in seconds. */
export interface Times {
  readonly detection: ReturnType<typeof detectionTime>;
  /** From the failure until it gets requests again. */
  readonly outMean: number;
  readonly outWorst: number;
}

/** How long one failure lasts, from its beginning to the first request after it. */
export function timesOf(v: AvailabilityValues): Times {
  const check = {
    interval: v.interval,
    timeout: v.failsBy === 'hanging' ? v.timeout : 0,
    failures: v.failures,
    successes: v.successes,
  };
  const detection = detectionTime(check);
  const back = returnTime(check);
  const repair = v.repair * 60;
  return {
    detection,
    outMean: detection.mean + repair + back.mean,
    outWorst: detection.worst + repair + back.worst,
  };
}

/** Availability of one server by itself. */
export function serverAvailability(v: AvailabilityValues): number {
  return availabilityOfRepair(v.betweenFailures * SECONDS_A_DAY, timesOf(v).outMean);
}

/**
 * The causes for these inputs.
 *
 * @param commonShare share of failures that take all servers, 0 to 1; 0 asks what independence would give
 */
export function causesOf(v: AvailabilityValues, commonShare: number, servers = v.servers): Causes {
  const { detection, outMean } = timesOf(v);
  const { common, independent } = splitFailures(serverAvailability(v), commonShare);
  const layout = {
    partsByZone: spreadOverZones(servers, v.zones),
    needed: v.needed,
    availability: independent.availability,
  };
  const other = v.otherAvailability / 100;
  const unnoticed = ((1 - commonShare) * detection.mean) / (v.betweenFailures * SECONDS_A_DAY + outMean);
  return {
    servers: zonesAvailability({ ...layout, zoneAvailability: v.zoneAvailability / 100 }),
    serversAlone: zonesAvailability({ ...layout, zoneAvailability: 1 }),
    common,
    others: inSeries(
      new Array<UpAndDown>(v.otherParts).fill({ availability: other, unavailability: 1 - other }),
    ),
    unnoticed: { availability: 1 - unnoticed, unavailability: unnoticed },
  };
}

/** All of it together: every cause alone is enough to lose a request. */
export function together({ servers, common, others, unnoticed }: Causes): UpAndDown {
  return inSeries([servers, common, others, unnoticed]);
}

/** What each cause takes, as shares of time or requests, in the order the page lists them. */
export function shares(causes: Causes): readonly { readonly label: string; readonly share: number }[] {
  const { servers, serversAlone, common, others, unnoticed } = causes;
  return [
    { label: 'servers by themselves', share: serversAlone.unavailability },
    { label: 'zones', share: Math.max(0, servers.unavailability - serversAlone.unavailability) },
    { label: 'all servers at once', share: common.unavailability },
    { label: 'other parts', share: others.unavailability },
    { label: 'failures not yet noticed', share: unnoticed.unavailability },
  ];
}
