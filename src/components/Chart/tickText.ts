import { formatNumber } from '../../calculators/kit/format';
import type { Unit } from '../../calculators/kit/units';

const suffixes = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/**
 * Text beside a tick: short, so that ten fit on a phone.
 *
 * @param value the tick
 * @param unit money leads with its sign, percent follows; other units stand in the axis title
 * @example tickText(25_000, 'req/s') // '25k'
 */
export function tickText(value: number, unit: Unit): string {
  const size = Math.abs(value);
  const [divisor, suffix] = (size >= 10_000 ? suffixes.find(([from]) => size >= from) : undefined) ?? [1, ''];
  const text = `${formatNumber(value / divisor)}${suffix}`;
  if (unit.startsWith('USD')) return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
  return unit === '%' ? `${text} %` : text;
}

/** Axis title: what is measured and in which unit, unless the ticks say the unit already. */
export function axisTitle({ label, unit }: { readonly label: string; readonly unit: Unit }): string {
  return unit === '' || unit === '%' || label.toLowerCase() === unit.toLowerCase()
    ? label
    : `${label}, ${unit}`;
}
