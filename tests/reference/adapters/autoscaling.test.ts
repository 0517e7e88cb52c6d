/**
 * Oracle: Kubernetes' own `replica_calculator_test.go`, whose pods have a metric in order and whose readiness is a list.
 *
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator_test.go
 */
import { describe, expect, it } from 'vitest';
import { autoscalingAdapters } from './autoscaling';

const cpu = { requestPerPod: 1_000 };
const desired = (inputs: Readonly<Record<string, unknown>>) =>
  autoscalingAdapters.autoscaling!(inputs, ['desiredReplicas'], 'HPA')?.desiredReplicas;

describe('the autoscaling adapter', () => {
  it.each([
    [
      'ScaleUpUnreadyLessScale',
      4,
      { metricPerPod: [300, 500, 700], targetUtilizationPct: 30, readyReplicas: 2 },
    ],
    [
      'ScaleUpUnreadyNoScale',
      3,
      { metricPerPod: [400, 500, 700], targetUtilizationPct: 40, readyReplicas: 1 },
    ],
    [
      'MissingMetricsUnreadyScaleUp',
      3,
      { metricPerPod: [100, 950], targetUtilizationPct: 50, readyReplicas: 2 },
    ],
  ])('%s: %d', (_, replicas, inputs) => {
    expect(desired({ ...cpu, currentReplicas: 3, ...inputs })).toBe(replicas);
  });

  it.each([
    ['MissingMetricsUnreadyChange', 4, [100, 450]],
    ['MissingMetricsUnreadyScaleDown', 3, [100, 100, 100]],
  ])('%s: %d', (_, replicas, metricPerPod) => {
    const inputs = { ...cpu, currentReplicas: 4, metricPerPod, targetUtilizationPct: 50 };
    expect(desired({ ...inputs, podReadiness: [false, true, true, true] })).toBe(replicas);
    expect(desired({ ...inputs, readyReplicas: 3 })).toBe(replicas);
  });

  it('asks about readiness for CPU only', () => {
    // ScaleUpCMUnreadyNoScaleWouldScaleDown: all three are measured, 95,000 / 3 over 15,000.
    const inputs = { currentReplicas: 3, metricPerPod: [50_000, 15_000, 30_000], targetAverageValue: 15_000 };
    expect(desired({ ...inputs, podReadiness: [false, true, false] })).toBe(7);
    expect(desired({ ...inputs, readyReplicas: 1 })).toBe(7);
  });
});
