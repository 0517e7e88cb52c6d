import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakConcurrency, throughputCeiling, uslEfficiency, uslThroughput } from './usl';

const coefficient = fc.double({ min: 0, max: 1, noNaN: true });

describe('the Universal Scalability Law', () => {
  // Oracle: tests of the R package usl (Gunther and Moeding), tests/coef.R and tests/peak-scalability.R.
  it('gives the published values', () => {
    const law = { ratePerUnit: 1, contention: 0.02, coherency: 0.02 };
    expect([2, 4, 6, 8, 10].map((n) => Number(uslThroughput(law, n).toFixed(4)))).toEqual([
      1.8868, 3.0769, 3.5294, 3.5398, 3.3557,
    ]);
    expect(peakConcurrency({ contention: 0.001, coherency: 0.00001 })).toBeCloseTo(316.0696, 4);
  });

  it('is Amdahl without coherency, and proportional without either', () => {
    const amdahl = { ratePerUnit: 90, contention: 0.05, coherency: 0 };
    expect(uslThroughput(amdahl, 1e9)).toBeCloseTo(throughputCeiling(amdahl), 3);
    expect(peakConcurrency(amdahl)).toBe(Infinity);
    const proportional = { ratePerUnit: 90, contention: 0, coherency: 0 };
    expect(uslThroughput(proportional, 40)).toBe(3600);
    expect(throughputCeiling(proportional)).toBe(Infinity);
    expect(uslEfficiency(proportional, 40)).toBe(1);
  });

  it('is highest at the peak', () => {
    fc.assert(
      fc.property(coefficient, fc.double({ min: 1e-9, max: 1, noNaN: true }), (contention, coherency) => {
        const law = { ratePerUnit: 100, contention, coherency };
        const peak = peakConcurrency(law);
        if (peak < 1e-6) return;
        const best = uslThroughput(law, peak);
        for (const factor of [0.5, 0.9, 1.1, 2])
          expect(uslThroughput(law, peak * factor)).toBeLessThanOrEqual(best * (1 + 1e-9));
      }),
    );
  });

  it('refuses what is out of range', () => {
    expect(() => peakConcurrency({ contention: -0.1, coherency: 0 })).toThrow(
      'peakConcurrency: contention must be from 0 to 1, got -0.1',
    );
    expect(() => uslThroughput({ ratePerUnit: 1, contention: 0, coherency: 2 }, 1)).toThrow(RangeError);
    expect(() => uslThroughput({ ratePerUnit: 1, contention: 0, coherency: 0 }, 0)).toThrow(RangeError);
  });
});
