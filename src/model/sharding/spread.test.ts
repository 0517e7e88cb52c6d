import { describe, expect, it } from 'vitest';
import { kafkaPartition } from './kafkaPartitioner';
import { mysqlKeyPartition } from './mysqlPartition';
import { spread, spreadOfCounts } from './spread';

describe('spread', () => {
  it('measures counts', () => {
    // By hand: mean 20, deviations ±10; chi-square 100/20 + 100/20.
    expect(spreadOfCounts([10, 30])).toMatchObject({
      keys: 40,
      max: 30,
      min: 10,
      maxOverMean: 1.5,
      chiSquare: 10,
    });
    expect(spreadOfCounts([10, 30]).coefficientOfVariation).toBeCloseTo(0.5, 12);
    expect(spreadOfCounts([5, 0, 5]).emptyShards).toBe(1);
  });

  it('tells chance from bias', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => i);
    expect(spread(ids, (id) => kafkaPartition(`user-${id}`, 12), 12).withinChance).toBe(true);
    expect(spread(ids, (id) => mysqlKeyPartition(id, 'int', 8), 8).withinChance).toBe(false);
  });

  // Oracle: chi-square tables, 99.9 % points for 1, 2, 7 and 100 degrees of freedom.
  it.each([
    [2, 10.828],
    [3, 13.816],
    [8, 24.322],
    [101, 149.449],
  ])('knows what chance exceeds once in a thousand for %i shards', (shards, limit) => {
    const { chiSquareLimit } = spreadOfCounts(new Array<number>(shards).fill(1));
    expect(Math.abs(chiSquareLimit / limit - 1)).toBeLessThan(0.025);
  });

  it('handles no keys and refuses shards out of range', () => {
    expect(spreadOfCounts([0, 0])).toMatchObject({ maxOverMean: 1, coefficientOfVariation: 0, chiSquare: 0 });
    expect(() => spread(['a'], () => 3, 3)).toThrow('spread: locate must give 0 to 2, got 3');
  });
});
