import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Kubernetes' default: a ratio this close to 1 changes nothing. */
export const HPA_TOLERANCE = 0.1;

/** Pods of one kind, added up. Usage and requests in whole units of any kind, such as millicores. */
export interface PodSums {
  readonly count: number;
  /** What their containers ask for; only used with a target in percent. */
  readonly request: number;
}

export interface MeasuredPods extends PodSums {
  readonly usage: number;
}

/** Pods as the autoscaler sees them. */
export interface PodMetrics {
  /** What the workload is set to, $r$. */
  readonly currentReplicas: number;
  /** Pods with a metric; where it is CPU, the ready ones. */
  readonly measured: MeasuredPods;
  /**
   * Pods with a metric that have not become ready: left out, and counted as idle when the rest ask for more. Kubernetes
   * asks about readiness for CPU only; for any other metric they are measured.
   */
  readonly unready?: PodSums;
  /** Pods without a metric: taken to be at their request on the way down, idle on the way up. */
  readonly missing?: PodSums;
  /** Default {@link HPA_TOLERANCE}. */
  readonly tolerance?: number;
}

const NONE: PodSums = { count: 0, request: 0 };

/**
 * Replicas that a Kubernetes HorizontalPodAutoscaler asks for, for a resource such as CPU with a target in percent of
 * the request.
 *
 * The utilisation of all measured pods is cut to a whole percent before it is divided by the target; the ratio times
 * the measured pods is rounded up, unless it is within the tolerance of 1. Where pods are unready or have no metric
 * the ratio is taken again with their assumed use, and a result that turns round keeps the replicas.
 *
 * The distance from 1 is compared as Kubernetes did until each direction got a tolerance of its own
 * ([1.33, alpha](https://github.com/kubernetes/website/pull/50706)): in doubles $|1 - 1.1|$ exceeds 0.1, so a load
 * exactly 10 % over the target scales. A ratio compared with 1.1 itself would keep the replicas in that one case.
 *
 * @param pods replicas and what is known of their use
 * @param targetPercent use aimed for, percent of the request
 * @returns replicas, before minimum, maximum, stabilisation and policies
 * @throws RangeError if a number is out of range, or no ready pod has a metric
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details and
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator.go
 * @example replicasForUtilisation({ currentReplicas: 3, measured: { count: 3, usage: 1_500, request: 3_000 } }, 30) // 5
 */
export function replicasForUtilisation(pods: PodMetrics, targetPercent: number): number {
  requirePositive('replicasForUtilisation', 'targetPercent', targetPercent);
  check('replicasForUtilisation', pods);
  requirePositive('replicasForUtilisation', 'measured.request', pods.measured.request);
  // On the way down a pod without metric counts as at its request, or at the target where that is higher.
  const missingUse = (request: number) => (request * Math.max(100, targetPercent)) / 100;
  return decide(
    pods,
    ({ usage, request }) => Math.trunc((usage * 100) / request) / targetPercent,
    ({ request }) => missingUse(request),
  );
}

/**
 * Replicas for a metric of each pod with a target average, such as requests/s a pod. Kubernetes counts in thousandths
 * and cuts the average to a whole one: give thousandths where that digit matters.
 *
 * @param pods replicas and what is known of their metric; `request` is not used
 * @param targetAverage value a pod aimed for, in the unit of `usage`
 * @returns replicas, before minimum, maximum, stabilisation and policies
 * @throws RangeError if a number is out of range, or no ready pod has a metric
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 * @example replicasForPodsMetric({ currentReplicas: 3, measured: { count: 3, usage: 60_000, request: 0 } }, 15_000) // 4
 */
export function replicasForPodsMetric(pods: PodMetrics, targetAverage: number): number {
  requirePositive('replicasForPodsMetric', 'targetAverage', targetAverage);
  check('replicasForPodsMetric', pods);
  return decide(
    pods,
    ({ usage, count }) => Math.trunc(usage / count) / targetAverage,
    ({ count }) => count * targetAverage,
  );
}

