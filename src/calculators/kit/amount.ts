/** A 90 % interval: the true value is below `low` once in twenty times, above `high` once in twenty. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a reader can say about a quantity: one number, or a range. */
export type Amount = number | Range;

export function isRange(amount: unknown): amount is Range {
  return typeof amount === 'object' && amount !== null && 'low' in amount && 'high' in amount;
}

/**
 * The one number that stands for an amount where no distribution is drawn: the median of the
 * distribution that {@link file://./sample.ts} draws from.
 */
export function midpoint(amount: Amount): number {
  if (!isRange(amount)) return amount;
  return amount.low > 0 ? Math.sqrt(amount.low * amount.high) : (amount.low + amount.high) / 2;
}
