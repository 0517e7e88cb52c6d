import { leafQuantile, slowestExponential, slowRequestShare } from '../../../src/model/latency/fanOut';
import { type Adapter, has, maybeNumber, number, numbered, percentile } from '../inputs';

const fanOut: Adapter = (inputs, fields) => {
  const calls = number(inputs, 'fanOut', 'leaves', 'n');
  const fastShare = maybeNumber(inputs, 'leafFastProbability', 'leafFast');
  const shares = {
    ...(fastShare !== undefined && { pSlow: slowRequestShare(fastShare, calls) }),
    ...numbered(fields, /^leafQuantileForOverall([\d.]+)$/, (p) => leafQuantile(percentile(p), calls)),
  };
  if (!has(inputs, 'leafMeanMs')) return shares;
  const { mean, quantile } = slowestExponential(number(inputs, 'leafMeanMs'), calls);
  return { ...shares, meanMs: mean, ...numbered(fields, /^p([\d.]+)Ms$/, (p) => quantile(percentile(p))) };
};

export const latencyAdapters: Readonly<Record<string, Adapter>> = { 'fan-out': fanOut };
