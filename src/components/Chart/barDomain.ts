import type { BarData } from './chartData';

/** Ends of a bar chart's value axis: all bars, whiskers and marks; bars of a linear axis start at 0. */
export function barDomain({ bars, marks, y }: BarData): [number, number] {
  const values = [
    ...bars.flatMap(({ value, band }) => [value, band?.p5, band?.p95]),
    ...marks.map(({ at }) => at),
  ].filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (y.scale !== 'log') return [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1, 10];
  return [10 ** Math.floor(Math.log10(Math.min(...positive) * 0.999)), Math.max(...positive)];
}
