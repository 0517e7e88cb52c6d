import { describe, expect, it } from 'vitest';
import { uslThroughput } from '../model/scalability/usl';
import { levels } from './levels';
import { predictUpperHalf } from './predict';

const law = { ratePerUnit: 1_000, contention: 0.05, coherency: 0.001 };

describe('predictUpperHalf', () => {
  // Oracle: the law that the throughputs were made with.
  it('finds the law again, and foretells the levels that it did not see', () => {
    const seen = levels.map((clients) => ({
      clients,
      runs: [0.99, 1, 1.01].map((noise) => noise * uslThroughput(law, clients)),
    }));
    const { levels: told, fit } = predictUpperHalf(seen);
    expect(fit).toMatchObject({ ok: true });
    expect(told.map(({ fitted }) => fitted)).toEqual(levels.map((_, index) => index < 6));
    for (const { error } of told) expect(Math.abs(error ?? 1)).toBeLessThan(0.01);
  });

  it('fits nothing to too few runs, and says so', () => {
    const seen = levels.slice(0, 4).map((clients) => ({ clients, runs: [clients] }));
    const { levels: told, fit } = predictUpperHalf(seen);
    expect(fit).toMatchObject({ ok: false, reason: expect.stringMatching(/^uslFit: /) as string });
    expect(told.map(({ predicted }) => predicted)).toEqual([null, null, null, null]);
  });
});
