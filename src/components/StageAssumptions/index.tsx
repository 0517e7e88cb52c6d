import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { formatNumber, withUnit } from '../../calculators/kit/format';
import { type Assumption, sizingAssumptions } from '../../model/system/assumptions';
import ScrollingTable from '../ScrollingTable';
import styles from './styles.module.css';

/** Every number behind the sizing that is not the reader's, folded away until asked for. */
export default function StageAssumptions(): ReactNode {
  return (
    <details className={styles.assumptions}>
      <summary>What these figures rest on</summary>
      <ScrollingTable label="Assumptions">
        <thead>
          <tr>
            <th scope="col">Assumption</th>
            <th scope="col">Value, and its 90 % range</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries<Assumption>(sizingAssumptions).map(([key, assumption]) => (
            <tr key={key}>
              <th scope="row">{assumption.label}</th>
              <td>{valueText(assumption)}</td>
              <td>
                {assumption.why}{' '}
                {assumption.source ? (
                  <Link to={assumption.source.url}>{assumption.source.name}</Link>
                ) : (
                  <span className={styles.rule}>Rule of thumb.</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  );
}

/** `70 % (60–80)`, `0.5 ms (0.15–1.5)`; a decision has no range. */
function valueText({ value, low, high, unit }: Assumption): string {
  const scale = unit === 'share' ? 100 : 1;
  const text = withUnit(round(value * scale), unit === 'share' ? '%' : unit);
  return low === high
    ? text
    : `${text} (${formatNumber(round(low * scale))}–${formatNumber(round(high * scale))})`;
}

/** 0.07 × 100 is 7, not 7.000000000000001. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
