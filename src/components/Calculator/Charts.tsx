import { memo, type ReactElement, useMemo } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { type Evaluation, evaluate } from '../../calculators/kit/evaluate';
import type { Simulation } from '../../calculators/kit/simulate';
import { BarChart, LineChart } from '../Chart';
import { chartsOf } from './chartsOf';

interface ChartsProps {
  readonly calculator: Calculator;
  readonly evaluation: Evaluation;
  readonly simulation: Simulation | null;
  readonly variantA: CalculatorState | null;
}

/** The definition's charts for the present inputs, with bands, and with variant A behind them when two are compared. */
export const Charts = memo(function Charts({
  calculator,
  evaluation,
  simulation,
  variantA,
}: ChartsProps): ReactElement {
  const charts = useMemo(
    () => chartsOf(calculator, evaluation, simulation, variantA && evaluate(calculator, variantA)),
    [calculator, evaluation, simulation, variantA],
  );
  return (
    <>
      {charts.map((chart) =>
        chart.kind === 'line' ? (
          <LineChart key={chart.id} data={chart.data} />
        ) : (
          <BarChart key={chart.id} data={chart.data} />
        ),
      )}
    </>
  );
});
