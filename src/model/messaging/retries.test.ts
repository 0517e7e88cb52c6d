import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { retryLoad, retrySpan } from './retries';

describe('retryLoad', () => {
  // Oracle: arithmetic. 0.01 · 5 + 0.99 · 1.1111, and 0.01 + 0.99 · 1e-5.
  it('adds attempts of good and of poison messages', () => {
    const load = retryLoad({ attemptFails: 0.1, poison: 0.01, attempts: 5 });
    expect(load.attemptsPerMessage).toBeCloseTo(0.05 + 0.99 * 1.1111, 12);
    expect(load.deadShare).toBeCloseTo(0.0100099, 12);
    expect(load.attemptsOnPoison).toBeCloseTo(0.05 / load.attemptsPerMessage, 12);
  });

  it('is every attempt when what it calls is down', () => {
    expect(retryLoad({ attemptFails: 1, poison: 0, attempts: 7 })).toMatchObject({
      attemptsPerMessage: 7,
      deadShare: 1,
    });
  });

  it('is one attempt without retries or failures', () => {
    expect(retryLoad({ attemptFails: 0, poison: 0, attempts: 9 })).toEqual({
      attemptsPerMessage: 1,
      deadShare: 0,
      attemptsOnPoison: 0,
    });
    expect(retryLoad({ attemptFails: 0.3, poison: 0.2, attempts: 1 }).deadShare).toBeCloseTo(0.44, 12);
  });

  // Oracle: 200,000 messages played out.
  it('agrees with simulation', () => {
    const plan = { attemptFails: 0.4, poison: 0.05, attempts: 4 };
    const random = createRandom(1);
    const messages = 200_000;
    let attempts = 0;
    let dead = 0;
    for (let message = 0; message < messages; message++) {
      const isPoison = random() < plan.poison;
      let tries = 1;
      while ((isPoison || random() < plan.attemptFails) && tries <= plan.attempts) tries++;
      attempts += Math.min(tries, plan.attempts);
      if (tries > plan.attempts) dead++;
    }
    const load = retryLoad(plan);
    expect(attempts / messages / load.attemptsPerMessage).toBeCloseTo(1, 2);
    expect(dead / messages / load.deadShare).toBeCloseTo(1, 1);
  });

  it('stays between one attempt and all of them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 1_000 }), (attemptFails, poison, attempts) => {
        const load = retryLoad({ attemptFails, poison, attempts });
        expect(load.attemptsPerMessage).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(load.attemptsPerMessage).toBeLessThanOrEqual(attempts * (1 + 1e-9));
        expect(load.deadShare).toBeGreaterThanOrEqual(poison - 1e-12);
      }),
    );
  });
});

describe('retrySpan', () => {
  // Oracle: 60 + 120 + 240 + 480, the last cut by a limit.
  it('adds the pauses up', () => {
    expect(retrySpan(5, 60, 600)).toBe(900);
    expect(retrySpan(5, 60, 300)).toBe(60 + 120 + 240 + 300);
    expect(retrySpan(4, 60, 30)).toBe(90);
    expect(retrySpan(1, 60, 300)).toBe(0);
    expect(retrySpan(9, 0, 300)).toBe(0);
    expect(retrySpan(9, 10, 0)).toBe(0);
  });

  it('equals the sum, pause by pause', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (attempts, first, longest) => {
          let sum = 0;
          for (let k = 0; k < attempts - 1; k++) sum += Math.min(first * 2 ** k, longest);
          expect(retrySpan(attempts, first, longest)).toBeCloseTo(sum, 5);
        },
      ),
    );
  });
});
