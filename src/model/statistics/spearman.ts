import { ascendingOrder } from './ascendingOrder';

type Numbers = ArrayLike<number>;

/**
 * Ranks from 1; equal values share the mean of their ranks.
 *
 * @param values numbers in any order
 * @returns the rank of each, in the order given
 * @example averageRanks([10, 30, 30, 20]) // [1, 3.5, 3.5, 2]
 */
export function averageRanks(values: Numbers): Float64Array {
  const order = ascendingOrder(values);
  const sorted = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i]!]!;
  const ranksInOrder = ranksOfSorted(sorted);
  const ranks = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) ranks[order[i]!] = ranksInOrder[i]!;
  return ranks;
}

/**
 * Ranks from 1 of numbers that ascend already; equal ones share the mean of their ranks.
 *
 * @param sorted numbers in ascending order
 * @returns the rank of each
 * @example ranksOfSorted(Float64Array.of(10, 20, 30, 30)) // [1, 2, 3.5, 3.5]
 */
export function ranksOfSorted(sorted: Float64Array): Float64Array {
  const count = sorted.length;
  const ranks = new Float64Array(count);
  for (let first = 0; first < count;) {
    let end = first + 1;
    while (end < count && sorted[end] === sorted[first]) end++;
    for (let k = first; k < end; k++) ranks[k] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation $\rho_s$: 1 if one number always rises with the other, −1 if it always falls, whatever
 * the curve between. Says which uncertain input drives an output.
 *
 * @param xs first numbers
 * @param ys second numbers, as many
 * @returns a number in [−1, 1]; 0 if either side is constant, for then nothing can be seen
 * @throws RangeError if lengths differ or are below 2
 * @see C. Spearman, American Journal of Psychology 15 (1904) 72–101, https://doi.org/10.2307/1412159
 * @example spearman([1, 2, 3], [1, 8, 27]) // 1
 */
export function spearman(xs: Numbers, ys: Numbers): number {
  if (xs.length !== ys.length) {
    throw new RangeError(`spearman: ys must be as many as xs (${xs.length}), got ${ys.length}`);
  }
  if (xs.length < 2) throw new RangeError(`spearman: xs must hold at least 2 values, got ${xs.length}`);
  return correlationOfRanks(averageRanks(xs), averageRanks(ys));
}

/**
 * Spearman's rank correlation from ranks that are known, as when many numbers are held against the same one.
 *
 * @param rankX ranks of the first numbers, see {@link averageRanks}
 * @param rankY ranks of the second numbers, as many
 * @returns a number in [−1, 1]; 0 if either side is constant
 * @example correlationOfRanks(averageRanks([1, 2, 3]), averageRanks([1, 8, 27])) // 1
 */
export function correlationOfRanks(rankX: Float64Array, rankY: Float64Array): number {
  const mean = (rankX.length + 1) / 2;
  let together = 0;
  let spreadX = 0;
  let spreadY = 0;
  for (let i = 0; i < rankX.length; i++) {
    const x = rankX[i]! - mean;
    const y = rankY[i]! - mean;
    together += x * y;
    spreadX += x * x;
    spreadY += y * y;
  }
  if (spreadX === 0 || spreadY === 0) return 0;
  return Math.max(-1, Math.min(1, together / Math.sqrt(spreadX * spreadY)));
}
