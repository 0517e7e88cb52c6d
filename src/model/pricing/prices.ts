import { awsPrices } from './awsPrices';
import { azurePrices } from './azurePrices';
import { gcpPrices } from './gcpPrices';
import type { Price } from './price';

const MS_PER_DAY = 86_400_000;

/** All list prices, each with its source and day. None claims to be current: see {@link agedPrices}. */
export const prices: readonly Price[] = [...awsPrices, ...azurePrices, ...gcpPrices];

const byId: ReadonlyMap<string, Price> = new Map(prices.map((price) => [price.id, price]));

/**
 * One price with its source.
 *
 * @param id such as `aws-ec2-m7i-large`
 * @throws RangeError if no price has that id
 * @example priceOf('aws-ec2-m7i-large').usd // 0.1008
 */
export function priceOf(id: string): Price {
  const price = byId.get(id);
  if (!price) throw new RangeError(`priceOf: id must be that of a price in the table, got ${id}`);
  return price;
}

/**
 * Prices a reader should check before trusting them: older than a limit, or without a day.
 *
 * @param table prices to look through
 * @param today ISO day
 * @param maxAgeDays oldest age that passes, days
 * @returns the prices that do not pass, in table order
 * @throws RangeError if `today` is not a day or `maxAgeDays` is negative
 * @example agedPrices(prices, '2026-11-24', 365)
 */
export function agedPrices(table: readonly Price[], today: string, maxAgeDays: number): readonly Price[] {
  const now = Date.parse(today);
  if (Number.isNaN(now)) throw new RangeError(`agedPrices: today must be an ISO day, got ${today}`);
  if (!(maxAgeDays >= 0))
    throw new RangeError(`agedPrices: maxAgeDays must be at least 0, got ${maxAgeDays}`);
  return table.filter(({ date }) => date === null || (now - Date.parse(date)) / MS_PER_DAY > maxAgeDays);
}
