import {
  peakConcurrency,
  type ScalabilityLaw,
  throughputCeiling,
  uslEfficiency,
  uslThroughput,
} from '../../../src/model/scalability/usl';
import { uslFit } from '../../../src/model/scalability/uslFit';
import { type Adapter, type CaseInputs, has, maybeNumber, number, numbers } from '../inputs';

/** What does not exist is `null` in a case. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function lawFigures(law: ScalabilityLaw, inputs: CaseInputs) {
  const peakLoad = peakConcurrency(law);
  return {
    gamma: law.ratePerUnit,
    sigma: law.contention,
    kappa: law.coherency,
    peakLoad: finite(peakLoad),
    peakThroughput: peakLoad > 0 && Number.isFinite(peakLoad) ? uslThroughput(law, peakLoad) : null,
    amdahlLimit: finite(throughputCeiling(law)),
    ...(has(inputs, 'predictAt') && {
      predicted: numbers(inputs, 'predictAt').map((load) => uslThroughput(law, load)),
    }),
  };
}

const usl: Adapter = (inputs) => {
  if (!has(inputs, 'load')) {
    const law = {
      ratePerUnit: maybeNumber(inputs, 'gamma') ?? 1,
      contention: number(inputs, 'sigma'),
      coherency: number(inputs, 'kappa'),
    };
    return lawFigures(law, inputs);
  }
  const throughput = numbers(inputs, 'throughput');
  const loads = numbers(inputs, 'load');
  const fit = uslFit(loads.map((load, i) => [load, throughput[i]!]));
  return {
    ...lawFigures(fit, inputs),
    sse: fit.squaredError,
    residualSd: fit.residualSd,
    rSquared: fit.rSquared,
    residuals: fit.residuals,
    fitted: loads.map((load) => uslThroughput(fit, load)),
    efficiency: loads.map((load) => uslEfficiency(fit, load)),
  };
};

export const scalabilityAdapters: Readonly<Record<string, Adapter>> = { usl };
