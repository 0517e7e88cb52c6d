import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Hours of a billing month: 8,760 / 12, as in the providers' own calculators. */
export const HOURS_PER_MONTH = 730;

/**
 * Price of machine time.
 *
 * @param use USD an hour; hours, 730 (one machine for a month) by default
 * @returns USD
 * @throws RangeError if a number is negative
 * @example computeMonth({ hourlyUsd: 0.192, hours: 2_190 }) // 420.48, three m5.xlarge for a month
 */
export function computeMonth({
  hourlyUsd,
  hours = HOURS_PER_MONTH,
}: {
  readonly hourlyUsd: number;
  readonly hours?: number;
}): number {
  requireNotNegative('computeMonth', 'hourlyUsd', hourlyUsd);
  requireNotNegative('computeMonth', 'hours', hours);
  return hourlyUsd * hours;
}

export interface FargateUse {
  /** vCPUs of one task. */
  readonly vcpu: number;
  /** Memory of one task, GB. */
  readonly gb: number;
  /** USD a vCPU-hour. */
  readonly vcpuHourUsd: number;
  /** USD a GB-hour. */
  readonly gbHourUsd: number;
  /** Task-hours, 730 by default. */
  readonly hours?: number;
}

/**
 * Price of container tasks billed for vCPU and memory apart, as AWS Fargate does.
 *
 * @param use size of the task, rates and hours
 * @returns USD for vCPU, memory and both
 * @throws RangeError if a number is negative
 * @see https://aws.amazon.com/fargate/pricing/
 * @example fargateMonth({ vcpu: 1, gb: 2, vcpuHourUsd: 0.04048, gbHourUsd: 0.004445 }).totalUsd // 36.04
 */
export function fargateMonth(use: FargateUse): {
  readonly vcpuUsd: number;
  readonly gbUsd: number;
  readonly totalUsd: number;
} {
  const { vcpu, gb, vcpuHourUsd, gbHourUsd, hours = HOURS_PER_MONTH } = use;
  const amounts = { vcpu, gb, vcpuHourUsd, gbHourUsd, hours };
  for (const [name, value] of Object.entries(amounts)) requireNotNegative('fargateMonth', name, value);
  const vcpuUsd = vcpu * vcpuHourUsd * hours;
  const gbUsd = gb * gbHourUsd * hours;
  return { vcpuUsd, gbUsd, totalUsd: vcpuUsd + gbUsd };
}

/** Google Cloud's price of each quarter of a month for N2 and C2 machines, against the list price. */
export const SUSTAINED_USE_N2 = [1, 0.8678, 0.733, 0.6] as const;

export interface SustainedUse {
  /** List price, USD an hour. */
  readonly hourlyUsd: number;
  /** Hours the machine runs in the month. */
  readonly hours: number;
  /** Price of each equal part of the month over the list price, first part first. */
  readonly tierMultipliers: readonly number[];
  /** Hours of the month, 730 by default. */
  readonly monthHours?: number;
}

/**
 * Google Cloud's sustained-use discount: each further quarter of the month that a machine runs costs less. It needs no
 * contract and does not add to a committed-use discount.
 *
 * @param use hourly price, hours run, multipliers of the parts of a month
 * @returns USD for the month
 * @throws RangeError if hours exceed the month, or a number is out of range
 * @see https://cloud.google.com/compute/docs/sustained-use-discounts
 * @example sustainedUseMonth({ hourlyUsd: 0.097118, hours: 730, tierMultipliers: SUSTAINED_USE_N2 }) // 56.731091…
 */
export function sustainedUseMonth(use: SustainedUse): number {
  const { hourlyUsd, hours, tierMultipliers, monthHours = HOURS_PER_MONTH } = use;
  requireNotNegative('sustainedUseMonth', 'hourlyUsd', hourlyUsd);
  requireNotNegative('sustainedUseMonth', 'hours', hours);
  requirePositive('sustainedUseMonth', 'monthHours', monthHours);
  if (tierMultipliers.length === 0) {
    throw new RangeError('sustainedUseMonth: tierMultipliers must be at least 1, got 0');
  }
  if (hours > monthHours) {
    throw new RangeError(`sustainedUseMonth: hours must be at most ${monthHours}, got ${hours}`);
  }
  const partHours = monthHours / tierMultipliers.length;
  return tierMultipliers.reduce((sum, multiplier, part) => {
    requireNotNegative('sustainedUseMonth', 'multiplier', multiplier);
    const inPart = Math.min(partHours, Math.max(0, hours - part * partHours));
    return sum + inPart * hourlyUsd * multiplier;
  }, 0);
}