/**
 * Replicas for one value of an object or an external system with a target average a pod: the total over the target,
 * rounded up, unless within the tolerance for the replicas there are.
 *
 * @param metric total, target a pod, replicas now
 * @returns replicas, before minimum, maximum, stabilisation and policies
 * @throws RangeError if a number is out of range
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 * @example replicasForTotal({ currentReplicas: 3, total: 8_600, targetAverage: 2_150 }) // 4
 */
export function replicasForTotal(metric: {
  readonly currentReplicas: number;
  readonly total: number;
  readonly targetAverage: number;
  readonly tolerance?: number;
}): number {
  const { currentReplicas, total, targetAverage, tolerance = HPA_TOLERANCE } = metric;
  requireCount('replicasForTotal', 'currentReplicas', currentReplicas, 0);
  requireNotNegative('replicasForTotal', 'total', total);
  requirePositive('replicasForTotal', 'targetAverage', targetAverage);
  const isClose = currentReplicas > 0 && within(total / (targetAverage * currentReplicas), tolerance);
  return isClose ? currentReplicas : Math.ceil(total / targetAverage);
}

/**
 * Replicas for one value of an object or an external system with a target for the value itself: the ready pods times
 * value over target. From no replicas at all the ratio itself is rounded up.
 *
 * @param metric value, target, replicas now, and how many of them are ready
 * @returns replicas, before minimum, maximum, stabilisation and policies
 * @throws RangeError if a number is out of range
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 * @example replicasForValue({ currentReplicas: 3, readyReplicas: 3, value: 8_600, target: 4_400 }) // 6
 */
export function replicasForValue(metric: {
  readonly currentReplicas: number;
  readonly readyReplicas: number;
  readonly value: number;
  readonly target: number;
  readonly tolerance?: number;
}): number {
  const { currentReplicas, readyReplicas, value, target, tolerance = HPA_TOLERANCE } = metric;
  requireCount('replicasForValue', 'currentReplicas', currentReplicas, 0);
  requireCount('replicasForValue', 'readyReplicas', readyReplicas, 0);
  requireNotNegative('replicasForValue', 'value', value);
  requirePositive('replicasForValue', 'target', target);
  const ratio = value / target;
  if (currentReplicas === 0) return Math.ceil(ratio);
  return within(ratio, tolerance) ? currentReplicas : Math.ceil(ratio * readyReplicas);
}

function decide(
  { currentReplicas, measured, unready = NONE, missing = NONE, tolerance = HPA_TOLERANCE }: PodMetrics,
  ratioOf: (pods: MeasuredPods) => number,
  assumedUse: (missing: PodSums) => number,
): number {
  const ratio = ratioOf(measured);
  const countsUnready = unready.count > 0 && ratio > 1;
  if (!countsUnready && missing.count === 0) {
    return within(ratio, tolerance) ? currentReplicas : Math.ceil(ratio * measured.count);
  }
  const counted = countsUnready ? unready : NONE;
  const all: MeasuredPods = {
    count: measured.count + missing.count + counted.count,
    request: measured.request + missing.request + counted.request,
    usage: measured.usage + (ratio < 1 ? assumedUse(missing) : 0),
  };
  const again = ratioOf(all);
  const turned = (ratio < 1 && again > 1) || (ratio > 1 && again < 1);
  if (within(again, tolerance) || turned) return currentReplicas;
  const wanted = Math.ceil(again * all.count);
  const wrongWay = (again < 1 && wanted > currentReplicas) || (again > 1 && wanted < currentReplicas);
  return wrongWay ? currentReplicas : wanted;
}

const within = (ratio: number, tolerance: number) => Math.abs(1 - ratio) <= tolerance;

function check(caller: string, { currentReplicas, measured, unready, missing }: PodMetrics): void {
  requireCount(caller, 'currentReplicas', currentReplicas, 0);
  requireCount(caller, 'measured.count', measured.count, 1);
  requireNotNegative(caller, 'measured.usage', measured.usage);
  // Spelt out: a day of simulation comes here ten thousand times.
  requireCount(caller, 'unready.count', unready?.count ?? 0, 0);
  requireCount(caller, 'missing.count', missing?.count ?? 0, 0);
}
