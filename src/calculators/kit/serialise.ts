import { type Amount, isRange } from './amount';

/**
 * The shortest text that reads back as exactly this amount: `400`, `20..40`. Links, the terminal and the field itself
 * all use it.
 *
 * @example serialiseAmount({ low: 20, high: 40 }) // '20..40'
 */
export function serialiseAmount(amount: Amount): string {
  return isRange(amount) ? `${plain(amount.low)}..${plain(amount.high)}` : plain(amount);
}

/** `String` writes the fewest digits that read back exactly; only its `e+21` would look odd in a link. */
function plain(value: number): string {
  return String(value + 0).replace('e+', 'e');
}
