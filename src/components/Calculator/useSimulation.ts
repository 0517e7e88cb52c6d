import { useEffect, useMemo, useState } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { defaultSimulation, rangedInputs, type Simulation } from '../../calculators/kit/simulate';
import { runSimulation } from './runSimulation';

export interface SimulationState {
  /** Whether any input is a range at all. */
  readonly ranged: boolean;
  readonly simulation: Simulation | null;
  /** Share done while running, else `null`. */
  readonly progress: number | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly resume: () => void;
}

interface Run {
  readonly key: string;
  readonly simulation: Simulation | null;
  readonly progress: number;
  readonly cancelled: boolean;
}

/** A pause in typing before samples are drawn, ms. */
const TYPING_PAUSE = 120;

const none: Run = { key: '', simulation: null, progress: 0, cancelled: false };

/** Keeps a simulation in step with the inputs; an old one is stopped as soon as they change. */
export function useSimulation(calculator: Calculator, state: CalculatorState, seed: number): SimulationState {
  const said = JSON.stringify(state);
  const key = `${calculator.slug} ${seed} ${said}`;
  const ranged = useMemo(
    () => rangedInputs(calculator, JSON.parse(said) as CalculatorState).length > 0,
    [calculator, said],
  );
  const [run, setRun] = useState<Run>(none);
  const cancelled = run.key === key && run.cancelled;

  useEffect(() => {
    if (!ranged || cancelled) return undefined;
    let stop = () => window.clearTimeout(timer);
    const timer = window.setTimeout(() => {
      stop = runSimulation(
        calculator,
        JSON.parse(said) as CalculatorState,
        { ...defaultSimulation, seed },
        {
          onProgress: (progress) => setRun({ ...none, key, progress }),
          onDone: (simulation) => setRun({ ...none, key, simulation }),
        },
      );
    }, TYPING_PAUSE);
    return () => stop();
  }, [calculator, said, seed, key, ranged, cancelled]);

  const isCurrent = ranged && run.key === key;
  return {
    ranged,
    simulation: isCurrent ? run.simulation : null,
    progress: ranged && !cancelled && !(isCurrent && run.simulation) ? (isCurrent ? run.progress : 0) : null,
    cancelled,
    cancel: () => setRun({ ...none, key, cancelled: true }),
    resume: () => setRun(none),
  };
}
