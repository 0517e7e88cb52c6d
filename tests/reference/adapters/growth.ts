import { exponentialFit } from '../../../src/model/growth/exponentialFit';
import { holt } from '../../../src/model/growth/holt';
import { linearFit } from '../../../src/model/growth/linearFit';
import { instancesForPeak, zoneHeadroom } from '../../../src/model/reliability/headroom';
import { nearestRankQuantile, quantile } from '../../../src/model/statistics/quantile';
import { type Adapter, has, maybeNumber, number, numbers } from '../inputs';

const growth: Adapter = (inputs, _fields, name) => {
  const series = numbers(inputs, 'series');
  if (has(inputs, 'alpha')) {
    const { sumOfSquaredErrors, ...state } = holt(
      series,
      number(inputs, 'alpha'),
      number(inputs, 'beta'),
      maybeNumber(inputs, 'steps') ?? 1,
    );
    return { ...state, sse: sumOfSquaredErrors };
  }
  const fit = /linear/i.test(name) && !/log-?linear/i.test(name) ? linearFit(series) : exponentialFit(series);
  const { intercept, slope, residualSd } = fit;
  const [period, limit, level = 0.9] = [
    maybeNumber(inputs, 'forecastAt'),
    maybeNumber(inputs, 'limit'),
    maybeNumber(inputs, 'level'),
  ];
  return {
    intercept,
    slope,
    residualSd,
    ...('doublingPeriods' in fit && {
      doublingPeriods: fit.doublingPeriods,
      growthPerPeriod: fit.growthPerPeriod,
    }),
    ...(period !== undefined && fit.predict(period, level)),
    ...(limit !== undefined && { t: fit.crossing(limit), ...fit.crossingRange(limit, level) }),
  };
};

const percentiles: Adapter = (inputs, _fields, name) => {
  const sample = numbers(inputs, 'sample');
  const read = /nearest/i.test(name) ? nearestRankQuantile : quantile;
  const wanted = Array.isArray(inputs.p) ? numbers(inputs, 'p') : [number(inputs, 'p')];
  const quantiles = wanted.map((p) => read(sample, p));
  return { quantiles, quantile: quantiles[0] };
};

const headroom: Adapter = (inputs) => {
  if (has(inputs, 'zones')) {
    const { unitsPerZone, totalUnits, overprovision, maxSafeUtilisation } = zoneHeadroom({
      zones: number(inputs, 'zones'),
      zonesLost: number(inputs, 'zonesLost'),
      requiredUnits: number(inputs, 'requiredUnits'),
    });
    return { unitsPerZone, totalUnits, overprovision, maxSafeUtilization: maxSafeUtilisation };
  }
  return {
    instances: instancesForPeak({
      peakRate: number(inputs, 'peakRps'),
      ratePerInstance: number(inputs, 'perInstanceRps'),
      targetUtilisation: maybeNumber(inputs, 'targetUtilization') ?? 1,
      spare: maybeNumber(inputs, 'spare') ?? 0,
    }),
  };
};

export const growthAdapters: Readonly<Record<string, Adapter>> = { growth, percentiles, headroom };
