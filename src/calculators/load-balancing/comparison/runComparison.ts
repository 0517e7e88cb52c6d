import type { BalancingValues } from '../inputs';
import { comparePolicies, type PolicyRow, type Progress } from './compare';
import type { ComparisonReply } from './comparison.worker';

/** Longest work, ms, between two chances for the page to draw. */
const SLICE = 12;

export interface ComparisonEvents {
  readonly onProgress: (progress: Progress) => void;
  readonly onDone: (rows: readonly PolicyRow[]) => void;
}

/**
 * Compares the policies in a worker, or, where workers are not to be had, in pieces between frames.
 *
 * @returns stops it; no event comes after
 */
export function runComparison(values: BalancingValues, events: ComparisonEvents): () => void {
  let stopPieces: (() => void) | null = null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./comparison.worker.ts', import.meta.url));
  } catch {
    return inPieces(values, events);
  }
  worker.onmessage = ({ data }: MessageEvent<ComparisonReply>) => {
    if (data.kind === 'progress') events.onProgress(data.progress);
    if (data.kind === 'done') {
      worker.terminate();
      events.onDone(data.rows);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    stopPieces ??= inPieces(values, events);
  };
  worker.postMessage(values);
  return () => {
    worker.terminate();
    stopPieces?.();
  };
}

function inPieces(values: BalancingValues, events: ComparisonEvents): () => void {
  const steps = comparePolicies(values);
  let timer = 0;
  const piece = () => {
    const until = performance.now() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        events.onDone(step.value);
        return;
      }
      if (performance.now() > until) {
        events.onProgress(step.value);
        timer = window.setTimeout(piece, 0);
        return;
      }
    }
  };
  timer = window.setTimeout(piece, 0);
  return () => window.clearTimeout(timer);
}
