import type { ReactElement } from 'react';
import { shardColour } from './colour';
import { type Dot, dotGrid } from './dots';
import styles from './styles.module.css';

const GAP = 8;
const LABEL = 16;
const INNER_HEIGHT = 56;

interface BucketsProps {
  /** Of the whole picture, and the boxes that fit beside each other in it when there are few. */
  readonly width: number;
  readonly perRow: number;
  readonly shards: number;
  readonly dots: readonly Dot[];
  readonly highlighted: number | null;
  readonly onHighlight: (shard: number | null) => void;
  readonly title: string;
}

/** One box a shard with its sample keys in it: an uneven function shows as boxes of unequal crowds. */
export function Buckets({
  width: whole,
  perRow,
  shards,
  dots,
  highlighted,
  onHighlight,
  title,
}: BucketsProps): ReactElement {
  const columns = Math.min(shards, shards <= 4 * perRow ? perRow : 8);
  const width = (whole - GAP * (columns - 1)) / columns;
  const rows = Math.ceil(shards / columns);
  const height = LABEL + INNER_HEIGHT;
  const byShard = Array.from({ length: shards }, (_, shard) => dots.filter((dot) => dot.shard === shard));
  const fullest = byShard.reduce((most, { length }) => Math.max(most, length), 1);
  const grid = dotGrid(width - 12, INNER_HEIGHT - 10, fullest);
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${whole} ${rows * (height + GAP)}`}
      role="img"
      aria-label={title}
    >
      {byShard.map((members, shard) => {
        const left = (shard % columns) * (width + GAP);
        const top = Math.floor(shard / columns) * (height + GAP);
        const faded = (highlighted !== null && highlighted !== shard) || undefined;
        return (
          <g
            key={shard}
            style={shardColour(shard)}
            data-faded={faded}
            className={styles.bucketGroup}
            onPointerEnter={() => onHighlight(shard)}
            onPointerLeave={() => onHighlight(null)}
          >
            <text className={styles.stripText} x={left} y={top + LABEL - 4}>
              {width < 60 ? shard + 1 : `shard ${shard + 1}`}
            </text>
            <rect
              className={styles.bucket}
              x={left + 0.5}
              y={top + LABEL}
              width={width - 1}
              height={INNER_HEIGHT}
              rx={3}
            />
            {members.map(({ key, moved }, i) => (
              <circle
                key={key}
                className={moved ? styles.movedDot : styles.dot}
                cx={left + 6 + (i % grid.columns) * grid.pitch + grid.pitch / 2}
                cy={top + LABEL + 5 + Math.floor(i / grid.columns) * grid.pitch + grid.pitch / 2}
                r={grid.pitch * (moved ? 0.42 : 0.34)}
              >
                <title>{`${key} on shard ${shard + 1}${moved ? ', moved' : ''}`}</title>
              </circle>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
