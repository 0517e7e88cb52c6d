import type { ReactElement } from 'react';
import { arcsPath, onCircle } from './arcs';
import { shardColour } from './colour';
import type { Dot } from './dots';
import type { Segment } from './layout';
import styles from './styles.module.css';

const SIZE = 360;
const CENTRE = SIZE / 2;
const RADIUS = 158;
/** Dots of keys stand inside the ring, in three circles so that neighbours do not cover each other. */
const DOT_CIRCLES = [128, 116, 104];

interface RingProps {
  readonly segments: readonly Segment[];
  readonly shards: number;
  readonly dots: readonly Dot[];
  readonly highlighted: number | null;
  readonly onHighlight: (shard: number | null) => void;
  readonly title: string;
}

/** A hash ring: arcs coloured by the shard that owns them, sample keys inside where their hash stands. */
export function Ring({ segments, shards, dots, highlighted, onHighlight, title }: RingProps): ReactElement {
  const faded = (shard: number) => highlighted !== null && highlighted !== shard;
  return (
    <svg className={styles.ring} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={title}>
      {Array.from({ length: shards }, (_, shard) => (
        <path
          key={shard}
          className={styles.arc}
          style={shardColour(shard)}
          data-faded={faded(shard) || undefined}
          d={arcsPath(
            segments.filter(({ owner }) => owner === shard),
            CENTRE,
            RADIUS,
          )}
          onPointerEnter={() => onHighlight(shard)}
          onPointerLeave={() => onHighlight(null)}
        />
      ))}
      {dots.map(({ key, shard, place, moved }, i) => {
        const { x, y } = onCircle(CENTRE, DOT_CIRCLES[i % DOT_CIRCLES.length] ?? RADIUS, place);
        return (
          <circle
            key={key}
            className={moved ? styles.movedDot : styles.dot}
            style={shardColour(shard)}
            data-faded={faded(shard) || undefined}
            cx={x.toFixed(2)}
            cy={y.toFixed(2)}
            r={moved ? 4.5 : 3.5}
          >
            <title>{`${key} on shard ${shard + 1}${moved ? ', moved' : ''}`}</title>
          </circle>
        );
      })}
      <text className={styles.ringText} x={CENTRE} y={CENTRE - 6} textAnchor="middle">
        hash 0 at the top,
      </text>
      <text className={styles.ringText} x={CENTRE} y={CENTRE + 14} textAnchor="middle">
        rising clockwise
      </text>
    </svg>
  );
}
