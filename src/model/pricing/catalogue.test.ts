import { describe, expect, it } from 'vitest';
import { providerIds } from '../scenario/scenario';
import { catalogue } from './catalogue';
import { hourlyUsd, type MeteredPrice, ratioOf, tiersOf } from './catalogueShape';
import { priceOf } from './prices';

describe.each(providerIds)('catalogue of %s', (provider) => {
  const offer = catalogue[provider];
  const ladders = {
    server: offer.server,
    database: offer.database,
    databaseHighlyAvailable: offer.databaseHighlyAvailable,
    cache: offer.cache,
    cacheHighlyAvailable: offer.cacheHighlyAvailable,
  };

  it('names prices of this provider only', () => {
    const ids = Object.values(ladders).flatMap(({ sizes }) =>
      sizes.flatMap(({ parts }) => parts.map(({ priceId }) => priceId)),
    );
    for (const id of ids) {
      expect(priceOf(id).provider, id).toBe(provider);
      expect(priceOf(id).unit, id).toMatch(/hour$/);
    }
  });

  it('sells servers and databases of 2 to 96 vCPU, dearer with size', () => {
    for (const { sizes } of [ladders.server, ladders.database, ladders.databaseHighlyAvailable]) {
      expect(sizes.map(({ vcpu }) => vcpu)).toEqual([2, 4, 8, 16, 32, 64, 96]);
      const hourly = sizes.map(hourlyUsd);
      expect(hourly).toEqual(hourly.toSorted((a, b) => a - b));
    }
  });

  it('asks twice as much for a database with standby', () => {
    offer.database.sizes.forEach((size, index) => {
      const available = offer.databaseHighlyAvailable.sizes[index]!;
      expect(hourlyUsd(available) / hourlyUsd(size)).toBeCloseTo(2, 9);
    });
  });

  it('gives a larger discount for three years than for one, and states where it comes from', () => {
    const one = ratioOf(offer.commitment[1]!);
    const three = ratioOf(offer.commitment[3]!);
    expect(three).toBeLessThan(one);
    expect(one).toBeLessThan(1);
    expect(offer.commitmentAssumption).toBeTruthy();
  });

  it('has prices in every metered line, falling from tier to tier once they are paid', () => {
    const metered: readonly (MeteredPrice | null)[] = [
      offer.egress,
      offer.objectStorage,
      offer.logs,
      offer.crossZone,
    ];
    for (const line of metered) {
      const paid = (line ? tiersOf(line) : []).map(([, usd]) => usd).filter((usd) => usd > 0);
      expect(paid).toEqual(paid.toSorted((a, b) => b - a));
    }
  });
});
