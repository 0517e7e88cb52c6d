import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../scenario/scenario';
import { productAt } from './productAt';

describe('productAt', () => {
  it('is the stage’s own product when nothing was said', () => {
    expect(productAt({}, 5_000)).toEqual(resolveScenario('traction', { users: 5_000 }));
  });

  it('keeps facts and lets the stage of the new size fill the gaps', () => {
    const product = productAt({ users: 20_000, zones: 2, monthlyGrowth: 8 }, 2_000_000);
    expect(product).toMatchObject({
      stage: 'millions',
      zones: 2,
      monthlyGrowth: 8,
      peakToMean: 3,
      users: 2_000_000,
    });
  });

  it('lets measured figures grow with the users', () => {
    expect(productAt({ users: 20_000, peakRequestRate: 40 }, 200_000).peakRequestRate).toBeCloseTo(400, 9);
    // Users not said: those of the stage the figure was measured in, 50,000 in growth.
    expect(productAt({ peakRequestRate: 40 }, 500_000, 'scale', 'aws', 'growth').peakRequestRate).toBeCloseTo(
      400,
      9,
    );
  });

  it('refuses a product without users', () => {
    expect(() => productAt({}, 0)).toThrow('productAt: users must be above 0, got 0');
  });
});
