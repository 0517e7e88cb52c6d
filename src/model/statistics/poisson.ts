import { lowerGamma } from './incompleteGamma';
import { normalCdf } from './normal';
import { requireCount, requireNotNegative } from './requireNumber';

/** Above this mean the incomplete gamma function takes milliseconds, and the normal limit is right to four digits. */
const MEAN_OF_NORMAL = 1e7;

/**
 * Chance that at least `count` events happen where `mean` are expected and each comes on its own:
 * $P(N \ge k) = P(k, m)$, the lower incomplete gamma function.
 *
 * @param mean $m$, events expected, 0 or more
 * @param count $k$, a whole number
 * @returns a probability; above a mean of ten million that of the normal limit
 * @throws RangeError where a value is out of range
 * @see https://dlmf.nist.gov/8.4#E10 (sum of Poisson terms as an incomplete gamma function)
 * @example poissonAtLeast(2, 3) // 0.3233236…
 */
export function poissonAtLeast(mean: number, count: number): number {
  requireNotNegative('poissonAtLeast', 'mean', mean);
  requireCount('poissonAtLeast', 'count', count, 0);
  if (count === 0) return 1;
  if (mean === 0) return 0;
  if (mean <= MEAN_OF_NORMAL && count <= 2 * MEAN_OF_NORMAL) return lowerGamma(count, mean);
  return normalCdf((mean - count + 0.5) / Math.sqrt(mean));
}
