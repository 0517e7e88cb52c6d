import { useSyncExternalStore } from 'react';
import type { ScenarioState } from '../calculators/kit/scenarioState';
import { emptySnapshot, ScenarioStore, STORAGE_KEY } from './scenarioStore';

const store = new ScenarioStore(() => window.localStorage);

function subscribe(listener: () => void): () => void {
  const unsubscribe = store.subscribe(listener);
  // Fires in the other tabs only; a cleared storage has no key.
  const onStorage = ({ key }: StorageEvent) => {
    if (key === STORAGE_KEY || key === null) store.reload();
  };
  window.addEventListener('storage', onStorage);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', onStorage);
  };
}

/** The reader's own numbers as the browser keeps them, the same on every page and in every tab. */
export function useScenario(): {
  readonly scenario: ScenarioState;
  readonly problem: string | null;
  readonly setScenario: (scenario: ScenarioState) => void;
} {
  const { scenario, problem } = useSyncExternalStore(subscribe, store.getSnapshot, () => emptySnapshot);
  return { scenario, problem, setScenario: store.set };
}
