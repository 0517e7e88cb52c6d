import { useCallback, useEffect, useRef, useState } from 'react';
import type { BalancingValues } from '../inputs';
import type { PolicyRow } from './compare';
import { runComparison } from './runComparison';

/** A long run is started only once the reader has stopped typing, ms. */
const PAUSE = 500;

type Stage = 'running' | 'done' | 'stopped';

export interface Comparison {
  readonly rows: readonly PolicyRow[];
  readonly share: number;
  readonly stage: Stage;
  readonly stop: () => void;
  readonly startAgain: () => void;
}

interface State {
  readonly of: BalancingValues;
  readonly rows: readonly PolicyRow[];
  readonly share: number;
  readonly stage: Stage;
}

/**
 * The comparison for the given values: runs by itself, and starts again when they change.
 *
 * @param values must keep their identity while they are the same
 */
export function useComparison(values: BalancingValues): Comparison {
  const [state, setState] = useState<State | null>(null);
  const stopRun = useRef<() => void>(() => undefined);

  const start = useCallback(() => {
    stopRun.current();
    stopRun.current = runComparison(values, {
      onProgress: ({ rows, share }) => setState({ of: values, rows, share, stage: 'running' }),
      onDone: (rows) => setState({ of: values, rows, share: 1, stage: 'done' }),
    });
  }, [values]);

  useEffect(() => {
    const timer = window.setTimeout(start, PAUSE);
    return () => {
      window.clearTimeout(timer);
      stopRun.current();
    };
  }, [start]);

  const current =
    state?.of === values ? state : { of: values, rows: [], share: 0, stage: 'running' as const };
  return {
    ...current,
    stop: () => {
      stopRun.current();
      setState({ ...current, stage: 'stopped' });
    },
    startAgain: () => {
      setState({ of: values, rows: [], share: 0, stage: 'running' });
      start();
    },
  };
}
