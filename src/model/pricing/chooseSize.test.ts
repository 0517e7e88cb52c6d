import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { hourlyUsd } from './catalogueShape';
import { chooseSize } from './chooseSize';

const { sizes } = catalogue.aws.database;

describe('chooseSize', () => {
  it('takes the next size up, by cores or by memory', () => {
    expect(chooseSize(sizes, { cores: 6, memoryGb: 0 }).size.vcpu).toBe(8);
    expect(chooseSize(sizes, { cores: 2, memoryGb: 100 }).size.memoryGb).toBe(128);
  });

  it('takes several of the largest where none is large enough', () => {
    expect(chooseSize(sizes, { cores: 100, memoryGb: 0 })).toEqual({ size: sizes.at(-1), count: 2 });
  });

  it('takes the larger Memorystore where it costs less: 11 GB cost less than 10', () => {
    expect(
      chooseSize(catalogue.gcp.cacheHighlyAvailable.sizes, { cores: 0, memoryGb: 10 }).size.memoryGb,
    ).toBe(11);
  });

  it('never costs less for a larger need', () => {
    const need = fc.double({ min: 0, max: 2_000, noNaN: true });
    fc.assert(
      fc.property(
        need,
        need,
        fc.constantFrom('aws', 'azure', 'gcp'),
        fc.boolean(),
        (a, b, provider, available) => {
          const offer = catalogue[provider][available ? 'cacheHighlyAvailable' : 'cache'].sizes;
          const cost = (memoryGb: number) => {
            const { size, count } = chooseSize(offer, { cores: 0, memoryGb });
            return hourlyUsd(size) * count;
          };
          expect(cost(Math.max(a, b))).toBeGreaterThanOrEqual(cost(Math.min(a, b)) - 1e-9);
        },
      ),
    );
  });
});
