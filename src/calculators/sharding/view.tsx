import { type ReactElement, useCallback, useMemo } from 'react';
import { HotKeys } from './keys/HotKeys';
import { KeySource } from './keys/KeySource';
import type { KeyFile } from './keys/readKeys';
import { useKeyFile } from './keys/useKeyFile';
import { Controls } from './spread/Controls';
import { locateAfter, locateBefore, type SpreadChoice } from './spread/layout';
import { SpreadResult } from './spread/SpreadResult';
import styles from './spread/styles.module.css';
import { type KeySet, tallyOf, tallySteps } from './spread/tally';
import { useChoice } from './spread/useChoice';
import { useInSlices } from './spread/useInSlices';
import { syntheticKeys } from './syntheticKeys';

const synthetic: KeySet = { keys: syntheticKeys, rows: null };

/** Where keys fall under a partition function: synthetic ones, or the reader's own. */
export default function KeySpread(): ReactElement {
  const [choice, setChoice] = useChoice();
  const reading = useKeyFile();
  return (
    <section className={styles.spread} aria-label="Spread of keys">
      <Controls choice={choice} onChange={setChoice} />
      {reading.file ? <OwnSpread choice={choice} file={reading.file} /> : <SyntheticSpread choice={choice} />}
      <KeySource reading={reading} />
    </section>
  );
}

function SyntheticSpread({ choice }: { readonly choice: SpreadChoice }): ReactElement {
  const tally = useMemo(
    () => tallyOf(synthetic, choice.shards, locateAfter(choice), locateBefore(choice)),
    [choice],
  );
  return (
    <>
      <p className={styles.note}>Keys: the synthetic user-1 to user-10000. Bring your own below.</p>
      <SpreadResult choice={choice} set={synthetic} tally={tally} />
    </>
  );
}

function OwnSpread({
  choice,
  file,
}: {
  readonly choice: SpreadChoice;
  readonly file: KeyFile;
}): ReactElement {
  const start = useCallback(
    () => tallySteps(file, choice.shards, locateAfter(choice), locateBefore(choice)),
    [choice, file],
  );
  const { value: tally, progress } = useInSlices(start);
  if (tally === null) {
    return (
      <p className={styles.progressLine}>
        <progress max={1} value={progress} aria-label="Placing keys" />
        {`${Math.floor(progress * 100)} % placed`}
      </p>
    );
  }
  return (
    <>
      <p className={styles.note}>{`Keys: ${file.name}.`}</p>
      <SpreadResult choice={choice} set={file} tally={tally} />
      <HotKeys file={file} tally={tally} />
    </>
  );
}
