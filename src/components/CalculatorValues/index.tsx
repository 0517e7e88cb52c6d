import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import type { Calculator, Inputs, Outputs, Values } from '../../calculators/kit/define';
import { midpointValues } from '../../calculators/kit/evaluate';
import { useScenario } from '../../hooks/useScenario';
import { readPage } from '../Calculator/pageState';

interface CalculatorValuesProps<I extends Inputs, O extends Outputs> {
  readonly definition: Calculator<I, O>;
  readonly view: ComponentType<{ readonly values: Values<I> }>;
}

/** A picture that shows what the calculator on the same page is set to: its address and the reader's numbers. */
export default function CalculatorValues<I extends Inputs, O extends Outputs>({
  definition: typed,
  view: View,
}: CalculatorValuesProps<I, O>): ReactNode {
  const definition = typed as unknown as Calculator;
  const { search } = useLocation();
  // The server knows no query, and the first render in the browser must be the same.
  const isBrowser = useIsBrowser();
  const { scenario } = useScenario();
  const values = useMemo(
    () => midpointValues(definition, readPage(definition, isBrowser ? search : '', scenario).state),
    [definition, isBrowser, search, scenario],
  );
  return <View values={values as Values<I>} />;
}
