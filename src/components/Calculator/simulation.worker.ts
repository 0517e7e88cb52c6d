import type { CalculatorState } from '../../calculators/kit/calculatorState';
import { loadCalculator } from '../../calculators/kit/registry';
import { type Simulation, type SimulationOptions, simulateSteps } from '../../calculators/kit/simulate';

export interface WorkerRequest {
  readonly slug: string;
  readonly state: CalculatorState;
  readonly options: SimulationOptions;
}

export type WorkerReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly simulation: Simulation };

/** Time between two reports, ms: a bar that moves ten times a second looks alive. */
const REPORT_EVERY = 100;

async function answer({ slug, state, options }: WorkerRequest): Promise<void> {
  const calculator = await loadCalculator(slug);
  const steps = simulateSteps(calculator, state, options);
  let reported = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      reply({ kind: 'done', simulation: step.value });
      return;
    }
    if (performance.now() - reported > REPORT_EVERY) {
      reported = performance.now();
      reply({ kind: 'progress', share: step.value });
    }
  }
}

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  // An error inside a promise would not reach the page's `onerror`; thrown from a timer it does.
  answer(data).catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
};
