import type { ReactElement } from 'react';
import { formatNumber } from '../../kit/format';
import styles from './styles.module.css';
import type { Tally } from './tally';

interface ShardTableProps {
  readonly tally: Tally;
  readonly owned: readonly number[];
  /** Whether keys may occur more than once. */
  readonly withRows: boolean;
  /** Whether keys have just moved. */
  readonly withMoves: boolean;
}

/** The numbers behind the picture. */
export function ShardTable({ tally, owned, withRows, withMoves }: ShardTableProps): ReactElement {
  const { keys, rows, arrived } = tally;
  const all = keys.reduce((sum, count) => sum + count, 0);
  return (
    <details className={styles.fold}>
      <summary>Table of all shards</summary>
      <div className={styles.scroll} role="region" aria-label="Keys on each shard" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Shard</th>
              <th scope="col">Keys</th>
              <th scope="col">Over mean</th>
              {withRows && <th scope="col">Rows</th>}
              {owned.length > 0 && <th scope="col">Of all hashes</th>}
              {withMoves && <th scope="col">Keys that came</th>}
            </tr>
          </thead>
          <tbody>
            {keys.map((count, shard) => (
              <tr key={shard}>
                <th scope="row">{shard + 1}</th>
                <td>{formatNumber(count)}</td>
                <td>{all === 0 ? '–' : `${formatNumber((count * keys.length) / all)}×`}</td>
                {withRows && <td>{formatNumber(rows[shard] ?? 0)}</td>}
                {owned.length > 0 && <td>{`${formatNumber((owned[shard] ?? 0) * 100)} %`}</td>}
                {withMoves && <td>{formatNumber(arrived[shard] ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
