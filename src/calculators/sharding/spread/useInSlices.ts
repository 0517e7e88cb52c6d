import { useEffect, useState } from 'react';

/** Longest work, ms, between two chances for the page to draw. */
const SLICE = 12;

/** A long computation's state: done, or how far it is. */
export interface Sliced<T> {
  readonly value: T | null;
  readonly progress: number;
}

/**
 * Runs a long computation between frames and starts again when another one is given.
 *
 * @param start begins the computation; must keep its identity while the question is the same
 */
export function useInSlices<T>(start: () => Generator<number, T>): Sliced<T> {
  const [state, setState] = useState<{ readonly of: typeof start; readonly sliced: Sliced<T> } | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const steps = start();
    const run = () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setState({ of: start, sliced: { value: step.value, progress: 1 } });
          return;
        }
        if (performance.now() > until) {
          setState({ of: start, sliced: { value: null, progress: step.value } });
          break;
        }
      }
      timer = window.setTimeout(run);
    };
    run();
    return () => window.clearTimeout(timer);
  }, [start]);
  return state?.of === start ? state.sliced : { value: null, progress: 0 };
}
