import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useMemo, useState } from 'react';
import { readCalculatorState } from '../../kit/calculatorState';
import type { Calculator, Values } from '../../kit/define';
import { midpointValues } from '../../kit/evaluate';
import { defaultScenario } from '../../kit/scenarioState';
import definition from '../definition';
import type { SpreadChoice } from './layout';

/**
 * Function and number of shards: those of the calculator above, as its address has them, until the reader says
 * something else here; a change up there wins again.
 */
export function useChoice(): [SpreadChoice, (choice: SpreadChoice) => void] {
  const { search } = useLocation();
  // The server knows no query, and the first render in the browser must be the same.
  const isBrowser = useIsBrowser();
  const above = useMemo(() => choiceOfAddress(isBrowser ? search : ''), [isBrowser, search]);
  const [own, setOwn] = useState<{ readonly over: string; readonly choice: SpreadChoice } | null>(null);
  const id = `${above.partitioner} ${above.shards}`;
  return [own?.over === id ? own.choice : above, (choice) => setOwn({ over: id, choice })];
}

function choiceOfAddress(search: string): SpreadChoice {
  const calculator = definition as unknown as Calculator;
  // Neither input depends on the reader's numbers.
  const { state } = readCalculatorState(calculator, search, defaultScenario);
  const values = midpointValues(calculator, state) as unknown as Values<typeof definition.inputs>;
  return { partitioner: values.partitioner, shards: values.shardsToday, previous: null };
}
