import { incompleteBeta } from '../statistics/incompleteBeta';
import { uslEfficiency } from './usl';
import type { UslFit } from './uslFit';

/** How far a load test leaves the straight line, and whether scatter could explain it. */
export interface Bend {
  /** Share of proportional throughput that is left at the largest concurrency measured, 0 to 1. */
  readonly efficiency: number;
  /** Chance that scatter alone would bend a straight line this far or further, 0 to 1. */
  readonly chance: number;
}

/**
 * Whether throughput bends at all within the concurrency measured. If it does not, contention and coherency cannot be
 * told from 0, and nothing may be said about higher loads.
 *
 * The chance is that of an F test between the fit and throughput in proportion (extra sum of squares).
 *
 * @param fit of the load test
 * @param largest largest concurrency measured, above 0
 * @returns efficiency there and chance
 * @throws RangeError if `largest` is not above 0
 * @see Bates and Watts, Nonlinear Regression Analysis and Its Applications, section 3.10, https://doi.org/10.1002/9780470316757
 * @example bendOf(uslFit(Array.from({ length: 6 }, (_, i) => [i + 1, 100 * (i + 1)])), 6) // { efficiency: 1, chance: 1 }
 */
export function bendOf(fit: UslFit, largest: number): Bend {
  const efficiency = uslEfficiency(fit, largest);
  const extra = Number(fit.free.contention) + Number(fit.free.coherency);
  const gained = fit.proportionalSquaredError - fit.squaredError;
  if (extra === 0 || gained <= 0) return { efficiency, chance: 1 };
  // The upper tail of F(extra, rest) at gained/extra over left/rest, through the incomplete beta function.
  const rest = fit.degreesOfFreedom;
  return {
    efficiency,
    chance: incompleteBeta(fit.squaredError / (fit.squaredError + gained), rest / 2, extra / 2),
  };
}
