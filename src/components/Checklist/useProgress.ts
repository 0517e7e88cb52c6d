import { useMemo, useSyncExternalStore } from 'react';
import type { Checklist } from '../../checklists/checklist';
import { carryOver, noProgress, type Progress } from '../../checklists/progress';
import { readTicks } from '../../checklists/progressFile';
import { JsonStore } from '../../hooks/jsonStore';

const stores = new Map<string, JsonStore<Progress>>();

/** One key a list, so that no list can spoil another. */
function storeOf(id: string): JsonStore<Progress> {
  let store = stores.get(id);
  if (!store) {
    store = new JsonStore<Progress>(
      () => window.localStorage,
      `loadline.checklist.${id}`,
      noProgress,
      (parsed) => readTicks(parsed)?.progress ?? null,
    );
    stores.set(id, store);
  }
  return store;
}

/** What is ticked of a list in this browser, the same on every page and in every tab. */
export function useProgress(checklist: Checklist): {
  readonly progress: Progress;
  readonly problem: string | null;
  readonly setProgress: (progress: Progress) => void;
} {
  const store = storeOf(checklist.id);
  const { value, problem } = useSyncExternalStore(store.subscribe, store.get, store.serverGet);
  const progress = useMemo(() => carryOver(checklist, value), [checklist, value]);
  return { progress, problem, setProgress: store.set };
}
