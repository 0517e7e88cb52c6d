import type { BalancingValues } from '../inputs';
import { comparePolicies, type PolicyRow, type Progress } from './compare';

export type ComparisonReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly rows: readonly PolicyRow[] };

/** Time between two reports, ms: a bar that moves ten times a second looks alive. */
const REPORT_EVERY = 100;

self.onmessage = ({ data }: MessageEvent<BalancingValues>) => {
  const steps = comparePolicies(data);
  let reported = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      reply({ kind: 'done', rows: step.value });
      return;
    }
    if (performance.now() - reported > REPORT_EVERY) {
      reported = performance.now();
      reply({ kind: 'progress', progress: step.value });
    }
  }
};

function reply(message: ComparisonReply): void {
  self.postMessage(message);
}
