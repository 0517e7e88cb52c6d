/**
 * Whole units that cover a load, forgiving the last bits of floating point.
 *
 * 2.1 / (3 · 0.7) is 1.0000000000000002 in doubles and would round up to 2 without the slack.
 *
 * @param units - Load divided by the capacity of one unit.
 * @returns The smallest whole number that is not less, up to one part in $10^{12}$.
 *
 * @example
 * ```ts
 * wholeUnits(2.1 / (3 * 0.7)); // 1
 * ```
 */
export function wholeUnits(units: number): number {
  return Math.ceil(units * (1 - 1e-12));
}
