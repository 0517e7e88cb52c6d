import { useMemo } from 'react';
import { midpoint } from '../../calculators/kit/amount';
import { defaultScenario, sameScenario, wholeIfNeeded } from '../../calculators/kit/scenarioState';
import { useScenario } from '../../hooks/useScenario';
import type { Scenario, ScenarioOverrides } from '../../model/scenario/scenario';
import type { StageId } from '../../model/scenario/stages';
import { productAt } from '../../model/system/productAt';

/** The reader's product, to be looked at in any size. */
export interface Reader {
  /** True when the reader said anything; false for the defaults, as in the server's HTML. */
  readonly saidAnything: boolean;
  /** Users the reader has, where they said it. */
  readonly users: number | undefined;
  readonly at: (users: number, stage?: StageId) => Scenario;
}

/** The numbers the browser keeps for the reader, ranges taken at their middle. */
export function useReader(): Reader {
  const { scenario } = useScenario();
  return useMemo(() => {
    const said = Object.fromEntries(
      Object.entries(scenario.amounts).map(([key, amount]) => [key, wholeIfNeeded(key, midpoint(amount))]),
    ) as ScenarioOverrides;
    return {
      saidAnything: !sameScenario(scenario, defaultScenario),
      users: said.users,
      at: (users, stage) => productAt(said, users, stage, scenario.provider, scenario.stage),
    };
  }, [scenario]);
}
