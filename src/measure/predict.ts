import { uslThroughput } from '../model/scalability/usl';
import { uslFit } from '../model/scalability/uslFit';
import { quantile } from '../model/statistics/quantile';
import type { LevelRuns } from './levels';
import type { LoadRecording } from './recording';

/**
 * Fits the Universal Scalability Law to the lower half of the levels, every run of it, and foretells the upper half.
 *
 * @param seen runs at each level, ascending
 * @returns levels with their medians, predictions and errors, and the fit, or why there is none
 */
export function predictUpperHalf(seen: readonly LevelRuns[]): Pick<LoadRecording, 'levels' | 'fit'> {
  const lower = seen.slice(0, Math.ceil(seen.length / 2));
  const fit = fitOf(lower);
  const levels = seen.map(({ clients, runs }, index) => {
    const median = quantile(
      [...runs].sort((a, b) => a - b),
      0.5,
    );
    const predicted = fit.ok ? uslThroughput(fit, clients) : null;
    return {
      clients,
      runs: [...runs],
      median,
      fitted: index < lower.length,
      predicted: predicted && digits(predicted),
      error: predicted && digits(predicted / median - 1),
    };
  });
  return { levels, fit };
}

function fitOf(lower: readonly LevelRuns[]): LoadRecording['fit'] {
  const points = lower.flatMap(({ clients, runs }) => runs.map((run) => [clients, run] as const));
  let law;
  try {
    law = uslFit(points);
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: error.message };
    throw error;
  }
  return {
    ok: true,
    ratePerUnit: digits(law.ratePerUnit),
    contention: digits(law.contention),
    coherency: digits(law.coherency),
  };
}

/** Five digits: the rest is noise. */
function digits(value: number): number {
  return Number(value.toPrecision(5));
}
