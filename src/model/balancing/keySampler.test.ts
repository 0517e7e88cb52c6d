import { describe, expect, it } from 'vitest';
import { zipfWeights } from '../sharding/zipf';
import { createRandom } from '../statistics/random';
import { keySampler } from './keySampler';

describe('keySampler', () => {
  // Oracle: the weights of Zipf's law; four standard errors.
  it.each([
    [1, 1],
    [7, 0],
    [50, 1],
    [1_000, 1.5],
  ])('draws %d keys with exponent %d as often as it should', (keys, exponent) => {
    const DRAWS = 200_000;
    const random = createRandom(keys);
    const draw = keySampler(keys, exponent);
    const counts = new Float64Array(keys);
    for (let i = 0; i < DRAWS; i++) {
      const key = draw(random);
      counts[key] = counts[key]! + 1;
    }
    zipfWeights(keys, exponent, Math.min(keys, 10)).forEach((weight, key) => {
      expect(Math.abs(counts[key]! / DRAWS - weight)).toBeLessThanOrEqual(
        4 * Math.sqrt((weight * (1 - weight)) / DRAWS) + 1e-12,
      );
    });
  });
});
