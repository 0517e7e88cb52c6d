import { type ReactElement, useMemo } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { evaluate } from '../../calculators/kit/evaluate';
import { type ComparedFigure, compareFigures, compareInputs } from './compare';
import styles from './styles.module.css';
import type { Page } from './usePage';

interface ComparisonProps {
  readonly calculator: Calculator;
  readonly page: Page;
  /** The frozen variant; the inputs on the page are B. */
  readonly variantA: CalculatorState;
}

const verdictText = { better: '▲ better', worse: '▼ worse' } as const;
const verdictClass = { better: styles.better, worse: styles.worse } as const;

/** Two variants side by side: what differs going in, what comes out. */
export function Comparison({ calculator, page, variantA }: ComparisonProps): ReactElement {
  const { state } = page.page;
  const a = useMemo(() => evaluate(calculator, variantA), [calculator, variantA]);
  const inputs = compareInputs(calculator, variantA, state);
  const figures = compareFigures(calculator, a.results, page.evaluation.results);
  return (
    <div className={styles.comparison}>
      <ComparedTable inputs={inputs} figures={figures.filter(({ primary }) => primary)} />
      {inputs.length === 0 && <p className={styles.small}>A is kept. Change an input and see B beside it.</p>}
      <details className={styles.fold}>
        <summary>All figures of A and B</summary>
        <ComparedTable figures={figures.filter(({ primary }) => !primary)} />
      </details>
      <p className={styles.small}>
        <button type="button" className={styles.textButton} onClick={page.unfreeze}>
          Keep B, end comparison
        </button>{' '}
        <button type="button" className={styles.textButton} onClick={page.swapBackToA}>
          Back to A
        </button>
      </p>
    </div>
  );
}

interface ComparedTableProps {
  readonly inputs?: ReturnType<typeof compareInputs>;
  readonly figures: readonly ComparedFigure[];
}

function ComparedTable({ inputs = [], figures }: ComparedTableProps): ReactElement {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Compared</th>
            <th scope="col">A, kept</th>
            <th scope="col">B, now</th>
            <th scope="col">B against A</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ key, label, a, b }) => (
            <tr key={key} className={styles.inputRow}>
              <th scope="row">{label}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td>input</td>
            </tr>
          ))}
          {figures.map(({ key, label, a, b, difference, verdict }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td>
                {difference || 'same'}
                {verdict && <span className={verdictClass[verdict]}>{verdictText[verdict]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
