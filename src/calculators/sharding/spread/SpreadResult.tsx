import { type ReactElement, useMemo, useState } from 'react';
import { spreadOfCounts } from '../../../model/sharding/spread';
import { formatNumber } from '../../kit/format';
import { sampleDots } from './dots';
import { isRing, locateAfter, locateBefore, ownership, pictureOf, type SpreadChoice } from './layout';
import { MoveSentence } from './MoveSentence';
import { PictureOfShards } from './PictureOfShards';
import { ShardChips } from './ShardChips';
import { ShardTable } from './ShardTable';
import styles from './styles.module.css';
import type { KeySet, Tally } from './tally';
import { spreadVerdict } from './verdict';

/** Beyond, arcs and boxes are too small to tell apart. */
const MAX_DRAWN = 64;

interface SpreadResultProps {
  readonly choice: SpreadChoice;
  readonly set: KeySet;
  readonly tally: Tally;
}

/** Where the keys lie: the picture, its legend, the verdict and the numbers. */
export function SpreadResult({ choice, set, tally }: SpreadResultProps): ReactElement {
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const drawn = useMemo(() => {
    if (choice.shards > MAX_DRAWN) return null;
    const picture = pictureOf(choice);
    const dots = sampleDots(set.keys, picture, locateAfter(choice), locateBefore(choice));
    const owned = picture.segments.length === 0 ? [] : ownership(picture, choice.shards);
    return { picture, dots, owned };
  }, [choice, set]);
  const lit = highlighted !== null && highlighted < choice.shards ? highlighted : null;

  return (
    <>
      <MoveSentence choice={choice} tally={tally} />
      {drawn ? (
        <>
          <PictureOfShards
            picture={drawn.picture}
            shards={choice.shards}
            dots={drawn.dots}
            highlighted={lit}
            onHighlight={setHighlighted}
          />
          <ShardChips
            counts={tally.keys}
            owned={drawn.owned}
            highlighted={lit}
            onHighlight={setHighlighted}
          />
        </>
      ) : (
        <p className={styles.note}>
          {`The picture ends at ${MAX_DRAWN} shards, where arcs and boxes get too small to tell apart. The figures go on.`}
        </p>
      )}
      <Verdict tally={tally} isRing={isRing(choice.partitioner)} />
      <ShardTable
        tally={tally}
        owned={drawn?.owned ?? []}
        withRows={set.rows !== null}
        withMoves={choice.previous !== null}
      />
    </>
  );
}

function Verdict({
  tally: { keys, unusable, firstUnusable },
  isRing: onRing,
}: {
  readonly tally: Tally;
  readonly isRing: boolean;
}): ReactElement {
  const { max, min, maxOverMean, emptyShards } = spreadOfCounts(keys);
  const { tone, text } = spreadVerdict(keys, onRing);
  const empty = emptyShards === 0 ? '' : ` Shards without any key: ${formatNumber(emptyShards)}.`;
  return (
    <div className={styles.verdict} data-tone={tone}>
      {unusable > 0 && (
        <p>
          {`This function takes the number at the end of a key, so ${keysText(unusable)} without one, such as “${shortened(firstUnusable ?? '')}”, could not be placed.`}
        </p>
      )}
      <p>
        {`The fullest shard holds ${keysText(max)}, ${formatNumber(maxOverMean)} times the mean; the emptiest ${formatNumber(min)}.${empty}`}
      </p>
      <p>{text}</p>
    </div>
  );
}

function keysText(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'key' : 'keys'}`;
}

function shortened(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key;
}
