import { type DayRun, simulateDay } from '../../model/autoscaling/simulateDay';
import { trafficCurve } from '../../model/autoscaling/trafficCurve';
import { trafficAt } from '../../model/autoscaling/trafficDay';
import { wholeUnits } from '../../model/rounding/wholeUnits';
import type { AutoscalingValues } from './inputs';

const runs = new WeakMap<AutoscalingValues, DayRun>();

/** The day of these values; figures and charts share one run. */
export function dayOf(v: AutoscalingValues): DayRun {
  const known = runs.get(v);
  if (known) return known;
  if (v.fewest > v.most) {
    throw new RangeError(
      `autoscaling: fewest servers must be at most the ${v.most} that may run, got ${v.fewest}`,
    );
  }
  const run = simulateDay({
    traffic: trafficOf(v),
    serverRate: v.serverRate,
    targetPercent: v.target,
    startSeconds: v.start,
    patience: v.patience,
    lateAfter: v.lateAfter / 1_000,
    policy:
      v.policy === 'hpa'
        ? {
            kind: 'hpa',
            minReplicas: v.fewest,
            maxReplicas: v.most,
            downWindow: v.downWindow,
            upPercent: v.upPercent,
            upPods: v.upPods,
          }
        : { kind: 'targetTracking', minServers: v.fewest, maxServers: v.most, inCooldown: v.inCooldown },
  });
  runs.set(v, run);
  return run;
}

function trafficOf(v: AutoscalingValues): (seconds: number) => number {
  const { shape, peak, nightShare } = v;
  if (shape === 'own') return trafficCurve(v.curve);
  return (seconds) => trafficAt({ shape, peak, nightShare: nightShare / 100 }, seconds);
}

export const highest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0);
export const lowest = (values: Float64Array) =>
  values.reduce((least, value) => Math.min(least, value), Infinity);

/** Servers that hold the busiest step at the target, all day. */
export function fixedFleet(v: AutoscalingValues): number {
  const peak = highest(dayOf(v).load);
  return Math.max(v.fewest, wholeUnits(peak / (v.serverRate * (v.target / 100))));
}
