import type { ReactElement } from 'react';
import { leastMovement } from '../../../model/sharding/movement';
import { partitioners } from '../../../model/sharding/partitioners';
import { formatNumber } from '../../kit/format';
import type { SpreadChoice } from './layout';
import styles from './styles.module.css';
import type { Tally } from './tally';

/** What the last change moved, against the least that any function could move. */
export function MoveSentence({
  choice: { partitioner, shards, previous },
  tally,
}: {
  readonly choice: SpreadChoice;
  readonly tally: Tally;
}): ReactElement {
  return (
    <p className={styles.moves} role="status">
      {previous === null ? null : movement(tally, partitioner, previous, shards)}
    </p>
  );
}

function movement(
  { keys, moved }: Tally,
  partitioner: SpreadChoice['partitioner'],
  from: number,
  to: number,
): string {
  const placed = keys.reduce((sum, count) => sum + count, 0);
  if (placed === 0) return '';
  const percent = (share: number) => `${formatNumber(share * 100)} %`;
  const expected = partitioners[partitioner].movement(from, to);
  const least = leastMovement(from, to);
  const counted = `From ${formatNumber(from)} to ${formatNumber(to)} shards ${formatNumber(moved)} of ${formatNumber(placed)} keys move, ${percent(moved / placed)}`;
  if (expected === null) return `${counted}. An even spread needs ${percent(least)}.`;
  // Equal up to rounding: both are ratios of small whole numbers.
  if (Math.abs(expected - least) < 1e-9)
    return `${counted}; by formula ${percent(expected)}, the least an even spread needs.`;
  return `${counted}; by formula ${percent(expected)}, where an even spread needs only ${percent(least)}.`;
}
