import { requireNotNegative, requirePositive, requireFinite } from '../statistics/requireNumber';

function requireRate(caller: string, monthlyRate: number): void {
  if (!(monthlyRate > -1 && monthlyRate < Infinity)) {
    throw new RangeError(`${caller}: monthlyRate must be above -1, got ${monthlyRate}`);
  }
}

/**
 * A value after compound growth, $v(1+r)^m$.
 *
 * @param value value today, any unit
 * @param monthlyRate growth a month as a fraction: 0.1 is 10 %; above −1
 * @param months months ahead, not necessarily whole
 * @returns the value then, in the same unit
 * @throws RangeError if an argument is out of range
 * @example compoundGrowth(1000, 0.1, 12) // 3138.43
 */
export function compoundGrowth(value: number, monthlyRate: number, months: number): number {
  requireNotNegative('compoundGrowth', 'value', value);
  requireRate('compoundGrowth', monthlyRate);
  requireFinite('compoundGrowth', 'months', months);
  return value * (1 + monthlyRate) ** months;
}

/**
 * Months until a growing value reaches a limit, $\ln(L/v)/\ln(1+r)$.
 *
 * @param value value today, above 0
 * @param limit the limit, in the same unit, above 0
 * @param monthlyRate growth a month as a fraction, above −1
 * @returns months from today; 0 if the limit is reached already, infinite if it never will be
 * @throws RangeError if an argument is out of range
 * @example monthsUntil(1000, 2000, 0.1) // 7.27
 */
export function monthsUntil(value: number, limit: number, monthlyRate: number): number {
  requirePositive('monthsUntil', 'value', value);
  requirePositive('monthsUntil', 'limit', limit);
  requireRate('monthsUntil', monthlyRate);
  if (value >= limit) return 0;
  return monthlyRate > 0 ? Math.log(limit / value) / Math.log1p(monthlyRate) : Infinity;
}
