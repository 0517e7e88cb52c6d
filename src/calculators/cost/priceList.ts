import { catalogue } from '../../model/pricing/catalogue';
import type { MeteredPrice, PriceRatio, SizeLadder } from '../../model/pricing/catalogueShape';
import type { Price } from '../../model/pricing/price';
import { priceOf } from '../../model/pricing/prices';
import type { ProviderId } from '../../model/scenario/scenario';

/** A list price in the place where a bill uses it. */
export interface PriceRow {
  readonly price: Price;
  /** How often it is charged for one unit: twice for a server with a standby. */
  readonly times: number;
}

export interface PriceSection {
  readonly label: string;
  /** Empty where no price is sourced. */
  readonly rows: readonly PriceRow[];
  readonly note?: string;
}

const NOT_SOURCED = 'No sourced price: type your own into the calculator.';

/** Every list price that a bill of a provider can rest on, by what it pays for. */
export function priceList(provider: ProviderId): readonly PriceSection[] {
  const offer = catalogue[provider];
  const { 1: oneYear, 3: threeYears } = offer.commitment;
  return [
    section('Servers on demand', distinct([...ladderRows(offer.server), ...ratioRows(offer.sustainedUse)])),
    section('Servers committed', ratioRows(oneYear, threeYears), offer.commitmentAssumption),
    section(
      'Spot servers',
      ratioRows(offer.spot),
      offer.spot
        ? 'Of the day of its source; spot prices move.'
        : `${NOT_SOURCED} Until then they count as on demand.`,
    ),
    meteredSection('Server disks', offer.blockStorage),
    ladderSection('Database servers', offer.database),
    ladderSection('Database servers with standby', offer.databaseHighlyAvailable),
    section(
      'Databases committed',
      ratioRows(offer.databaseCommitment),
      offer.databaseCommitment
        ? 'Only the low end of the range uses it.'
        : 'No sourced price: the range has them on demand.',
    ),
    meteredSection('Database storage', offer.databaseStorage),
    meteredSection('Database storage with standby', offer.databaseStorageHighlyAvailable),
    ladderSection('Cache', offer.cache),
    ladderSection('Cache with replica', offer.cacheHighlyAvailable),
    section(
      'Caches committed',
      ratioRows(offer.cacheCommitment),
      offer.cacheCommitment
        ? 'Only the low end of the range uses it.'
        : 'No sourced price: the range has them on demand.',
    ),
    meteredSection('Load balancers', offer.loadBalancer),
    meteredSection('Data through load balancers', offer.loadBalancerData),
    meteredSection('Data between zones', offer.crossZone),
    meteredSection('Object storage', offer.objectStorage),
    meteredSection('Data to the internet', offer.egress),
    meteredSection('Logs', offer.logs),
  ];
}

/** Rows with source, region, day, confidence and note in common, in order: they are read together. */
export function rowsBySource(rows: readonly PriceRow[]): readonly (readonly [PriceRow, ...PriceRow[]])[] {
  const groups = new Map<string, [PriceRow, ...PriceRow[]]>();
  for (const row of rows) {
    const { source, url, region, date, confidence, note } = row.price;
    const key = JSON.stringify([source, url, region, date, confidence, note]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function section(label: string, rows: readonly PriceRow[], note?: string): PriceSection {
  return note === undefined ? { label, rows } : { label, rows, note };
}

const ladderSection = (label: string, ladder: SizeLadder) =>
  section(label, ladderRows(ladder), ladder.assumption);

function meteredSection(label: string, metered: MeteredPrice | null): PriceSection {
  if (!metered) return section(label, [], NOT_SOURCED);
  const rows = metered.tiers.flatMap(({ priceId }) =>
    priceId === null ? [] : [{ price: priceOf(priceId), times: metered.times ?? 1 }],
  );
  return section(label, rows, metered.assumption);
}

/** One row for each price: sizes billed by vCPU and GB share theirs. */
function ladderRows({ sizes }: SizeLadder): readonly PriceRow[] {
  return distinct(
    sizes.flatMap(({ parts }) =>
      parts.map(({ priceId, times }) => ({
        price: priceOf(priceId),
        times: parts.length === 1 && priceOf(priceId).unit === 'hour' ? times : 1,
      })),
    ),
  );
}

/** A ratio is of two prices: both are printed. */
function ratioRows(...ratios: readonly (PriceRatio | null)[]): readonly PriceRow[] {
  const ids = ratios.flatMap((ratio) => (ratio ? [ratio.priceId, ratio.overPriceId] : []));
  return distinct(ids.map((id) => ({ price: priceOf(id), times: 1 })));
}

const distinct = (rows: readonly PriceRow[]): readonly PriceRow[] => [
  ...new Map(rows.map((row) => [row.price.id, row])).values(),
];
