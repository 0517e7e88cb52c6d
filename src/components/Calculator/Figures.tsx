import type { ReactElement } from 'react';
import type { Calculator, Output, TextOutput } from '../../calculators/kit/define';
import type { Evaluation } from '../../calculators/kit/evaluate';
import { formatResult } from '../../calculators/kit/format';
import type { Simulation } from '../../calculators/kit/simulate';
import { BandText } from './BandText';
import { FigureValue } from './FigureValue';
import styles from './styles.module.css';

interface FiguresProps {
  readonly calculator: Calculator;
  readonly evaluation: Evaluation;
  readonly simulation: Simulation | null;
}

/** The few figures that matter, large. */
export function Figures({
  calculator,
  evaluation: { results },
  simulation,
}: FiguresProps): ReactElement | null {
  if (results === null) return null;
  return (
    <dl className={styles.figures}>
      {Object.entries(calculator.outputs)
        .filter(([, { primary }]) => primary)
        .map(([key, output]) => (
          <div key={key} className={styles.figure}>
            <dt>{output.label}</dt>
            <dd>
              <FigureValue value={results[key] ?? null} output={output} />
              <BandText outputKey={key} output={output} simulation={simulation} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Every figure with what it means. */
export function FigureTable({
  calculator,
  evaluation: { results },
  simulation,
}: FiguresProps): ReactElement | null {
  if (results === null) return null;
  return (
    <details className={styles.fold}>
      <summary>All figures</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              {simulation && <th scope="col">5 – 50 – 95 %</th>}
            </tr>
          </thead>
          <tbody>
            {Object.entries(calculator.outputs).map(([key, output]) => (
              <tr key={key}>
                <th scope="row">
                  {output.label}
                  {output.help && <small className={styles.rowHelp}>{output.help}</small>}
                </th>
                <td>{formatResult(results[key] ?? null, output)}</td>
                {simulation && <td>{percentiles(simulation, key, output)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function percentiles(simulation: Simulation, key: string, output: Output | TextOutput): string {
  const band = simulation.bands[key];
  if (band) return [band.p5, band.p50, band.p95].map((value) => formatResult(value, output)).join(' – ');
  return (simulation.texts[key] ?? [])
    .map(({ value, share }) => `${value} ${Math.round(share * 100)} %`)
    .join(', ');
}
