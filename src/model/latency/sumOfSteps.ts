import { fourier } from '../statistics/fourier';
import { requireCount, requireOpenProbability } from '../statistics/requireNumber';

/** A duration as a distribution. */
export interface Duration {
  /** $P(T > t)$. */
  tail(t: number): number;
  /** Time that a share `p` does not exceed. */
  quantile(p: number): number;
}

/** A duration whose tail can be asked for many times at once. */
export interface SteppedDuration extends Duration {
  /** The tail at any time up to `latest`, for the work of one look. */
  tailUpTo(latest: number): (t: number) => number;
}

/** Share of a step below where its grid begins. */
const BELOW_START = 1e-9;
/** Classes of the first look and of the answer. */
const COARSE = 512;
const FINE = 2_048;
/** The tilt leaves $e^{-15}$ of what wraps round, and costs as many digits. */
const TILT = 15;

/**
 * The sum of equal, independent steps, one after the other.
 *
 * The step is laid on a grid, its Fourier transform raised to the number of steps and transformed back. Only the part of
 * the grid up to the time asked for is needed, since what lies beyond cannot add up to less; exponential tilting keeps
 * the rest from wrapping round onto it. Bounds for where to look: the sum is at least its longest step and at most all
 * of them at that length, so its quantile $p$ lies between $q$ and $nq$ with $q$ the step's quantile $p^{1/n}$.
 *
 * @param step one step
 * @param count $n$, at least 1
 * @returns the sum; times within about 0.1 %
 * @throws RangeError if `count` or the `p` of a quantile is out of range
 * @see S. Mildenhall, Aggregate: fast, accurate, and flexible approximation of compound probability distributions (2024), https://www.cambridge.org/core/journals/annals-of-actuarial-science/article/aggregate-fast-accurate-and-flexible-approximation-of-compound-probability-distributions/1BF9A534D944D983B1D780C60885F065
 * @example sumOfSteps(lognormalThrough(10, 60), 3).quantile(0.99) // 112.8
 */
export function sumOfSteps(step: Duration, count: number): SteppedDuration {
  requireCount('sumOfSteps', 'count', count, 1);
  if (count === 1) return { tail: step.tail, quantile: step.quantile, tailUpTo: () => step.tail };
  const start = step.quantile(BELOW_START);
  function tailUpTo(latest: number) {
    // Later than all steps together but for a billionth: nothing is left to add up.
    const end = count * step.quantile(1 - BELOW_START);
    const span = Math.min(latest, end) - count * start;
    if (span <= 0) return () => 1;
    const below = shareBelow(lay(step, count, start, span * (1 + 2 / FINE), FINE));
    return (t: number) => (t >= end ? 0 : 1 - below(t - count * start));
  }
  return {
    tailUpTo,
    tail: (t) => tailUpTo(t)(t),
    quantile(p) {
      requireOpenProbability('sumOfSteps', 'p', p);
      const longest = step.quantile(p ** (1 / count));
      const most = count * (longest - start);
      if (most <= 1e-9 * longest) return count * longest;
      let span = most * (1 + 2 / COARSE);
      const rough = timeOf(lay(step, count, start, span, COARSE), p) ?? span;
      span = Math.min(span, rough * 1.05 + (8 * span) / COARSE);
      for (;;) {
        const time = timeOf(lay(step, count, start, span, FINE), p);
        if (time !== null) return count * start + time;
        span *= 1.5;
      }
    },
  };
}

interface Grid {
  /** Width of a class; class $k$ stands for the time $k$ times that, counted from the earliest end. */
  readonly width: number;
  readonly shares: Float64Array;
}

function lay(step: Duration, count: number, start: number, span: number, classes: number): Grid {
  const width = span / classes;
  const re = new Float64Array(classes);
  const im = new Float64Array(classes);
  let above = 1;
  for (let k = 0; k < classes; k++) {
    const next = step.tail(start + (k + 0.5) * width);
    re[k] = (above - next) * Math.exp((-TILT * k) / classes);
    above = next;
  }
  fourier(re, im, false);
  for (let k = 0; k < classes; k++) raise(re, im, k, count);
  fourier(re, im, true);
  for (let k = 0; k < classes; k++) re[k] = (re[k]! / classes) * Math.exp((TILT * k) / classes);
  return { width, shares: re };
}

/** One complex number to a whole power, by repeated squaring. */
function raise(re: Float64Array, im: Float64Array, k: number, power: number): void {
  let [x, y] = [1, 0];
  let a = re[k]!;
  let b = im[k]!;
  for (let left = power; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      const real = x * a - y * b;
      y = x * b + y * a;
      x = real;
    }
    const square = a * a - b * b;
    b = 2 * a * b;
    a = square;
  }
  re[k] = x;
  im[k] = y;
}

function timeOf({ width, shares }: Grid, p: number): number | null {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k]!;
    if (sum + share >= p && share > 0) return Math.max(0, (k - 0.5 + (p - sum) / share) * width);
    sum += share;
  }
  return null;
}

function shareBelow({ width, shares }: Grid): (time: number) => number {
  const sums = new Float64Array(shares.length + 1);
  shares.forEach((share, k) => (sums[k + 1] = sums[k]! + share));
  return (time) => {
    const place = Math.min(shares.length - 1e-9, Math.max(0, time / width + 0.5));
    const k = Math.floor(place);
    return time <= 0 ? 0 : Math.min(1, Math.max(0, sums[k]! + shares[k]! * (place - k)));
  };
}
