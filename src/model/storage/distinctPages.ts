import { requireNotNegative } from '../statistics/requireNumber';

/**
 * Pages that a number of touches spread evenly and independently over a table or index is expected to hit.
 *
 * Cardenas' formula $P\,(1 - (1 - 1/P)^k)$ ([as quoted by Yao 1977](https://cacm.acm.org/research/approximating-block-accesses-in-database-organizations/)):
 * rows fetched through an index that is in another order than the table, or pages that random inserts dirty between two checkpoints.
 *
 * @param pages - Pages there are, $P$, 0 or more.
 * @param touches - Touches, $k$, 0 or more.
 * @returns Pages expected to be touched at least once.
 * @throws RangeError where a number is negative or not finite.
 *
 * @example
 * ```ts
 * distinctPages(1000, 1000); // 632.3
 * ```
 */
export function distinctPages(pages: number, touches: number): number {
  requireNotNegative('distinctPages', 'pages', pages);
  requireNotNegative('distinctPages', 'touches', touches);
  if (pages <= 1) return Math.min(pages, touches);
  // Less than one touch hits no more than itself; the power would say otherwise.
  return Math.min(touches, -pages * Math.expm1(touches * Math.log1p(-1 / pages)));
}
