import { gammaTerm } from '../statistics/gammaFunction';
import { kummerSeries, upperGamma } from '../statistics/incompleteGamma';

/** A service time, and how an exponential wait on top of it adds up. Times are in the unit of `mean`. */
export interface ServiceDistribution {
  readonly mean: number;
  /** Shortest service time possible. */
  readonly shortest: number;
  /** $P(S > t)$. */
  tail(t: number): number;
  /** $P(S \le t < S + E)$ for an exponential wait $E$ of mean `waitMean`, above 0. */
  delayedPast(t: number, waitMean: number): number;
}

/** Below this the spread is under 0.1 % of the mean and the service counts as constant. */
const CONSTANT_BELOW_SCV = 1e-6;

/**
 * The service time distribution that stands for a mean and a squared coefficient of variation: constant at 0, gamma
 * between 0 and 1, exponential at 1, two-phase hyperexponential with balanced means above 1.
 *
 * @param mean mean service time, above 0
 * @param scv squared coefficient of variation, at least 0
 * @returns the distribution
 * @see H. C. Tijms, A First Course in Stochastic Models (2003), appendix B (two-moment fits)
 * @example serviceDistribution(1, 1).tail(2) // 0.1353…
 */
export function serviceDistribution(mean: number, scv: number): ServiceDistribution {
  if (scv < CONSTANT_BELOW_SCV) return constant(mean);
  return scv < 1 ? gamma(mean, scv) : hyperexponential(mean, scv);
}

/**
 * Shares and means of the two phases of a balanced hyperexponential: each phase brings half of the work.
 *
 * @param mean mean of the whole
 * @param scv squared coefficient of variation, at least 1
 * @example balancedPhases(1, 1) // both phases have share 0.5 and mean 1
 */
export function balancedPhases(mean: number, scv: number) {
  const short = 0.5 * (1 + Math.sqrt((scv - 1) / (scv + 1)));
  // 1 − short, written so that it keeps its digits when scv is large.
  const long = 1 / ((scv + 1) * 2 * short);
  return [
    { share: short, mean: mean / (2 * short) },
    { share: long, mean: mean / (2 * long) },
  ] as const;
}

function constant(mean: number): ServiceDistribution {
  return {
    mean,
    shortest: mean,
    tail: (t) => (t < mean ? 1 : 0),
    delayedPast: (t, waitMean) => (t < mean ? 0 : Math.exp((mean - t) / waitMean)),
  };
}

function hyperexponential(mean: number, scv: number): ServiceDistribution {
  const [short, long] = balancedPhases(mean, scv);
  return {
    mean,
    shortest: 0,
    tail: (t) => short.share * Math.exp(-t / short.mean) + long.share * Math.exp(-t / long.mean),
    delayedPast: (t, waitMean) =>
      short.share * exponentialDelayedPast(t, short.mean, waitMean) +
      long.share * exponentialDelayedPast(t, long.mean, waitMean),
  };
}

/** $\alpha(e^{-\beta t}-e^{-\alpha t})/(\alpha-\beta)$, written to stay smooth where the two rates meet. */
function exponentialDelayedPast(t: number, serviceMean: number, waitMean: number): number {
  const serviceRate = 1 / serviceMean;
  const waitRate = 1 / waitMean;
  const gap = Math.abs(serviceRate - waitRate) * t;
  const averaged = gap === 0 ? 1 : -Math.expm1(-gap) / gap;
  return serviceRate * t * Math.exp(-Math.min(serviceRate, waitRate) * t) * averaged;
}

function gamma(mean: number, scv: number): ServiceDistribution {
  const shape = 1 / scv;
  const scale = mean * scv;
  return {
    mean,
    shortest: 0,
    tail: (t) => upperGamma(shape, t / scale),
    delayedPast: (t, waitMean) => gammaDelayedPast(shape, t / scale, waitMean / scale),
  };
}

/**
 * $\int_0^u \frac{x^{k-1}e^{-x}}{\Gamma(k)} e^{-(u-x)/m}dx = \frac{u^k e^{-u}}{\Gamma(k+1)} M(1,k+1,z)$, $z=u(1-1/m)$,
 * in units of the gamma scale. Three ways to the same number, each where it neither overflows nor cancels.
 */
function gammaDelayedPast(shape: number, u: number, waitMean: number): number {
  if (u === 0) return 0;
  const z = u - u / waitMean;
  if (z < 0) return gammaTerm(shape, u) * kummerFraction(shape, -z);
  if (z < shape + 1) return gammaTerm(shape, u) * kummerSeries(shape, z);
  return Math.exp(-u / waitMean - shape * Math.log1p(-1 / waitMean)) * (1 - upperGamma(shape, z));
}

/**
 * $M(1,k+1,-x)$ for $x > 0$ by the continued fraction $k/(k+x-\frac{x}{k+1+x-\frac{2x}{k+2+x-\cdots}})$, whose terms
 * never change sign: the series would cancel there.
 */
function kummerFraction(shape: number, x: number): number {
  let denominator = shape + x;
  let c = denominator;
  let d = 0;
  let value = c;
  for (let n = 1; n < 1e6; n++) {
    denominator = shape + n + x;
    d = 1 / (denominator - n * x * d);
    c = denominator - (n * x) / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return shape / value;
}
