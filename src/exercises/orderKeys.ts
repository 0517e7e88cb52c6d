import { partitioners } from '../model/sharding/partitioners';
import { type Spread, spread } from '../model/sharding/spread';
import { zipfWeights } from '../model/sharding/zipf';
import { createRandom, type Random } from '../model/statistics/random';

/** Columns of the key file, in its order. */
export const orderColumns = ['order_id', 'customer_id', 'tenant_id', 'country', 'day'] as const;
export type OrderColumn = (typeof orderColumns)[number];
export type Order = Readonly<Record<OrderColumn, string>>;

const ROWS = 4_000;
const DAYS = 14;
const TENANTS = 240;
const CUSTOMERS = 2_500;
const countries = ['DE', 'FR', 'GB', 'NL', 'ES', 'PL', 'SE', 'IT', 'AT', 'CH', 'DK', 'PT'];

/**
 * Orders of two weeks, always the same ones: tenants and countries as uneven as popularity is (Zipf, exponent 1),
 * customers nearly even.
 */
export function orderKeys(): Order[] {
  const random = createRandom(7);
  const tenant = drawer(TENANTS, 1, random);
  const country = drawer(countries.length, 1, random);
  const customer = drawer(CUSTOMERS, 0.2, random);
  return Array.from({ length: ROWS }, (_, row) => ({
    order_id: `o-${100_000 + row}`,
    customer_id: `c-${1_000 + customer()}`,
    tenant_id: `t-${1 + tenant()}`,
    country: countries[country()]!,
    day: `2026-10-${String(1 + Math.floor((row * DAYS) / ROWS)).padStart(2, '0')}`,
  }));
}

/** How PostgreSQL's hash partitioning would spread the orders by one column. */
export function spreadBy(orders: readonly Order[], column: OrderColumn, shards: number): Spread {
  const locate = partitioners.postgresText.create(shards);
  return spread(
    orders.map((order) => order[column]),
    locate,
    shards,
  );
}

/** The file as it is downloaded. */
export function orderFile(orders: readonly Order[]): string {
  const rows = orders.map((order) => orderColumns.map((column) => order[column]).join(','));
  return `${[orderColumns.join(','), ...rows].join('\n')}\n`;
}

/** Draws numbers from 0, the first the most frequent. */
function drawer(count: number, exponent: number, random: Random): () => number {
  const ends: number[] = [];
  let sum = 0;
  for (const weight of zipfWeights(count, exponent)) ends.push((sum += weight));
  return () => {
    const at = random() * sum;
    return ends.findIndex((end) => at < end);
  };
}
