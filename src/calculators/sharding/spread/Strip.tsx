import type { ReactElement } from 'react';
import { formatNumber } from '../../kit/format';
import { shardColour } from './colour';
import type { Dot } from './dots';
import type { Picture } from './layout';
import { inRow, stripRows } from './stripRows';
import styles from './styles.module.css';

const LABEL = 16;
const BAND = 22;
const DOTS = 18;
const ROW = LABEL + BAND + DOTS + 8;

interface StripProps {
  readonly width: number;
  readonly rows: number;
  readonly picture: Picture;
  readonly dots: readonly Dot[];
  readonly highlighted: number | null;
  readonly onHighlight: (shard: number | null) => void;
  readonly title: string;
}

/** Numbered slots in rows, coloured by the shard that owns them, sample keys below the slot they hash to. */
export function Strip({
  width,
  rows,
  picture,
  dots,
  highlighted,
  onHighlight,
  title,
}: StripProps): ReactElement {
  const faded = (shard: number) => highlighted !== null && highlighted !== shard;
  const perRow = picture.places / rows;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} ${rows * ROW}`} role="img" aria-label={title}>
      {Array.from({ length: rows }, (_, row) => (
        <text key={row} className={styles.stripText} x={0} y={row * ROW + LABEL - 4}>
          {`${picture.unit}s ${formatNumber(row * perRow)} to ${formatNumber((row + 1) * perRow - 1)}`}
        </text>
      ))}
      {stripRows(picture.segments, rows).map(({ owner, row, from, to }) => (
        <rect
          key={`${row} ${from}`}
          className={styles.slotRange}
          style={shardColour(owner)}
          data-faded={faded(owner) || undefined}
          x={from * width}
          y={row * ROW + LABEL}
          width={(to - from) * width}
          height={BAND}
          onPointerEnter={() => onHighlight(owner)}
          onPointerLeave={() => onHighlight(null)}
        />
      ))}
      {dots.map(({ key, shard, place, moved }, i) => {
        const { row, at } = inRow(place, rows);
        return (
          <circle
            key={key}
            className={moved ? styles.movedDot : styles.dot}
            style={shardColour(shard)}
            data-faded={faded(shard) || undefined}
            cx={(4 + at * (width - 8)).toFixed(2)}
            cy={row * ROW + LABEL + BAND + 5 + (i % 2) * 8}
            r={moved ? 4 : 3}
          >
            <title>{`${key} on shard ${shard + 1}${moved ? ', moved' : ''}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}
