import type { ReactElement } from 'react';
import { formatNumber } from '../../kit/format';
import { shardColour } from './colour';
import styles from './styles.module.css';

interface ShardChipsProps {
  /** Keys on each shard. */
  readonly counts: readonly number[];
  /** Share of ring or strip of each shard; empty where the function has none. */
  readonly owned: readonly number[];
  readonly highlighted: number | null;
  readonly onHighlight: (shard: number | null) => void;
}

/** The legend: one button a shard, which lights it up in the picture and tells its figures. */
export function ShardChips({ counts, owned, highlighted, onHighlight }: ShardChipsProps): ReactElement {
  return (
    <>
      <ul className={styles.chips} aria-label="Shards">
        {counts.map((count, shard) => (
          <li key={shard}>
            <button
              type="button"
              className={styles.chip}
              data-lit={highlighted === shard || undefined}
              onPointerEnter={() => onHighlight(shard)}
              onPointerLeave={() => onHighlight(null)}
              onFocus={() => onHighlight(shard)}
              onBlur={() => onHighlight(null)}
              onClick={() => onHighlight(shard)}
            >
              <span className={styles.swatch} style={shardColour(shard)} />
              <span className={styles.srOnly}>Shard </span>
              {shard + 1}
              <span className={styles.chipCount}>
                {formatNumber(count)}
                <span className={styles.srOnly}> keys</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.reading} aria-live="polite">
        {highlighted === null || counts[highlighted] === undefined
          ? 'Point at a shard, or reach it with Tab, to see what is its own.'
          : figures(highlighted, counts, owned)}
      </p>
    </>
  );
}

function figures(shard: number, counts: readonly number[], owned: readonly number[]): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const count = counts[shard] ?? 0;
  const over = all === 0 ? '' : `, ${formatNumber((count * counts.length) / all)} times the mean`;
  const share = owned[shard];
  const place = share === undefined ? '' : `; it owns ${formatNumber(share * 100)} % of all hashes`;
  return `Shard ${shard + 1}: ${formatNumber(count)} keys${over}${place}.`;
}
