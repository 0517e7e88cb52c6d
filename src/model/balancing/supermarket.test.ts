import { describe, expect, it } from 'vitest';
import { supermarket } from './supermarket';

describe('supermarket', () => {
  // Oracle: Mitzenmacher's sum, and the values in his paper's table for two choices: 1.2657 at 0.5, 1.6145 at 0.7,
  // 1.9475 at 0.8, 2.6141 at 0.9, 5.4320 at 0.99.
  it.each([
    [0.5, 1.26568],
    [0.7, 1.61447],
    [0.8, 1.94749],
    [0.9, 2.61415],
    [0.99, 5.432],
  ])('has the mean of two choices at %d', (utilisation, mean) => {
    expect(supermarket({ utilisation, serviceTime: 1 }).meanResponse).toBeCloseTo(mean, 2);
  });

  it("keeps Little's law: requests at a server are the sum of its shares", () => {
    const { shareWith, meanResponse } = supermarket({ utilisation: 0.95, serviceTime: 2 });
    let inSystem = 0;
    for (let jobs = 1; jobs < 12; jobs++) inSystem += shareWith(jobs);
    expect((0.95 / 2) * meanResponse).toBeCloseTo(inSystem, 10);
  });

  it('has a tail whose mean is the mean, and inverts it', () => {
    const queue = supermarket({ utilisation: 0.9, serviceTime: 1 });
    let mean = 0;
    for (let t = 0.0025; t < 60; t += 0.005) mean += queue.responseTail(t) * 0.005;
    expect(mean).toBeCloseTo(queue.meanResponse, 4);
    expect(queue.responseTail(queue.responseQuantile(0.99))).toBeCloseTo(0.01, 10);
  });

  it('is a single service time where nothing else is there', () => {
    expect(supermarket({ utilisation: 1e-6, serviceTime: 3 }).meanResponse).toBeCloseTo(3, 5);
    expect(() => supermarket({ utilisation: 1, serviceTime: 1 })).toThrow(
      'supermarket: utilisation must be above 0 and below 1, got 1',
    );
  });
});
