import {
  type PodMetrics,
  replicasForPodsMetric,
  replicasForTotal,
  replicasForUtilisation,
  replicasForValue,
} from '../../../src/model/autoscaling/hpa';
import { type Adapter, type CaseInputs, has, maybeNumber, number } from '../inputs';

interface Pod {
  readonly usage: number | null;
  readonly request: number;
  readonly isReady: boolean;
}

/**
 * Pods of a case. Metrics stand in pod order and the unready pods come first, unless there are only as many metrics as
 * ready pods; null, or none at all, is a missing metric, whether its pod is ready or not.
 */
function podsOf(inputs: CaseInputs): Pod[] {
  const current = number(inputs, 'currentReplicas');
  const ready = maybeNumber(inputs, 'readyReplicas') ?? current;
  const metrics = (inputs.metricPerPod as readonly (number | null)[]).slice();
  const readiness = inputs.podReadiness as readonly boolean[] | undefined;
  const unready = Math.max(0, current - ready);
  if (!readiness && metrics.length <= ready) metrics.unshift(...Array<null>(unready).fill(null));
  const requests = inputs.requestPerPod as number | readonly number[] | undefined;
  return Array.from({ length: Math.max(current, metrics.length) }, (_, index) => ({
    usage: metrics[index] ?? null,
    request: typeof requests === 'object' ? (requests[index] ?? 0) : (requests ?? 0),
    isReady: readiness ? readiness[index] !== false : index >= unready,
  }));
}

function sums(pods: readonly Pod[]) {
  return {
    count: pods.length,
    usage: pods.reduce((total, { usage }) => total + (usage ?? 0), 0),
    request: pods.reduce((total, { request }) => total + request, 0),
  };
}

/**
 * Pods as the controller groups them: first those without a metric, then the unready ones, and those only for a metric of
 * the resource, as it asks about readiness for CPU alone.
 */
function metricsOf(inputs: CaseInputs, isResource: boolean): PodMetrics {
  const pods = podsOf(inputs);
  const withMetric = pods.filter(({ usage }) => usage !== null);
  const isLeftOut = ({ isReady }: Pod) => isResource && !isReady;
  return {
    currentReplicas: number(inputs, 'currentReplicas'),
    measured: sums(withMetric.filter((pod) => !isLeftOut(pod))),
    unready: sums(withMetric.filter(isLeftOut)),
    missing: sums(pods.filter(({ usage }) => usage === null)),
    ...toleranceOf(inputs),
  };
}

const toleranceOf = (inputs: CaseInputs) =>
  has(inputs, 'tolerance') ? { tolerance: number(inputs, 'tolerance') } : {};

function desired(inputs: CaseInputs): number {
  if (has(inputs, 'metricPerPod')) {
    const target = maybeNumber(inputs, 'targetUtilizationPct');
    return target === undefined
      ? replicasForPodsMetric(metricsOf(inputs, false), number(inputs, 'targetAverageValue'))
      : replicasForUtilisation(metricsOf(inputs, true), target);
  }
  const currentReplicas = number(inputs, 'currentReplicas');
  const total = number(inputs, 'metricTotal', 'metricValue');
  const targetAverage = maybeNumber(inputs, 'targetAverageValue');
  if (targetAverage !== undefined) {
    return replicasForTotal({ currentReplicas, total, targetAverage, ...toleranceOf(inputs) });
  }
  const readyReplicas = maybeNumber(inputs, 'readyReplicas') ?? currentReplicas;
  const target = number(inputs, 'targetValue');
  return replicasForValue({ currentReplicas, readyReplicas, value: total, target, ...toleranceOf(inputs) });
}

export const autoscalingAdapters: Readonly<Record<string, Adapter>> = {
  autoscaling(inputs) {
    const least = maybeNumber(inputs, 'minReplicas') ?? 0;
    const most = maybeNumber(inputs, 'maxReplicas') ?? Infinity;
    return { desiredReplicas: Math.min(most, Math.max(least, desired(inputs))) };
  },
};
