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
 * @param largest largest tick of the axis: 5,000 below 10k is 5k
 * @example tickText(25_000, 'req/s') // '25k'
 */
function tickText(value: number, unit: Unit, largest = Math.abs(value)): string {
  const size = Math.abs(value);
  const [divisor, suffix] = (largest >= 10_000 ? suffixes.find(([from]) => size >= from) : undefined) ?? [
    1,
    '',
  ];
  const text = `${formatNumber(value / divisor)}${suffix}`;
  if (unit.startsWith('USD')) return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
  return unit === '%' ? `${text} %` : text;
}

/** The texts of all ticks of an axis. */
export function tickTexts(ticks: readonly number[], unit: Unit): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  return ticks.map((tick) => tickText(tick, unit, largest));
}

/** Axis title: what is measured and in which unit, unless the ticks say the unit already. */
export function axisTitle({ label, unit }: { readonly label: string; readonly unit: Unit }): string {
  return unit === '' || unit === '%' || label.toLowerCase() === unit.toLowerCase()
    ? label
    : `${label}, ${unit}`;
}
