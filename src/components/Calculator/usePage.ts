import { useMemo } from 'react';
import { type CalculatorState, resolveInputs } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { evaluate } from '../../calculators/kit/evaluate';
import { linkable } from '../../calculators/kit/query';
import { sameScenario } from '../../calculators/kit/scenarioState';
import type { Setting } from '../../calculators/kit/setting';
import { useScenario } from '../../hooks/useScenario';
import { type PageState, type Preset, readPage, sharedSearch, writePage } from './pageState';
import type { SearchState } from './useSearchState';

/** What the page shows, derived from the address and the reader's numbers, and what the reader can do to it. */
export function usePage(calculator: Calculator, { search, edit, leave, go }: SearchState, preset?: Preset) {
  const { scenario: own, problem: storageProblem, setScenario } = useScenario();
  const page = useMemo(() => readPage(calculator, search, own, preset), [calculator, search, own, preset]);
  const evaluation = useMemo(() => evaluate(calculator, page.state), [calculator, page.state]);
  const inputs = useMemo(() => resolveInputs(calculator, page.state), [calculator, page.state]);

  const withInputs = (changed: CalculatorState['inputs']): PageState => ({
    ...page,
    state: { ...page.state, inputs: changed },
  });
  const address = (next: PageState) => writePage(calculator, next);
  const withoutInput = (key: string) =>
    Object.fromEntries(Object.entries(page.state.inputs).filter(([other]) => other !== key));

  return {
    page,
    evaluation,
    inputs,
    storageProblem,
    /** Whether the link's scenario differs from the reader's own. */
    showsForeignNumbers: page.linked && !sameScenario(page.state.scenario, own),
    /** Query of this very page, as far as a link can carry it. */
    address: linkable(address(page)),
    /** Query to hand to others. */
    shareSearch: sharedSearch(calculator, page),
    /** Whether a link leaves out a series that is too long for it. */
    isCut: linkable(address(page)) !== address(page),
    isChanged: search !== '',
    leave,
    type: (key: string, setting: Setting) =>
      edit(address(withInputs({ ...page.state.inputs, [key]: setting }))),
    choose: (key: string, value: string) => go(address(withInputs({ ...page.state.inputs, [key]: value }))),
    resetInput: (key: string) => go(address(withInputs(withoutInput(key)))),
    resetAll: () => go(''),
    reseed: (seed: number) => go(address({ ...page, seed })),
    freeze: () => go(address({ ...page, variantA: page.state })),
    unfreeze: () => go(address({ ...page, variantA: null })),
    swapBackToA: () => page.variantA && go(address({ ...page, state: page.variantA, variantA: null })),
    useMine: () => go(address({ ...page, linked: false })),
    keepAsMine: () => {
      setScenario(page.state.scenario);
      go(address({ ...page, linked: false }));
    },
  };
}

export type Page = ReturnType<typeof usePage>;
