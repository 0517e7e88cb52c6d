import { ticks as linearTicks, nice } from 'd3-array';

/** Maps values of an axis to positions in pixels. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  /** Ends of the axis, in its unit. */
  readonly domain: readonly [number, number];
  /** Position of a value; values outside the domain fall outside the axis. */
  readonly position: (value: number) => number;
  /** Values that carry a tick, ascending, all inside the domain. */
  readonly ticks: readonly number[];
}

/**
 * An axis with round ticks.
 *
 * @param kind a log axis needs a domain above 0; anything else falls back to linear
 * @param domain smallest and largest value shown
 * @param range positions of the two, px
 * @param tickCount ticks wished for; about that many are given
 * @example makeScale('linear', [0, 10], [0, 100], 5).position(5) // 50
 */
export function makeScale(
  kind: 'linear' | 'log',
  domain: readonly [number, number],
  range: readonly [number, number],
  tickCount: number,
): Scale {
  const [low, high] = widened(domain);
  const logarithmic = kind === 'log' && low > 0;
  const project = logarithmic ? Math.log : (value: number) => value;
  const [start, end] = [project(low), project(high)];
  return {
    kind: logarithmic ? 'log' : 'linear',
    domain: [low, high],
    position: (value) => range[0] + ((project(value) - start) / (end - start)) * (range[1] - range[0]),
    ticks: logarithmic ? logTicks(low, high, tickCount) : linearTicks(low, high, tickCount),
  };
}

/** A flat line still needs an axis around it. */
function widened([low, high]: readonly [number, number]): [number, number] {
  if (low < high) return [low, high];
  return low > 0 ? [low / 2, low * 2] : low < 0 ? [low * 2, low / 2] : [0, 1];
}

/** Powers of ten, with 2 and 5 between them while there is room. */
function logTicks(low: number, high: number, tickCount: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const decades = last - first;
  const every = Math.max(1, Math.ceil(decades / tickCount));
  const steps = decades * 3 <= tickCount + 2 ? [1, 2, 5] : [1];
  const found: number[] = [];
  for (let exponent = first; exponent <= last; exponent += every) {
    for (const step of steps) found.push(Number(`${step}e${exponent}`));
  }
  const inside = found.filter((tick) => tick >= low && tick <= high);
  return inside.length >= 2 ? inside : linearTicks(low, high, tickCount);
}

/**
 * The part of a value axis worth showing. Curves that run towards infinity (a queue near saturation) would press
 * everything else flat, so a linear axis ends a little above what its marks and its ordinary values need; what lies
 * above leaves the plot at the top.
 *
 * @param values every finite value drawn, bands included
 * @param marks values of the marks on this axis, which are always shown
 */
export function valueDomain(
  values: readonly number[],
  marks: readonly number[],
  kind: 'linear' | 'log',
): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const drawn = kind === 'log' ? sorted.filter((value) => value > 0) : sorted;
  if (drawn.length === 0) return kind === 'log' ? [1, 10] : [0, Math.max(1, ...marks)];
  const lowest = Math.min(drawn[0]!, ...marks.filter((mark) => kind === 'linear' || mark > 0));
  const highest = Math.max(drawn.at(-1)!, ...marks);
  if (kind === 'log') return [lowest, highest];

  const ordinary = drawn[Math.floor(0.75 * (drawn.length - 1))]!;
  const enough = Math.max(1.6 * Math.max(0, ...marks), 2.5 * ordinary);
  // A line along the upper edge would run through its own label.
  const room = marks.some((mark) => mark > 0 && mark >= 0.97 * highest) ? 1.06 * highest : highest;
  const top = highest > 2 * enough && enough > 0 ? enough : room;
  const bottom = Math.min(0, lowest);
  return bottom < top ? nice(bottom, top, 5) : [bottom, bottom + 1];
}

/**
 * The axis a curve is read along: its own grid, stretched a little where a mark stands just outside.
 *
 * @returns the domain; marks further out are shown at the edge with an arrow
 */
export function gridDomain(grid: readonly number[], marks: readonly number[]): [number, number] {
  const first = grid[0] ?? 0;
  const last = grid.at(-1) ?? 1;
  const reach = (last - first) * 0.5;
  const near = marks.filter(
    (mark) => mark >= first - reach && mark <= last + reach && mark >= 0 === first >= 0,
  );
  return [Math.min(first, ...near), Math.max(last, ...near)];
}
