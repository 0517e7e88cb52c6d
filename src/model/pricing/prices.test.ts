import { describe, expect, it } from 'vitest';
import { agedPrices, priceOf, prices } from './prices';

const sized = prices.filter((price) => price.vcpu !== undefined);

describe('prices', () => {
  it('have ids of their own, a source, a region and an amount', () => {
    expect(new Set(prices.map(({ id }) => id)).size).toBe(prices.length);
    for (const price of prices) {
      expect(price.source.length, price.id).toBeGreaterThan(0);
      expect(price.region.length, price.id).toBeGreaterThan(0);
      expect(price.usd, price.id).toBeGreaterThan(0);
      expect(price.date ?? '2026-01-01', price.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('say how a price was worked out, wherever confidence is low', () => {
    for (const price of prices.filter(({ confidence }) => confidence === 'low')) {
      expect(price.note, price.id).toBeTruthy();
    }
  });

  it('never cost less for a larger size of a family', () => {
    for (const small of sized) {
      const larger = sized.filter(
        (other) =>
          other.provider === small.provider &&
          other.service === small.service &&
          other.family === small.family &&
          (other.vcpu ?? 0) >= (small.vcpu ?? 0) &&
          (other.memoryGb ?? 0) >= (small.memoryGb ?? 0),
      );
      for (const other of larger)
        expect(other.usd, `${small.id} < ${other.id}`).toBeGreaterThanOrEqual(small.usd);
    }
  });

  it('agree with published Cloud SQL machine prices within 0.1 % (price export M-Naveed-Ashraf/cloud_pricing_with_infracost)', () => {
    const zonal = (vcpu: number, gb: number) =>
      vcpu * priceOf('gcp-sql-vcpu').usd + gb * priceOf('gcp-sql-memory').usd;
    const regional = (vcpu: number, gb: number) =>
      vcpu * priceOf('gcp-sql-vcpu-regional').usd + gb * priceOf('gcp-sql-memory-regional').usd;
    expect(zonal(8, 30) / 0.5404).toBeCloseTo(1, 3);
    expect(zonal(96, 360) / 6.4859).toBeCloseTo(1, 3);
    expect(regional(64, 240) / 8.6478).toBeCloseTo(1, 3);
  });
});

describe('priceOf', () => {
  it('refuses an unknown id', () => {
    expect(() => priceOf('aws-ec2-m99')).toThrow(
      'priceOf: id must be that of a price in the table, got aws-ec2-m99',
    );
  });
});

describe('agedPrices', () => {
  it('flags every undated price and every price past the limit, and no other', () => {
    const aged = new Set(agedPrices(prices, '2026-11-24', 365));
    for (const price of prices) {
      const old = price.date === null || price.date < '2025-11-24';
      expect(aged.has(price), price.id).toBe(old);
    }
  });

  it('passes a price of exactly the limit', () => {
    const [price] = prices.filter(({ date }) => date === '2026-07-20');
    expect(agedPrices([price!], '2026-07-30', 10)).toEqual([]);
    expect(agedPrices([price!], '2026-07-31', 10)).toEqual([price]);
  });

  it('refuses a day that is none', () => {
    expect(() => agedPrices(prices, 'today', 1)).toThrow(RangeError);
  });
});
