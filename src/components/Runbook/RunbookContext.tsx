import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Values } from '../../../playbooks/fill';
import { problemOf, type VariableName } from '../../../playbooks/variables';
import { linkValues } from './linkValues';
import type { RunbookPage } from '../../../playbooks/pageData';
import { type Done, doneStore, valuesStore } from './stores';

interface Runbook {
  readonly page: RunbookPage;
  /** As typed, fit or not. */
  readonly typed: Values;
  /** As filled in: what does not fit gives way to the default. */
  readonly values: Values;
  readonly fromLink: readonly VariableName[];
  readonly setValue: (name: VariableName, value: string) => void;
  readonly reset: () => void;
  readonly done: Done;
  readonly setDone: (step: string, moment: string | null) => void;
  readonly clearDone: () => void;
  readonly problem: string | null;
}

const RunbookContext = createContext<Runbook | null>(null);

/** The runbook this part stands in; null on other pages. */
export function useRunbook(): Runbook | null {
  return useContext(RunbookContext);
}

/** Holds the reader's values and marks for one runbook. */
export function RunbookProvider({
  page,
  children,
}: {
  readonly page: RunbookPage;
  readonly children: ReactNode;
}): ReactElement {
  const browser = useIsBrowser();
  const { search } = useLocation();
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const kept = useSyncExternalStore(valuesStore.subscribe, valuesStore.get, valuesStore.serverGet);
  const store = doneStore(page.id);
  const marks = useSyncExternalStore(store.subscribe, store.get, store.serverGet);

  const linked = without(browser ? linkValues(search, page.variables) : {}, dropped);
  const typed: Values = { ...page.defaults, ...kept.value, ...linked };
  const values = Object.fromEntries(
    page.variables.map((name) => {
      const value = typed[name] ?? '';
      return [name, problemOf(name, value) === null ? value : page.defaults[name]];
    }),
  ) as Values;

  const runbook: Runbook = {
    page,
    typed,
    values,
    fromLink: Object.keys(linked) as VariableName[],
    setValue(name, value) {
      setDropped((names) => [...names, name]);
      valuesStore.set({ ...kept.value, [name]: value });
    },
    reset() {
      setDropped(page.variables);
      valuesStore.set(without(kept.value, page.variables));
    },
    done: marks.value,
    setDone: (step, moment) =>
      store.set(
        moment === null ? (without(marks.value, [step]) as Done) : { ...marks.value, [step]: moment },
      ),
    clearDone: () => store.set({}),
    problem: kept.problem ?? marks.problem,
  };
  return <RunbookContext.Provider value={runbook}>{children}</RunbookContext.Provider>;
}

function without<T extends object>(object: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name))) as T;
}
