import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replicasForPodsMetric, replicasForTotal, replicasForUtilisation, replicasForValue } from './hpa';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const measured = (values: readonly number[], request = 1_000) => ({
  count: values.length,
  usage: sum(values),
  request: values.length * request,
});
const pods = (count: number, request = 1_000) => ({ count, request: count * request });

/** Expected values are those of replica_calculator_test.go in kubernetes/kubernetes; the name of each test is given. */
describe('replicasForUtilisation', () => {
  it('scales up: 50 % of a target of 30 % (ScaleUp)', () => {
    expect(replicasForUtilisation({ currentReplicas: 3, measured: measured([300, 500, 700]) }, 30)).toBe(5);
  });

  it('counts unready pods as idle on the way up (ScaleUpUnreadyLessScale, ScaleUpUnreadyNoScale)', () => {
    const less = { currentReplicas: 3, measured: measured([500, 700]), unready: pods(1) };
    expect(replicasForUtilisation(less, 30)).toBe(4);
    const none = { currentReplicas: 3, measured: measured([400]), unready: pods(2) };
    expect(replicasForUtilisation(none, 30)).toBe(3);
  });

  it('leaves unready pods out on the way down (ScaleDownIgnoresUnreadyPods)', () => {
    const down = {
      currentReplicas: 5,
      measured: measured([100, 300, 500, 250, 250].slice(0, 3)),
      unready: pods(2),
    };
    expect(replicasForUtilisation(down, 50)).toBe(2);
  });

  it('takes missing metrics at their request on the way down, as idle on the way up (MissingMetrics)', () => {
    const down = { currentReplicas: 4, measured: measured([400, 95]), missing: pods(2) };
    expect(replicasForUtilisation(down, 100)).toBe(3);
    const up = { currentReplicas: 3, measured: measured([450]), missing: pods(1), unready: pods(1) };
    expect(replicasForUtilisation(up, 50)).toBe(3);
  });

  it('keeps what is within a tenth: 102 % of the request (Tolerance)', () => {
    const near = { currentReplicas: 3, measured: { count: 3, usage: 3_060, request: 3_000 } };
    expect(replicasForUtilisation(near, 100)).toBe(3);
  });

  it('scales exactly a tenth over the target, for |1 − 1.1| exceeds 0.1 in doubles, and not a tenth under', () => {
    const at = (percent: number) => ({
      currentReplicas: 10,
      measured: measured(Array<number>(10).fill(percent * 10)),
    });
    expect(replicasForUtilisation(at(33), 30)).toBe(11);
    expect(replicasForUtilisation(at(27), 30)).toBe(10);
  });

  it('cuts the utilisation to a whole percent: 60.9 % counts as 60 %, within a tenth of 55 %', () => {
    const pod = { currentReplicas: 10, measured: measured(Array<number>(10).fill(609)) };
    expect(replicasForUtilisation(pod, 55)).toBe(10);
    expect(replicasForUtilisation({ ...pod, measured: measured(Array<number>(10).fill(610)) }, 55)).toBe(12);
  });

  it('never turns round: more load asks for no fewer replicas', () => {
    const load = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(load, load, fc.integer({ min: 1, max: 50 }), (a, b, count) => {
        const wanted = (usage: number) =>
          replicasForUtilisation(
            { currentReplicas: count, measured: { count, usage, request: count * 1_000 } },
            50,
          );
        expect(wanted(Math.min(a, b))).toBeLessThanOrEqual(wanted(Math.max(a, b)));
      }),
    );
  });

  it('refuses when no ready pod has a metric', () => {
    const none = { currentReplicas: 3, measured: { count: 0, usage: 0, request: 0 } };
    expect(() => replicasForUtilisation(none, 50)).toThrow(
      'replicasForUtilisation: measured.count must be at least 1, got 0',
    );
    expect(() => replicasForUtilisation({ currentReplicas: 3, measured: measured([1]) }, 0)).toThrow(
      RangeError,
    );
  });
});

describe('metrics of other kinds', () => {
  it('scales on an average a pod (ScaleUpCM, and down by the same rule)', () => {
    const of = (values: number[]) => ({ currentReplicas: values.length, measured: measured(values) });
    expect(replicasForPodsMetric(of([20_000, 10_000, 30_000]), 15_000)).toBe(4);
    expect(replicasForPodsMetric(of([12_000, 12_000, 12_000, 12_000, 12_000]), 20_000)).toBe(3);
  });

  it('takes pods without the metric at the target on the way down, as idle on the way up', () => {
    const with2 = (values: number[]) => ({
      currentReplicas: 4,
      measured: measured(values),
      missing: pods(2),
    });
    expect(replicasForPodsMetric(with2([5_000, 5_000]), 10_000)).toBe(3);
    expect(replicasForPodsMetric(with2([30_000, 30_000]), 10_000)).toBe(6);
  });

  it('scales on a total (ScaleUpPerPodCMExternal, ScaleDownPerPodCMObject)', () => {
    expect(replicasForTotal({ currentReplicas: 3, total: 8_600, targetAverage: 2_150 })).toBe(4);
    expect(replicasForTotal({ currentReplicas: 5, total: 6_000, targetAverage: 2_000 })).toBe(3);
    expect(replicasForTotal({ currentReplicas: 4, total: 8_700, targetAverage: 2_150 })).toBe(4);
    expect(replicasForTotal({ currentReplicas: 0, total: 8_700, targetAverage: 2_150 })).toBe(5);
  });

  it('scales on a value with a target of its own, and from nothing (ScaleUpCMExternal)', () => {
    const external = { currentReplicas: 1, readyReplicas: 1, value: 8_600, target: 4_400 };
    expect(replicasForValue(external)).toBe(2);
    expect(replicasForValue({ ...external, currentReplicas: 0, readyReplicas: 0 })).toBe(2);
    expect(replicasForValue({ ...external, value: 4_500 })).toBe(1);
  });
});
