import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

export interface Commitment {
  /** Saving of the commitment when fully used, share of the on-demand price; negative when it costs more. */
  readonly discount: number;
  /** Share of the committed time that must be used before the commitment is the cheaper. */
  readonly breakEvenUtilisation: number;
}

/**
 * When a commitment pays: a machine used for a share $u$ of the time costs $u \cdot d$ on demand and $c$ committed, so
 * the commitment wins above $u = c/d$.
 *
 * @param prices USD a month for the same machine, on demand ($d$) and committed ($c$)
 * @returns discount and break-even, shares of 1
 * @throws RangeError if a price is out of range
 * @see https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator (prices of the example)
 * @example commitment({ onDemandMonthUsd: 48.9183366, committedMonthUsd: 30.81854578 }).breakEvenUtilisation // 0.63
 */
export function commitment({
  onDemandMonthUsd,
  committedMonthUsd,
}: {
  readonly onDemandMonthUsd: number;
  readonly committedMonthUsd: number;
}): Commitment {
  requirePositive('commitment', 'onDemandMonthUsd', onDemandMonthUsd);
  requireNotNegative('commitment', 'committedMonthUsd', committedMonthUsd);
  const breakEvenUtilisation = committedMonthUsd / onDemandMonthUsd;
  return { discount: 1 - breakEvenUtilisation, breakEvenUtilisation };
}

/**
 * Money paid for capacity that nobody needs: cost × (1 − mean/target), and 0 for a fleet that runs at its target or above.
 *
 * @param fleet USD a month; mean utilisation; the utilisation the fleet is meant to run at, shares of 1
 * @returns USD a month
 * @throws RangeError if a utilisation lies outside [0, 1] or the target is 0
 * @example idleWaste({ monthlyUsd: 420.48, meanUtilisation: 0.35, targetUtilisation: 0.7 }) // 210.24
 */
export function idleWaste({
  monthlyUsd,
  meanUtilisation,
  targetUtilisation,
}: {
  readonly monthlyUsd: number;
  readonly meanUtilisation: number;
  readonly targetUtilisation: number;
}): number {
  requireNotNegative('idleWaste', 'monthlyUsd', monthlyUsd);
  requireNotNegative('idleWaste', 'meanUtilisation', meanUtilisation);
  requirePositive('idleWaste', 'targetUtilisation', targetUtilisation);
  if (targetUtilisation > 1) {
    throw new RangeError(`idleWaste: targetUtilisation must be at most 1, got ${targetUtilisation}`);
  }
  return monthlyUsd * Math.max(0, 1 - meanUtilisation / targetUtilisation);
}
