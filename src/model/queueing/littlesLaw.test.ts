import { describe, expect, it } from 'vitest';
import { closedLoop } from './closedLoop';
import { concurrency, interactiveResponseTime } from './littlesLaw';

describe('Little’s law (arithmetic)', () => {
  it('gives concurrency', () => {
    expect(concurrency(20_000, 0.05)).toBeCloseTo(1000, 9);
    expect(concurrency(480, 0.125)).toBe(60);
    expect(concurrency(0, 1)).toBe(0);
  });

  it('gives the response time of a closed system (CRAN queueing 0.2.12, MMCKK)', () => {
    expect(interactiveResponseTime(100, 19.579858130863, 5)).toBeCloseTo(0.10728930371419, 9);
  });

  it('agrees with the closed model', () => {
    const load = { users: 100, thinkTime: 5, serviceTime: 0.1, servers: 4 };
    const { throughput, responseTime } = closedLoop(load);
    expect(throughput).toBeCloseTo(19.579858130863, 9);
    expect(interactiveResponseTime(100, throughput, 5)).toBeCloseTo(responseTime, 10);
  });

  it('refuses what cannot be', () => {
    expect(() => concurrency(-1, 1)).toThrow(
      'concurrency: throughput must be a finite number of at least 0, got -1',
    );
    expect(() => interactiveResponseTime(10, 3, 5)).toThrow(RangeError);
    expect(() => interactiveResponseTime(10, 0, 5)).toThrow(RangeError);
  });
});
