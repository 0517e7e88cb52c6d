import { type Band, bandOf } from './bands';
import type { Calculator, Chart, Inputs, Outputs, Results, Values } from './define';

/** A chart over all samples: one band for each x of each curve, or one for each bar. */
export type ChartBand =
  | {
      readonly kind: 'line';
      readonly x: readonly number[];
      readonly curves: Readonly<Record<string, readonly Band[]>>;
    }
  | { readonly kind: 'bars'; readonly bars: readonly { readonly label: string; readonly band: Band }[] };

type AnyChart = Chart<Values<Inputs>, Results<Outputs>>;
type Numbers = (number | null)[];

/** Reads a calculator's charts sample by sample. */
export class ChartSamples {
  private readonly charts: readonly {
    readonly chart: AnyChart;
    readonly x: readonly number[];
    readonly lines: Map<string, Numbers[]>;
  }[];

  /** @param values and `results` of the midpoint, which fix the x values */
  constructor(calculator: Calculator, values: Values<Inputs>, results: Results<Outputs>) {
    this.charts = calculator.charts.map((chart) => ({
      chart,
      x: chart.kind === 'line' ? chart.grid(values, results) : [],
      lines: new Map(),
    }));
  }

  add(values: Values<Inputs>, results: Results<Outputs>): void {
    for (const { chart, x, lines } of this.charts) {
      if (chart.kind === 'bars') {
        for (const { label, value } of chart.bars(values, results)) push(lines, label, 0, value);
        continue;
      }
      for (const { id, curve } of chart.curves) {
        const y = curve(values, results);
        x.forEach((at, index) => push(lines, id, index, y(at)));
      }
    }
  }

  bands(): Record<string, ChartBand> {
    return Object.fromEntries(
      this.charts.map(({ chart, x, lines }): [string, ChartBand] => {
        const bands = [...lines].map(
          ([name, columns]) => [name, columns.map((column) => bandOf(column))] as const,
        );
        if (chart.kind === 'line') return [chart.id, { kind: 'line', x, curves: Object.fromEntries(bands) }];
        return [chart.id, { kind: 'bars', bars: bands.map(([label, [band]]) => ({ label, band: band! })) }];
      }),
    );
  }
}

function push(lines: Map<string, Numbers[]>, name: string, index: number, value: number | null): void {
  const columns = lines.get(name) ?? [];
  if (!lines.has(name)) lines.set(name, columns);
  (columns[index] ??= []).push(value !== null && Number.isFinite(value) ? value : null);
}
