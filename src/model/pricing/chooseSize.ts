import { hourlyUsd, type PricedSize } from './catalogueShape';

export interface SizeNeed {
  readonly cores: number;
  readonly memoryGb: number;
}

export interface SizeChoice {
  readonly size: PricedSize;
  /** Machines of that size for one that was asked for: more than 1 only where no single machine is large enough. */
  readonly count: number;
}

/**
 * The cheapest size that meets a need, or several of the largest where none does. Taking the cheapest, not the smallest,
 * makes the cost never fall as the need grows, even where a provider sells a larger size for less.
 *
 * @param sizes sizes on offer, smallest first, at least one
 * @param need vCPUs and GB of one machine
 * @returns the size and how many of it
 * @example chooseSize(catalogue.aws.database.sizes, { cores: 6, memoryGb: 0 }).size.vcpu // 8
 */
export function chooseSize(sizes: readonly PricedSize[], need: SizeNeed): SizeChoice {
  const fitting = sizes.filter((size) => size.vcpu >= need.cores && size.memoryGb >= need.memoryGb);
  const [first, ...others] = fitting;
  if (first) {
    const cheapest = others.reduce((best, size) => (hourlyUsd(size) < hourlyUsd(best) ? size : best), first);
    return { size: cheapest, count: 1 };
  }
  const largest = sizes[sizes.length - 1];
  if (!largest) throw new RangeError('chooseSize: sizes must be at least 1, got 0');
  const forCores = need.cores > 0 ? need.cores / largest.vcpu : 0;
  return {
    size: largest,
    count: Math.max(1, Math.ceil(Math.max(forCores, need.memoryGb / largest.memoryGb))),
  };
}
