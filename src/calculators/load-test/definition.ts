import { bendOf } from '../../model/scalability/bend';
import { type ScalabilityLaw, uslEfficiency, uslThroughput } from '../../model/scalability/usl';
import { type UslFit, uslFit } from '../../model/scalability/uslFit';
import { peakGradient, throughputGradient } from '../../model/scalability/uslCovariance';
import { defineCalculator, inFold, quantity, series } from '../kit/define';
import { formatNumber } from '../kit/format';
import type { Pair } from '../kit/series';
import { adviceOn } from './advice';
import { charts } from './charts';
import { examples, webTest } from './examples';
import { refuseThinData } from './refuse';

export default defineCalculator({
  slug: 'load-test',
  title: 'Load-test fit',
  question: 'At how many requests at once is my throughput highest, and how much is that?',
  inputs: {
    points: series({
      label: 'Load test',
      x: { label: 'Concurrency', unit: '', min: 1, max: 1e6 },
      y: { label: 'Throughput', unit: 'req/s', min: 0, max: 1e9 },
      maxPoints: 200,
      primary: true,
      default: webTest,
      help: 'One measurement a line: requests in flight at once, and requests/s completed at that concurrency. Paste two columns from a spreadsheet, or drop a CSV file.',
    }),
    predictAt: quantity({
      label: 'Predict at a concurrency of',
      unit: '',
      min: 1,
      max: 1e6,
      primary: true,
      default: 96,
      help: 'Requests at once. Past twice the largest one you measured, nobody should rely on the answer.',
    }),
    ...inFold('What was held in flight', {
      thinkTime: quantity({
        label: 'Think time',
        unit: 'ms',
        min: 0,
        max: 3.6e6,
        default: 0,
        help: 'Pause of each virtual user between a response and the next request. 0 for wrk, pgbench and other tools that send again at once.',
      }),
    }),
  },
  outputs: {
    best: {
      label: 'Most throughput',
      unit: 'req/s',
      min: 0,
      primary: true,
      better: 'higher',
      help: 'At the peak, or the ceiling that it levels off to where there is no peak.',
    },
    peakLoad: {
      label: 'At a concurrency of',
      unit: 'at once',
      min: 1,
      primary: true,
      absent: 'no peak: it only levels off',
      help: 'N*. More requests in flight than this make every one slower and the total smaller.',
    },
    serviceTime: {
      label: 'Service time of one',
      unit: 'ms',
      min: 0,
      primary: true,
      absent: 'the think time leaves none',
      better: 'lower',
      help: '1/γ less the think time: what a request takes when nothing else runs. Other calculators start from it.',
    },
    predicted: { label: 'Throughput predicted', unit: 'req/s', min: 0, primary: true, better: 'higher' },
    holds: { label: 'What holds it back', unit: 'text', primary: true },
    predictedError: {
      label: 'Standard error of the prediction',
      unit: 'req/s',
      min: 0,
      absent: 'these points leave it open',
      better: 'lower',
    },
    peakLoadError: {
      label: 'Standard error of that concurrency',
      unit: 'at once',
      min: 0,
      absent: 'no peak, or these points leave it open',
      better: 'lower',
    },
    inFlight: {
      label: 'Requests in flight there',
      unit: 'at once',
      min: 0,
      absent: 'no peak: it only levels off',
      help: 'The same without the users who are thinking, by Little’s law.',
    },
    effectiveWorkers: {
      label: 'Worth of workers at most',
      unit: 'workers',
      min: 0,
      better: 'higher',
      absent: 'the think time leaves no service time',
      help: 'Most throughput times service time: how many undisturbed workers would do the same.',
    },
    gamma: { label: 'Rate of one alone, γ', unit: 'req/s', min: 0, better: 'higher' },
    gammaError: {
      label: 'Standard error of γ, of its value',
      unit: '%',
      min: 0,
      absent: 'these points leave it open',
      better: 'lower',
    },
    sigma: {
      label: 'Contention, σ',
      unit: '',
      min: 0,
      max: 1,
      better: 'lower',
      help: 'Share of the work that queues for something only one can have: a lock, a single writer, a full disk.',
    },
    sigmaError: {
      label: 'Standard error of σ, of its value',
      unit: '%',
      min: 0,
      absent: 'held at its bound',
      better: 'lower',
    },
    kappa: {
      label: 'Coherency, κ',
      unit: '',
      min: 0,
      max: 1,
      better: 'lower',
      help: 'Cost for each pair that has to agree: cache lines, locks that everybody polls, copies kept equal.',
    },
    kappaError: {
      label: 'Standard error of κ, of its value',
      unit: '%',
      min: 0,
      absent: 'held at its bound',
      better: 'lower',
    },
    ceiling: {
      label: 'Ceiling by contention alone, γ/σ',
      unit: 'req/s',
      min: 0,
      absent: 'none: no contention',
      better: 'higher',
    },
    efficiency: {
      label: 'Efficiency at the largest load',
      unit: '%',
      min: 0,
      max: 100.0001,
      better: 'higher',
      help: 'Throughput fitted there, over γ times the concurrency.',
    },
    rSquared: { label: 'R²', unit: '', max: 1, better: 'higher' },
    residualSd: { label: 'Scatter around the curve', unit: 'req/s', min: 0, better: 'lower' },
    worstResidual: {
      label: 'Farthest point from the curve',
      unit: 'req/s',
      min: 0,
      better: 'lower',
      help: 'Measured less fitted, whichever way.',
    },
    largest: { label: 'Largest concurrency measured', unit: 'at once', min: 1 },
  },
  headline: 'best',
  compute({ points, predictAt, thinkTime }) {
    const largest = refuseThinData(points);
    const fit = uslFit(points);
    refuseStraightLine(fit, largest, points);
    const peakLoad =
      fit.coherency === 0 ? null : Math.max(1, Math.sqrt((1 - fit.contention) / fit.coherency));
    const ceiling = fit.contention === 0 ? null : fit.ratePerUnit / fit.contention;
    const best = peakLoad === null ? (ceiling ?? 0) : uslThroughput(fit, peakLoad);
    const cycle = 1_000 / fit.ratePerUnit;
    const serviceTime = cycle > thinkTime ? cycle - thinkTime : null;
    const errors = fit.covariance;
    const hasPeak = fit.free.coherency && fit.contention < 1 && peakLoad !== null && peakLoad > 1;
    return {
      best,
      peakLoad,
      serviceTime,
      predicted: uslThroughput(fit, predictAt),
      holds: holding(fit, largest),
      predictedError: errors && errors.errorOf(throughputGradient(fit, predictAt)),
      peakLoadError: errors && hasPeak ? errors.errorOf(peakGradient(fit)) : null,
      inFlight: peakLoad === null ? null : Math.max(0, peakLoad - (best * thinkTime) / 1_000),
      effectiveWorkers: serviceTime === null ? null : (best * serviceTime) / 1_000,
      gamma: fit.ratePerUnit,
      gammaError: ofValue(errors?.standardErrors.ratePerUnit, fit.ratePerUnit),
      sigma: fit.contention,
      sigmaError: ofValue(errors?.standardErrors.contention, fit.contention),
      kappa: fit.coherency,
      kappaError: ofValue(errors?.standardErrors.coherency, fit.coherency),
      ceiling,
      efficiency: uslEfficiency(fit, largest) * 100,
      rSquared: fit.rSquared,
      residualSd: fit.residualSd,
      worstResidual: Math.max(...fit.residuals.map(Math.abs)),
      largest,
    };
  },
  answer(v, r) {
    const most = `${formatNumber(r.best ?? 0)} requests/s`;
    if (r.peakLoad === null)
      return `Throughput levels off towards ${most} and has no peak: contention alone holds it back.`;
    const far = r.peakLoad > 2 * (r.largest ?? 0) ? ', further out than these measurements can tell' : '';
    return `Throughput peaks at ${most} with ${formatNumber(r.peakLoad, { digits: 2 })} ${v.thinkTime > 0 ? 'users' : 'requests'} at once${far}; each one more makes it slower.`;
  },
  charts,
  advice: adviceOn,
  examples,
});

