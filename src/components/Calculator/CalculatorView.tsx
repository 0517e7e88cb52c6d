import Link from '@docusaurus/Link';
import { type ReactElement, useDeferredValue } from 'react';
import type { Calculator } from '../../calculators/kit/define';
import { AdviceList } from './AdviceList';
import { Answer } from './Answer';
import { Charts } from './Charts';
import { Comparison } from './Comparison';
import { Drivers } from './Drivers';
import { Figures, FigureTable } from './Figures';
import { InputForm } from './InputForm';
import { LinkNotice } from './LinkNotice';
import type { Preset } from './pageState';
import { SensitivityFold } from './SensitivityFold';
import { SimulationBar } from './SimulationBar';
import styles from './styles.module.css';
import { Tools } from './Tools';
import { TryThese } from './TryThese';
import { usePage } from './usePage';
import type { SearchState } from './useSearchState';
import { useSimulation } from './useSimulation';

interface CalculatorViewProps {
  readonly calculator: Calculator;
  readonly searchState: SearchState;
  readonly preset?: Preset;
  readonly compact: boolean;
}

/** The calculator on the page: answer first, inputs beside it, then pictures and what drives the answer. */
export function CalculatorView({
  calculator,
  searchState,
  preset,
  compact,
}: CalculatorViewProps): ReactElement {
  const page = usePage(calculator, searchState, preset);
  const { state, seed, variantA } = page.page;
  const run = useSimulation(calculator, state, seed);
  const { evaluation } = page;
  const { simulation } = run;
  // Pictures may follow a keystroke later than the answer; without this they would hold it up.
  const drawn = useDeferredValue(evaluation);

  return (
    <section className={styles.calculator} aria-label={`${calculator.title} calculator`}>
      <LinkNotice page={page} />
      <div className={styles.layout}>
        <div className={styles.answerArea}>
          <Answer calculator={calculator} evaluation={evaluation} simulation={simulation} />
          {variantA ? (
            <Comparison calculator={calculator} page={page} variantA={variantA} />
          ) : (
            <Figures calculator={calculator} evaluation={evaluation} simulation={simulation} />
          )}
          <SimulationBar run={run} seed={seed} onSeed={page.reseed} />
          {!compact && <Tools calculator={calculator} page={page} simulation={simulation} />}
        </div>
        <div className={styles.inputArea}>
          <InputForm calculator={calculator} page={page} compact={compact} />
          {compact ? (
            <Link to={`/calculators/${calculator.slug}${page.address}`}>
              Open the {calculator.title.toLowerCase()} calculator
            </Link>
          ) : (
            <TryThese calculator={calculator} />
          )}
        </div>
        {!compact && (
          <div className={styles.detailArea}>
            <AdviceList calculator={calculator} evaluation={evaluation} />
            <Charts calculator={calculator} evaluation={drawn} simulation={simulation} variantA={variantA} />
            {simulation && <Drivers calculator={calculator} simulation={simulation} />}
            {!variantA && (
              <FigureTable calculator={calculator} evaluation={evaluation} simulation={simulation} />
            )}
            {!run.ranged && <SensitivityFold calculator={calculator} state={state} />}
          </div>
        )}
      </div>
    </section>
  );
}
