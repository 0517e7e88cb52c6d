import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator } from '../../calculators/kit/define';
import { type Simulation, type SimulationOptions, simulateSteps } from '../../calculators/kit/simulate';
import type { WorkerReply, WorkerRequest } from './simulation.worker';

/** Longest work, ms, that does not make a page feel stuck: one frame at 60 Hz. */
const FRAME = 16;

export interface SimulationEvents {
  readonly onProgress: (share: number) => void;
  readonly onDone: (simulation: Simulation) => void;
}

/**
 * Runs a simulation: at once when it fits in a frame, else in a worker, else, where workers are not to be had, in
 * pieces between frames.
 *
 * @returns stops it; no event comes after
 */
export function runSimulation(
  calculator: Calculator,
  state: CalculatorState,
  options: SimulationOptions,
  events: SimulationEvents,
): () => void {
  // A sample of a large bill takes milliseconds with its charts: whether the frame is over is asked after each.
  const steps = simulateSteps(calculator, state, { ...options, pauseEvery: 1 });
  const start = performance.now();
  const first = stepUntil(steps, () => performance.now() - start > FRAME);
  if (typeof first !== 'number') {
    events.onDone(first);
    return () => undefined;
  }
  events.onProgress(first);
  return inWorker({ slug: calculator.slug, state, options }, events, () => inPieces(steps, events));
}

/** Goes on until the simulation is done or it is time to pause; gives the result or the share done. */
function stepUntil(steps: Generator<number, Simulation>, isTime: () => boolean): Simulation | number {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (isTime()) return step.value;
  }
}

function inWorker(request: WorkerRequest, events: SimulationEvents, fallBack: () => () => void): () => void {
  let stopFallback: (() => void) | null = null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./simulation.worker.ts', import.meta.url));
  } catch {
    return fallBack();
  }
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    if (data.kind === 'progress') events.onProgress(data.share);
    if (data.kind === 'done') {
      worker.terminate();
      events.onDone(data.simulation);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    stopFallback ??= fallBack();
  };
  worker.postMessage(request);
  return () => {
    worker.terminate();
    stopFallback?.();
  };
}

function inPieces(steps: Generator<number, Simulation>, events: SimulationEvents): () => void {
  let timer = 0;
  const piece = () => {
    const start = performance.now();
    const result = stepUntil(steps, () => performance.now() - start > FRAME);
    if (typeof result !== 'number') {
      events.onDone(result);
      return;
    }
    events.onProgress(result);
    timer = window.setTimeout(piece, 0);
  };
  timer = window.setTimeout(piece, 0);
  return () => window.clearTimeout(timer);
}
