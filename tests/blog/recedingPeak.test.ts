import { describe, expect, it } from 'vitest';
import { closedLoop } from '../../src/model/queueing/closedLoop';
import { bendOf } from '../../src/model/scalability/bend';
import { peakConcurrency, uslThroughput } from '../../src/model/scalability/usl';
import { type Measurement, uslFit } from '../../src/model/scalability/uslFit';
import { quantile } from '../../src/model/statistics/quantile';
import { figures, fixed, readPost } from './post';

const post = readPost('2026-11-25-receding-peak.mdx');

const read = (text: string): Measurement[] =>
  [...text.matchAll(/\b(\d+):([\d.]+)/g)].map(([, n, x]) => [Number(n), Number(x)]);

/** The points stand in the post: the lower levels in its commands, the upper in the listing below them. */
const lower = [...post.source.matchAll(/points="([^"]+)"/g)].map(([, text]) => read(text!));
const upper = post.code('text')[0]!.trim().split('\n').map(read);
const [first, second] = lower.map((points, run) => [...points, ...upper[run]!]) as [
  Measurement[],
  Measurement[],
];

const upTo = (points: readonly Measurement[], level: number) => points.filter(([n]) => n <= level);
const median = (points: readonly Measurement[], level: number) =>
  quantile(
    points
      .filter(([n]) => n === level)
      .map(([, x]) => x)
      .sort((a, b) => a - b),
    0.5,
  );
const foretold = (points: readonly Measurement[], end: number, level = 64) =>
  uslThroughput(uslFit(upTo(points, end)), level);
const percent = (share: number) => `${share < 0 ? '−' : '+'}${fixed(Math.abs(100 * share))} %`;

describe(post.file, () => {
  it('medians', () => {
    const levels = post.row('In flight').map(Number);
    expect(levels).toHaveLength(7);
    expect(post.row('Requests/s, median')).toEqual(levels.map((level) => fixed(median(first, level))));
  });

  it.each([8, 12, 16, 24, 32, 48, 64])('a test that ends at %i', (end) => {
    const fit = uslFit(upTo(first, end));
    expect(post.row(String(end))).toEqual([
      fixed(peakConcurrency(fit)),
      fixed(uslThroughput(fit, 64)),
      fixed(fit.rSquared, 3),
    ]);
  });

  it('the first fit and its confidence', async () => {
    const fit = uslFit(upTo(first, 8));
    const { predictedError } = await figures(
      'load-test',
      'predictAt=64',
      `points=${lower[0]!.map((pair) => pair.join(':')).join(' ')}`,
    );
    const off = (median(first, 64) - foretold(first, 8)) / predictedError!.value;
    expect(fit.contention).toBe(0);
    expect(bendOf(fit, 8).chance).toBeCloseTo(1 / 50_000_000, 9);
    const coherencyError = (100 * fit.covariance!.standardErrors.coherency!) / fit.coherency;
    post.says(
      `R² was ${fixed(fit.rSquared, 3)}`,
      `as ${fixed(fit.coherency, 4)} with an error of ${fixed(coherencyError)} %`,
      `${fixed(foretold(first, 8))} requests/s with a standard error of ${fixed(predictedError!.value)}`,
      `${fixed(off)} standard errors away`,
    );
  });

  it.each([
    ['first', first],
    ['second', second],
  ])('the %s run', (name, points) => {
    const [measured, told] = [median(points, 64), foretold(points, 8)];
    expect(post.row(name)).toEqual([fixed(measured), fixed(told), percent(told / measured - 1)]);
  });

  it('the second run beside the first', () => {
    const fit = uslFit(upTo(second, 8));
    expect(fit.coherency).toBe(0);
    const apart = 1 - median(second, 64) / median(first, 64);
    post.says(
      `${fixed(100 * fit.contention, 1)} % contention`,
      `${fixed(100 * apart)} % less`,
      `a factor of ${fixed(foretold(second, 8) / foretold(first, 8), 1)}`,
    );
  });

  it('a closed queue fits the first run as well', () => {
    const queue = { thinkTime: 2.96, serviceTime: 0.525, servers: 1 };
    const rate = (users: number) => 1_000 * closedLoop({ ...queue, users }).throughput;
    const squares = upTo(first, 8).reduce((sum, [n, x]) => sum + (x - rate(n)) ** 2, 0);
    post.says(
      `a pause of ${queue.thinkTime} ms`,
      `squared errors is ${fixed(squares)}`,
      `the scalability law is ${fixed(uslFit(upTo(first, 8)).squaredError)}`,
      `the queue says ${fixed(rate(64))} and the law says ${fixed(foretold(first, 8))}`,
      `at most ${fixed(1_000 / median(first, 64), 3)} ms`,
    );
  });

  it('what believing it would have cost', () => {
    const [capped, whole] = [median(first, 12), median(first, 64)];
    const near = foretold(first, 8, 16);
    post.says(
      `At 12 the server does ${fixed(capped)} requests/s`,
      `at ${fixed((100 * capped) / whole)} % of what`,
      `${fixed(100 * (whole / capped - 1))} % more servers`,
      `foretold ${fixed(near)} for 16, ${fixed(100 * (1 - near / median(first, 16)))} % below`,
    );
  });
});
