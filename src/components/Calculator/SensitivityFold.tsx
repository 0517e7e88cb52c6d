import { type ReactElement, useMemo, useState } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import { type Calculator, headlineOf } from '../../calculators/kit/define';
import { midpointValues } from '../../calculators/kit/evaluate';
import { formatResult } from '../../calculators/kit/format';
import { sensitivity } from '../../calculators/kit/sensitivity';
import styles from './styles.module.css';

interface SensitivityFoldProps {
  readonly calculator: Calculator;
  readonly state: CalculatorState;
}

/** What a tenth more or less of each input does to the answer; computed once it is opened. */
export function SensitivityFold({ calculator, state }: SensitivityFoldProps): ReactElement {
  const [open, setOpen] = useState(false);
  const output = calculator.outputs[headlineOf(calculator, midpointValues(calculator, state))];
  const all = useMemo(() => (open ? sensitivity(calculator, state) : []), [open, calculator, state]);
  const moving = all.filter(({ change }) => change > 0);
  const still = all.filter(({ change }) => change === 0);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What a tenth more or less of each input does</summary>
      {output && moving.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">10 % less</th>
                <th scope="col">10 % more</th>
              </tr>
            </thead>
            <tbody>
              {moving.map(({ key, label, low, high }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{formatResult(low, output)}</td>
                  <td>{formatResult(high, output)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && still.length > 0 && (
        <p className={styles.small}>
          No change from: {still.map(({ label }) => label.toLowerCase()).join(', ')}.
        </p>
      )}
    </details>
  );
}