/** A standard error as percent of its coefficient. */
function ofValue(error: number | null | undefined, value: number): number | null {
  return error == null || value === 0 ? null : (error / value) * 100;
}

/** Scatter alone bends a straight line this far less often than once in twenty times. */
const LIKELY_SCATTER = 0.05;
/** Rule of thumb: a line that has lost less than this says nothing of what comes next. */
const ALMOST_STRAIGHT = 0.95;

function refuseStraightLine(fit: UslFit, largest: number, points: readonly Pair[]): void {
  const { efficiency, chance } = bendOf(fit, largest);
  const next = `measure on, at ${formatNumber(2 * largest)} and ${formatNumber(4 * largest)} at once, until twice the concurrency gives less than half as much again.`;
  if (efficiency > ALMOST_STRAIGHT) {
    throw new RangeError(
      `Throughput still rises in proportion at ${formatNumber(largest)} at once, so nothing can be said about where it bends: ${next}`,
    );
  }
  if (chance > LIKELY_SCATTER) {
    const repeats = points.length < 12 ? 'repeat each measurement three times, and ' : '';
    throw new RangeError(
      `These points scatter so much that a straight line fits them as well, so no bend can be read from them: ${repeats}${next}`,
    );
  }
}

/** Which of the two costs takes more at the largest load measured. */
function holding({ contention, coherency }: ScalabilityLaw, largest: number): string {
  if (coherency === 0) return 'contention';
  if (contention === 0) return 'coherency';
  return coherency * largest > contention ? 'mostly coherency' : 'mostly contention';
}
