import { type ReactElement, useMemo } from 'react';
import { formatNumber } from '../../kit/format';
import styles from '../spread/styles.module.css';
import type { Tally } from '../spread/tally';
import { heaviestKeys, hotKeySentence } from './hotKeys';
import type { KeyFile } from './readKeys';

interface HotKeysProps {
  readonly file: KeyFile;
  readonly tally: Tally;
}

/** The most frequent keys, and what they mean for the hottest shard. */
export function HotKeys({ file, tally }: HotKeysProps): ReactElement {
  const heavy = useMemo(() => heaviestKeys(file), [file]);
  const all = tally.rows.reduce((sum, count) => sum + count, 0);
  const most = tally.rows.reduce((a, b) => Math.max(a, b), 0);
  return (
    <div className={styles.verdict}>
      <p className={styles.subhead}>Hot keys</p>
      <p>{hotKeySentence(heavy, tally.rows.length)}</p>
      {heavy.length > 0 && (
        <>
          <p>{`As these keys fall, the busiest shard takes ${formatNumber((100 * most) / Math.max(1, all))} % of the rows.`}</p>
          <ol className={styles.heavy}>
            {heavy.map(({ key, rows, share }) => (
              <li key={key}>
                <code>{key.length > 60 ? `${key.slice(0, 60)}…` : key}</code>
                {` ${formatNumber(rows)} rows, ${formatNumber(share * 100)} %`}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
