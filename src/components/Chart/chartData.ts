import type {
  Axis,
  BarChart,
  LineChart,
  Mark,
  Results,
  Values,
  Inputs,
  Outputs,
} from '../../calculators/kit/define';
import type { Pair } from '../../calculators/kit/series';

/** One value with its 90 % interval; `null` where the figure does not exist at that percentile. */
export interface BandPoint {
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

export type CurveRole = 'main' | 'second' | 'muted';

/** A curve ready to draw. */
export interface Curve {
  readonly id: string;
  readonly label: string;
  readonly role: CurveRole;
  readonly values: readonly (number | null)[];
  /** One point for each x, present when inputs are ranges. */
  readonly band?: readonly BandPoint[];
}

/** A line chart ready to draw: every curve read on one grid. */
export interface LineData {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly grid: readonly number[];
  readonly curves: readonly Curve[];
  /** What was measured, as dots. */
  readonly points?: { readonly label: string; readonly at: readonly Pair[] };
  readonly marks: readonly Mark[];
}

/** A bar ready to draw. */
interface Bar {
  readonly label: string;
  readonly value: number;
  readonly role: 'main' | 'muted' | 'limit';
  readonly band?: BandPoint;
}

/** A bar chart ready to draw. */
export interface BarData {
  readonly title: string;
  readonly category: string;
  readonly y: Axis;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

type V = Values<Inputs>;
type R = Results<Outputs>;

/**
 * Reads a definition's curves for given inputs.
 *
 * @param bands by curve id, one point for each x of the grid
 */
export function lineData(
  chart: LineChart<V, R>,
  values: V,
  results: R,
  bands: Readonly<Record<string, readonly BandPoint[]>> = {},
): LineData {
  const grid = chart.grid(values, results);
  return {
    title: chart.title,
    x: chart.x,
    y: chart.y,
    grid,
    curves: chart.curves.map(({ id, label, role = 'main', curve }) => {
      const read = curve(values, results);
      const band = Object.hasOwn(bands, id) ? bands[id] : undefined;
      return { id, label, role, values: grid.map((x) => finite(read(x))), ...(band ? { band } : {}) };
    }),
    ...(chart.points && {
      points: { label: chart.points.label, at: chart.points.at(values, results) },
    }),
    marks: chart.marks?.(values, results) ?? [],
  };
}

/**
 * Reads a definition's bars for given inputs.
 *
 * @param bands by bar label
 */
export function barData(
  chart: BarChart<V, R>,
  values: V,
  results: R,
  bands: Readonly<Record<string, BandPoint>> = {},
): BarData {
  return {
    title: chart.title,
    category: chart.category,
    y: chart.y,
    bars: chart.bars(values, results).map(({ label, value, role = 'main' }) => {
      const band = Object.hasOwn(bands, label) ? bands[label] : undefined;
      return { label, value: finite(value) ?? 0, role, ...(band ? { band } : {}) };
    }),
    marks: chart.marks?.(values, results) ?? [],
  };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** Every finite number a curve draws, bands included. */
export function drawnValues(curves: readonly Curve[]): number[] {
  return curves.flatMap(({ values, band = [] }) => [
    ...values.filter((value) => value !== null),
    ...band.flatMap(({ p5, p95 }) => [p5, p95]).filter((value) => value !== null),
  ]);
}
