import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { normalQuantile } from '../statistics/normal';
import { estimateFromBatches } from './estimate';

describe('estimateFromBatches', () => {
  // Oracle: R, t.test(c(1, 2, 3)): 95 percent confidence interval -0.4841377 to 4.4841377.
  it("is Student's interval", () => {
    const { value, halfWidth } = estimateFromBatches([1, 2, 3]);
    expect(value).toBe(2);
    expect(halfWidth).toBeCloseTo(2.4841377, 6);
  });

  it('holds the true mean as often as it says', () => {
    const random = createRandom(2);
    let holds = 0;
    for (let run = 0; run < 2_000; run++) {
      const { value, halfWidth } = estimateFromBatches(
        Array.from({ length: 10 }, () => normalQuantile(random() + 2 ** -33)),
      );
      if (Math.abs(value) <= halfWidth) holds++;
    }
    expect(Math.abs(holds / 2_000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 2_000));
  });

  it('claims nothing from one batch, and takes a figure of its own', () => {
    expect(estimateFromBatches([4])).toEqual({ value: 4, halfWidth: Infinity });
    expect(estimateFromBatches([1, 1], 7)).toEqual({ value: 7, halfWidth: 0 });
  });
});
