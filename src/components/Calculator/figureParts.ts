import type { Output, TextOutput } from '../../calculators/kit/define';
import { formatResult } from '../../calculators/kit/format';

/** A figure cut into the number, set large, and the unit behind it. */
export interface FigureParts {
  readonly number: string;
  readonly unit: string;
  /** Words instead of a number: a text output, or the sentence for a figure that does not exist. */
  readonly words: boolean;
}

/**
 * @example figureParts(12, { label: 'Servers', unit: 'servers' }) // { number: '12', unit: 'servers', words: false }
 */
export function figureParts(value: number | string | null, output: Output | TextOutput): FigureParts {
  const text = formatResult(value, output);
  if (typeof value !== 'number') return { number: text, unit: '', words: true };
  // "almost 0 %" is one figure, not a word with a unit.
  const space = text.indexOf(' ', text.startsWith('almost ') ? 'almost '.length : 0);
  if (space < 0) return { number: text, unit: '', words: false };
  return { number: text.slice(0, space), unit: text.slice(space + 1), words: false };
}

/**
 * Two ends of a band with the unit said once.
 *
 * @example bandEnds(4, 8, { label: 'Servers', unit: 'servers' }, 'to') // '4 to 8 servers'
 */
export function bandEnds(
  low: number | null,
  high: number | null,
  output: Output | TextOutput,
  joint: 'to' | 'and' | '→',
): string {
  const [from, to] = [figureParts(low, output), figureParts(high, output)];
  const text = ({ number, unit }: FigureParts) => (unit === '' ? number : `${number} ${unit}`);
  const sameUnit = !from.words && !to.words && from.unit.replace(/s$/, '') === to.unit.replace(/s$/, '');
  return sameUnit ? `${from.number} ${joint} ${text(to)}` : `${text(from)} ${joint} ${text(to)}`;
}
