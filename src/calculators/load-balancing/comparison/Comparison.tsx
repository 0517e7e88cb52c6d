import type { ReactElement } from 'react';
import type { Estimate } from '../../../model/simulation/estimate';
import { formatNumber } from '../../kit/format';
import { longRun } from '../farmRun';
import { type BalancingValues, policyTexts } from '../inputs';
import { randomP99, sharedQueueP99, twoChoicesP99 } from '../references';
import styles from '../view.module.css';
import { policies, type PolicyRow } from './compare';
import { useComparison } from './useComparison';

/** All policies on the reader's servers, after a long run each, with the formulas that bound them. */
export function Comparison({ values }: { readonly values: BalancingValues }): ReactElement {
  const { rows, share, stage, stop, startAgain } = useComparison(values);
  const references = referencesOf(values);
  const slowest = Math.max(
    ...rows.map(({ result }) => result?.p99.value ?? 0),
    ...references.map(({ p99 }) => p99),
    1e-9,
  );
  return (
    <section className={styles.comparison} aria-label="All policies compared">
      <div className={styles.controls}>
        {stage === 'running' ? (
          <>
            <progress max={1} value={share} aria-label="Simulating" />
            <span>{`${Math.floor(share * 100)} %`}</span>
            <button type="button" className={styles.button} onClick={stop}>
              Stop
            </button>
          </>
        ) : (
          <button type="button" className={styles.button} onClick={startAgain}>
            Run again
          </button>
        )}
        <span className={styles.clock} role="status">
          {stage === 'done' ? `${formatNumber(longRun.requests)} requests for each policy` : ''}
          {stage === 'stopped' ? 'Stopped.' : ''}
        </span>
      </div>
      <div className={styles.scroll} role="region" aria-label="Policies in numbers" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Choice of server</th>
              <th scope="col">p50, ms</th>
              <th scope="col">p99, ms</th>
              <th scope="col">p99.9, ms</th>
              <th scope="col">Busiest over mean</th>
              {values.death !== 'none' && <th scope="col">Fail in a death</th>}
            </tr>
          </thead>
          <tbody>
            {policies.map((policy) => (
              <SimulatedRow
                key={policy}
                name={policyTexts[policy]}
                row={rows.find((row) => row.policy === policy) ?? null}
                slowest={slowest}
                isChosen={policy === values.policy}
                withDeath={values.death !== 'none'}
              />
            ))}
            {references.map(({ name, p99 }) => (
              <tr key={name} className={styles.reference}>
                <th scope="row">{name}</th>
                <td>–</td>
                <td>
                  {formatNumber(p99)}
                  <Bar share={p99 / slowest} />
                </td>
                <td colSpan={values.death === 'none' ? 2 : 3}>by formula</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface SimulatedRowProps {
  readonly name: string;
  readonly row: PolicyRow | null;
  readonly slowest: number;
  readonly isChosen: boolean;
  readonly withDeath: boolean;
}

function SimulatedRow({ name, row, slowest, isChosen, withDeath }: SimulatedRowProps): ReactElement {
  const columns = withDeath ? 5 : 4;
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">{name}</th>
      {row === null && <td colSpan={columns}>…</td>}
      {row !== null && row.result === null && (
        <td colSpan={columns} className={styles.endless}>
          a queue grows without end
        </td>
      )}
      {row?.result && (
        <>
          <td>{formatNumber(row.result.p50.value)}</td>
          <td>
            {withError(row.result.p99)}
            <Bar share={row.result.p99.value / slowest} />
          </td>
          <td>{withError(row.result.p999)}</td>
          <td>{formatNumber(row.result.imbalance)}</td>
          {withDeath && (
            <td>{`${formatNumber(Math.round(row.result.lost ?? 0))} (${formatNumber((row.result.lostShare ?? 0) * 100)} %)`}</td>
          )}
        </>
      )}
    </tr>
  );
}

function withError({ value, halfWidth }: Estimate): string {
  return Number.isFinite(halfWidth)
    ? `${formatNumber(value)} ± ${formatNumber(halfWidth, { digits: 2 })}`
    : formatNumber(value);
}

function Bar({ share }: { readonly share: number }): ReactElement {
  return (
    <span className={styles.bar} style={{ inlineSize: `${Math.max(1, share * 100)}%` }} aria-hidden="true" />
  );
}

/** What the formulas give for the same servers, where there is one. */
function referencesOf(values: BalancingValues): { readonly name: string; readonly p99: number }[] {
  return [
    { name: 'one queue for all workers', p99: sharedQueueP99(values) },
    { name: 'two choices, very many servers', p99: twoChoicesP99(values) },
    { name: 'random', p99: randomP99(values) },
  ].flatMap(({ name, p99 }) => (p99 === null ? [] : [{ name, p99 }]));
}
