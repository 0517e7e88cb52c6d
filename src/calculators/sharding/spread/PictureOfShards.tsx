import type { ReactElement } from 'react';
import { formatNumber } from '../../kit/format';
import { Buckets } from './Buckets';
import type { Dot } from './dots';
import type { Picture } from './layout';
import { Ring } from './Ring';
import { Strip } from './Strip';
import styles from './styles.module.css';

interface PictureOfShardsProps {
  readonly picture: Picture;
  readonly shards: number;
  readonly dots: readonly Dot[];
  readonly highlighted: number | null;
  readonly onHighlight: (shard: number | null) => void;
}

/** The picture that fits the function: a ring, a strip of slots, or a box a shard. */
export function PictureOfShards(props: PictureOfShardsProps): ReactElement {
  const { picture, shards, dots, highlighted, onHighlight } = props;
  const moved = dots.filter((dot) => dot.moved).length;
  const keys = `${formatNumber(dots.length)} sample keys as dots${moved === 0 ? '' : `, ${formatNumber(moved)} of them moved`}`;
  switch (picture.kind) {
    case 'ring':
      return (
        <Ring
          segments={picture.segments}
          {...{ shards, dots, highlighted, onHighlight }}
          title={`Hash ring of ${shards} shards in ${formatNumber(picture.segments.length)} arcs, with ${keys}. The table below has the figures.`}
        />
      );
    case 'strip': {
      const title = `${formatNumber(picture.places)} ${picture.unit}s coloured by the one of ${shards} shards that owns them, with ${keys}. The table below has the figures.`;
      const strip = { picture, dots, highlighted, onHighlight, title };
      return (
        <ForBothWidths
          wide={<Strip {...strip} width={640} rows={4} />}
          narrow={<Strip {...strip} width={340} rows={8} />}
        />
      );
    }
    case 'buckets': {
      const title = `A box for each of ${shards} shards, with ${keys}. The table below has the figures.`;
      const buckets = { shards, dots, highlighted, onHighlight, title };
      return (
        <ForBothWidths
          wide={<Buckets {...buckets} width={640} perRow={4} />}
          narrow={<Buckets {...buckets} width={340} perRow={2} />}
        />
      );
    }
  }
}

/** A picture scaled down to a phone is unreadable, so that one is drawn for it; the style sheet shows one of the two. */
function ForBothWidths({
  wide,
  narrow,
}: {
  readonly wide: ReactElement;
  readonly narrow: ReactElement;
}): ReactElement {
  return (
    <>
      <div className={styles.wide}>{wide}</div>
      <div className={styles.narrow}>{narrow}</div>
    </>
  );
}
