type Numbers = ArrayLike<number>;

/**
 * Ranks from 1; equal values share the mean of their ranks.
 *
 * @param values numbers in any order
 * @returns the rank of each, in the order given
 * @example averageRanks([10, 30, 30, 20]) // [1, 3.5, 3.5, 2]
 */
export function averageRanks(values: Numbers): Float64Array {
  const count = values.length;
  const at = (index: number) => values[index] ?? NaN;
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => {
    const left = at(a);
    const right = at(b);
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const ranks = new Float64Array(count);
  for (let first = 0; first < count;) {
    let end = first + 1;
    const value = at(order[first] ?? 0);
    while (end < count && at(order[end] ?? 0) === value) end++;
    for (let k = first; k < end; k++) ranks[order[k] ?? 0] = (first + 1 + end) / 2;
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
  const rankX = averageRanks(xs);
  const rankY = averageRanks(ys);
  const mean = (xs.length + 1) / 2;
  let together = 0;
  let spreadX = 0;
  let spreadY = 0;
  rankX.forEach((rank, index) => {
    const x = rank - mean;
    const y = (rankY[index] ?? mean) - mean;
    together += x * y;
    spreadX += x * x;
    spreadY += y * y;
  });
  if (spreadX === 0 || spreadY === 0) return 0;
  return Math.max(-1, Math.min(1, together / Math.sqrt(spreadX * spreadY)));
}
