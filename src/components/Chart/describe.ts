import { withUnit } from '../../calculators/kit/format';
import type { Mark } from '../../calculators/kit/define';
import type { BarData, LineData } from './chartData';

/** A sentence or two that say what a line chart shows, for people who do not see it. */
export function describeLines({ title, x, y, grid, curves, points, marks }: LineData): string {
  const ends = curves.map(({ label, values }) => {
    const existing = values.map((value, i) => ({ value, x: grid[i]! })).filter(({ value }) => value !== null);
    const [first, last] = [existing[0], existing.at(-1)];
    if (!first || !last) return `${label} does not exist here`;
    const [from, to] = [withUnit(first.value!, y.unit), withUnit(last.value!, y.unit)];
    return `${label} goes from ${from} at ${withUnit(first.x, x.unit)} to ${to} at ${withUnit(last.x, x.unit)}`;
  });
  const dots = points ? [`${points.at.length} dots: ${points.label}`] : [];
  return (
    [
      title,
      ...ends,
      ...dots,
      ...marks.map((mark) => markSentence(mark, mark.axis === 'x' ? x.unit : y.unit)),
    ].join('. ') + '.'
  );
}

/** The same for bars: the longest is named, the rest is in the table. */
export function describeBars({ title, y, bars, marks }: BarData): string {
  const longest = bars.reduce<(typeof bars)[number] | null>(
    (best, bar) => (best === null || bar.value > best.value ? bar : best),
    null,
  );
  const summary = longest
    ? [`${bars.length} bars, the longest ${longest.label} with ${withUnit(longest.value, y.unit)}`]
    : [];
  return [title, ...summary, ...marks.map((mark) => markSentence(mark, y.unit))].join('. ') + '.';
}

function markSentence({ label, at, role }: Mark, unit: string): string {
  return `${role === 'limit' ? 'Limit' : 'Mark'} ${label} at ${withUnit(at, unit)}`;
}
