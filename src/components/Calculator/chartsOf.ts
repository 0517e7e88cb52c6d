import type { Calculator } from '../../calculators/kit/define';
import type { Evaluation } from '../../calculators/kit/evaluate';
import type { Simulation } from '../../calculators/kit/simulate';
import { type BarData, barData, type LineData, lineData } from '../Chart/chartData';

export type DrawnChart =
  | { readonly kind: 'line'; readonly id: string; readonly data: LineData }
  | { readonly kind: 'bars'; readonly id: string; readonly data: BarData };

/**
 * A calculator's charts ready to draw.
 *
 * @param other variant A; its main curves are drawn on the same x, muted
 */
export function chartsOf(
  calculator: Calculator,
  { values, results }: Evaluation,
  simulation: Simulation | null,
  other: Evaluation | null,
): DrawnChart[] {
  if (results === null) return [];
  return calculator.charts.map((chart): DrawnChart => {
    const band = simulation?.charts[chart.id];
    if (chart.kind === 'bars') {
      const bands =
        band?.kind === 'bars' ? Object.fromEntries(band.bars.map((bar) => [bar.label, bar.band])) : {};
      return { kind: 'bars', id: chart.id, data: barData(chart, values, results, bands) };
    }
    const data = lineData(chart, values, results, band?.kind === 'line' ? band.curves : {});
    if (other?.results == null) return { kind: 'line', id: chart.id, data };
    const behind = chart.curves
      .filter(({ role = 'main' }) => role === 'main')
      .map((curve) => ({
        ...curve,
        id: `a-${curve.id}`,
        label: `A: ${curve.label}`,
        role: 'muted' as const,
      }));
    const muted = lineData({ ...chart, grid: () => data.grid, curves: behind }, other.values, other.results);
    return { kind: 'line', id: chart.id, data: { ...data, curves: [...data.curves, ...muted.curves] } };
  });
}
