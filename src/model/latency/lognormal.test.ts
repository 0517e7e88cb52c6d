import { describe, expect, it } from 'vitest';
import { lognormalThrough } from './lognormal';

describe('lognormalThrough', () => {
  it('goes through both percentiles', () => {
    const latency = lognormalThrough(10, 60);
    expect(latency.quantile(0.5)).toBeCloseTo(10, 12);
    expect(latency.quantile(0.99)).toBeCloseTo(60, 10);
    expect(latency.tail(60)).toBeCloseTo(0.01, 10);
  });

  // Oracle: the definition, exp(μ + σz) and exp(μ + σ²/2).
  it('has the tail and mean of a log-normal', () => {
    const latency = lognormalThrough(10, 60);
    expect(latency.quantile(0.999)).toBeCloseTo(
      10 * Math.exp((Math.log(6) / 2.3263478740408408) * 3.090232306167813),
      9,
    );
    expect(latency.mean).toBeCloseTo(10 * Math.exp((Math.log(6) / 2.3263478740408408) ** 2 / 2), 9);
  });

  it('inverts its tail', () => {
    const latency = lognormalThrough(3, 200);
    for (const p of [0.001, 0.3, 0.9, 0.99999])
      expect(latency.tail(latency.quantile(p))).toBeCloseTo(1 - p, 9);
  });

  it('is constant where both percentiles are one', () => {
    const latency = lognormalThrough(5, 5);
    expect([latency.tail(4.999), latency.tail(5.001)]).toEqual([1, 0]);
  });

  it('refuses a tail below the middle', () => {
    expect(() => lognormalThrough(5, 4)).toThrow('lognormalThrough: p99 must be at least p50 (5), got 4');
  });
});
