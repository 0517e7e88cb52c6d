import type { ReactElement } from 'react';
import type { Calculator } from '../../calculators/kit/define';
import type { Evaluation } from '../../calculators/kit/evaluate';
import { formatResult } from '../../calculators/kit/format';
import type { Simulation } from '../../calculators/kit/simulate';
import { bandEnds } from './figureParts';
import styles from './styles.module.css';
import { useSettled } from './useSettled';

interface AnswerProps {
  readonly calculator: Calculator;
  readonly evaluation: Evaluation;
  readonly simulation: Simulation | null;
}

/** Long enough that typing a number is one announcement, ms. */
const ANNOUNCE_AFTER = 900;

/** The sentence that answers the question, with the band of its figure when inputs are ranges. */
export function Answer({
  calculator,
  evaluation: { values, results, problem },
  simulation,
}: AnswerProps): ReactElement {
  const sentence =
    results === null ? `No answer: ${plainProblem(problem)}` : calculator.answer(values, results);
  const band = results === null ? null : bandSentence(calculator, simulation);
  const announced = useSettled([sentence, band].filter(Boolean).join(' '), ANNOUNCE_AFTER);
  return (
    <div className={styles.answer}>
      <p className={results === null ? styles.noAnswer : styles.sentence}>{sentence}</p>
      {band && <p className={styles.bandSentence}>{band}</p>}
      <p className={styles.srOnly} role="status">
        {announced}
      </p>
    </div>
  );
}

function bandSentence({ outputs }: Calculator, simulation: Simulation | null): string | null {
  if (simulation === null) return null;
  const band = simulation.bands[simulation.headline];
  const output = outputs[simulation.headline];
  if (!band || !output) return null;
  const failed =
    simulation.failedShare > 0 ? ` ${percent(simulation.failedShare)} of the cases have no answer.` : '';
  if (formatResult(band.p5, output) === formatResult(band.p95, output)) {
    return `With your ranges, ${output.label.toLowerCase()} stays at ${formatResult(band.p5, output)} in 9 of 10 cases.${failed}`;
  }
  return `With your ranges, 9 of 10 cases lie between ${bandEnds(band.p5, band.p95, output, 'and')}.${failed}`;
}

function percent(share: number): string {
  return share < 0.01 ? 'Under 1 %' : `${Math.round(share * 100)} %`;
}

/** Errors of the model lead with the function that found them, which is of no use to the reader. */
function plainProblem(problem: string | null): string {
  const text = problem?.replace(/^\w+: /, '') ?? 'these inputs do not fit together';
  return text.endsWith('.') ? text : `${text}.`;
}
