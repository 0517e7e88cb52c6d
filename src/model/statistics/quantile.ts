import { requireProbability } from './requireNumber';
import { selectRank } from './selectRank';

type Numbers = ArrayLike<number>;

function requireSample(caller: string, sample: Numbers): void {
  if (sample.length === 0) throw new RangeError(`${caller}: sample must hold at least 1 value, got 0`);
}

/**
 * Quantile of a sorted sample by linear interpolation between order statistics: type 7 of Hyndman and Fan, the
 * default of R, NumPy and spreadsheets' PERCENTILE.INC.
 *
 * @param sorted values in ascending order
 * @param p probability in [0, 1]
 * @returns a value in the unit of the sample
 * @throws RangeError if the sample is empty or `p` is out of range
 * @see R. J. Hyndman, Y. Fan, The American Statistician 50 (1996) 361–365, https://doi.org/10.2307/2684934
 * @example quantileSorted([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantileSorted(sorted: Numbers, p: number): number {
  requireSample('quantileSorted', sorted);
  requireProbability('quantileSorted', 'p', p);
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const below = sorted[index] ?? NaN;
  const above = sorted[index + 1] ?? below;
  // The equality test keeps two equal infinities from becoming NaN.
  return above === below ? below : below + (position - index) * (above - below);
}

/**
 * Quantile, type 7, of a sample in any order. The sample is left as it is.
 *
 * @param sample values in any order
 * @param p probability in [0, 1]
 * @returns a value in the unit of the sample
 * @throws RangeError if the sample is empty or `p` is out of range
 * @example quantile([4, 1, 3, 2], 0.5) // 2.5
 */
export function quantile(sample: Numbers, p: number): number {
  requireSample('quantile', sample);
  return quantileSorted(Float64Array.from(sample).sort(), p);
}

/**
 * Quantile by nearest rank: the smallest observed value that at least a share `p` of the sample does not exceed.
 * Monitoring tools often mean this one; on small samples it differs from type 7 by much.
 *
 * @param sample values in any order
 * @param p probability in [0, 1]
 * @returns one of the sample's values
 * @throws RangeError if the sample is empty or `p` is out of range
 * @example nearestRankQuantile([15, 20, 35, 40, 50], 0.4) // 20
 */
export function nearestRankQuantile(sample: Numbers, p: number): number {
  return nearestRankQuantiles(sample, [p])[0]!;
}

/**
 * Several quantiles by nearest rank, see {@link nearestRankQuantile}, of one sample. The sample is not sorted for them:
 * each is selected, which is several times faster.
 *
 * @param sample values in any order; it is left as it is
 * @param probabilities in [0, 1], ascending
 * @returns one of the sample's values for each probability
 * @throws RangeError if the sample is empty, or a probability is out of range or below the one before it
 * @example nearestRankQuantiles([15, 20, 35, 40, 50], [0.05, 0.5, 0.95]) // [15, 35, 50]
 */
export function nearestRankQuantiles(sample: Numbers, probabilities: readonly number[]): number[] {
  requireSample('nearestRankQuantile', sample);
  // What is no number sorts behind all numbers, as it does in typed arrays.
  const numbers = new Float64Array(sample);
  for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i])) numbers[i] = Infinity;
  let from = 0;
  return probabilities.map((p, index) => {
    requireProbability('nearestRankQuantile', 'p', p);
    if (p < (probabilities[index - 1] ?? 0)) {
      throw new RangeError(`nearestRankQuantile: probabilities must ascend, got ${p}`);
    }
    // 0.07 · 100 is 7.000000000000001 in doubles; without the allowance it would take rank 8.
    const rank = Math.max(0, Math.ceil(p * numbers.length * (1 - 1e-12)) - 1);
    const value = selectRank(numbers, rank, from);
    from = rank;
    return value;
  });
}
