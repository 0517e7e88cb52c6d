import type { QuantitySpec } from './parse';

/** A measurement: what was set, and what came of it. */
export type Pair = readonly [x: number, y: number];

/** Measurements in the order they were given; or values over equal steps. */
export type Series = readonly Pair[] | readonly number[];

/** What every value of one column is: name for sentences, unit and bounds. */
export type SeriesColumn = QuantitySpec;

/** What a text is read as: pairs where `x` is named, else a plain list of `y`. */
export interface SeriesSpec {
  readonly label: string;
  readonly x?: SeriesColumn;
  readonly y: SeriesColumn;
  /** Fewest points that are a series at all; 1 unless said. */
  readonly minPoints?: number;
  /** Most points that `compute` answers for within a frame. */
  readonly maxPoints: number;
}

export function isSeries(value: unknown): value is Series {
  return Array.isArray(value);
}

/**
 * The shortest text that reads back as exactly this series: `1:955 2:1878`, or `400 380.5` for a list. Links and the
 * terminal use it.
 *
 * @example serialiseSeries([[1, 955], [2, 1878]]) // '1:955 2:1878'
 */
export function serialiseSeries(series: Series): string {
  return pointsOf(series)
    .map((point) => point.map(plain).join(':'))
    .join(' ');
}

/**
 * A series as it stands in its field: one pair a line, or a list that wraps.
 *
 * @param digits significant digits kept; all of them unless said
 */
export function fieldSeries(series: Series, digits?: number): string {
  const text = (value: number) =>
    plain(digits === undefined || Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  const points = pointsOf(series).map((point) => point.map(text).join(', '));
  return points.join(isPairs(series) ? '\n' : ' ');
}

/** Points as tuples of one or two numbers, so that both kinds are written alike. */
function pointsOf(series: Series): (readonly number[])[] {
  return series.map((point) => (typeof point === 'number' ? [point] : point));
}

export function isPairs(series: Series): series is readonly Pair[] {
  return series.length > 0 && typeof series[0] !== 'number';
}

/** `String` writes the fewest digits that read back exactly; only its `e+21` would look odd in a link. */
function plain(value: number): string {
  return String(value + 0).replace('e+', 'e');
}
