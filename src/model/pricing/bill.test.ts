import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthlyBill } from './bill';
import { billLineIds } from './billLine';
import type { BillPlan } from './billPlan';

const small: BillPlan = {
  provider: 'aws',
  appServers: { count: 2 },
  databases: { nodes: 1, storageGb: 100, highlyAvailable: false },
};

const amount = fc.double({ min: 0, max: 1e5, noNaN: true });

const plans: fc.Arbitrary<BillPlan> = fc.record({
  provider: fc.constantFrom('aws', 'azure', 'gcp'),
  appServers: fc.record({
    count: fc.integer({ min: 0, max: 200 }),
    cores: fc.integer({ min: 1, max: 96 }),
    memoryGb: fc.integer({ min: 0, max: 384 }),
  }),
  committedShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  committedYears: fc.constantFrom(1, 3),
  spotShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  databases: fc.record({
    nodes: fc.integer({ min: 0, max: 5 }),
    cores: fc.integer({ min: 1, max: 120 }),
    storageGb: amount,
    highlyAvailable: fc.boolean(),
  }),
  shards: fc.integer({ min: 1, max: 20 }),
  cacheGb: fc.double({ min: 0, max: 1_000, noNaN: true }),
  cacheHighlyAvailable: fc.boolean(),
  loadBalancers: fc.integer({ min: 0, max: 4 }),
  blockStorageGb: amount,
  objectGb: amount,
  egressGb: amount,
  crossZoneGb: amount,
  logsGb: amount,
});

describe('monthlyBill', () => {
  it('gives the sum of list prices for two m7i.large and one db.m5.large with 100 GB (by hand)', () => {
    expect(monthlyBill(small).total).toBeCloseTo(2 * 730 * 0.1008 + 730 * 0.178 + 100 * 0.115, 9);
  });

  it('gives the month of n2-standard-2 of the gcosts price list', () => {
    const bill = monthlyBill({
      provider: 'gcp',
      appServers: { count: 1 },
      databases: { nodes: 0, storageGb: 0, highlyAvailable: false },
    });
    expect(bill.total).toBeCloseTo(56.731091228, 9);
  });

  it('gives the egress of the Infracost golden file after the free 100 GB', () => {
    const bill = monthlyBill({ ...small, egressGb: 57_100 });
    expect(bill.lines.find(({ id }) => id === 'egress')?.usd).toBeCloseTo(4_809.2, 6);
  });

  it('is the sum of its lines, non-negative, split in two, inside its range', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const bill = monthlyBill(plan, { utilisation: { mean: 0.3, target: 0.6 } });
        expect(bill.total).toBeCloseTo(
          bill.lines.reduce((sum, line) => sum + line.usd, 0),
          6,
        );
        expect(bill.fixedUsd + bill.variableUsd).toBeCloseTo(bill.total, 6);
        expect(bill.range.low).toBeLessThanOrEqual(bill.total * (1 + 1e-12));
        expect(bill.range.high).toBeGreaterThanOrEqual(bill.total * (1 - 1e-12));
        expect(bill.idle!.share).toBeLessThanOrEqual(0.5 + 1e-12);
        for (const line of bill.lines) {
          expect(line.usd).toBeGreaterThanOrEqual(0);
          expect(billLineIds).toContain(line.id);
          expect(line.priced || line.assumption !== undefined).toBe(true);
        }
      }),
    );
  });

  it('never falls when any quantity grows', () => {
    const grow: readonly ((plan: BillPlan) => BillPlan)[] = [
      (p) => ({ ...p, appServers: { ...p.appServers, count: p.appServers.count + 1 } }),
      (p) => ({ ...p, appServers: { ...p.appServers, cores: (p.appServers.cores ?? 2) + 3 } }),
      (p) => ({ ...p, appServers: { ...p.appServers, memoryGb: (p.appServers.memoryGb ?? 0) + 10 } }),
      (p) => ({ ...p, databases: { ...p.databases, nodes: p.databases.nodes + 1 } }),
      (p) => ({ ...p, databases: { ...p.databases, cores: (p.databases.cores ?? 2) + 1 } }),
      (p) => ({ ...p, databases: { ...p.databases, storageGb: p.databases.storageGb * 1.5 } }),
      (p) => ({ ...p, databases: { ...p.databases, highlyAvailable: true } }),
      (p) => ({ ...p, shards: (p.shards ?? 1) + 1 }),
      (p) => ({ ...p, cacheGb: (p.cacheGb ?? 0) + 1 }),
      (p) => ({ ...p, loadBalancers: (p.loadBalancers ?? 0) + 1 }),
      (p) => ({ ...p, blockStorageGb: (p.blockStorageGb ?? 0) + 1 }),
      (p) => ({ ...p, objectGb: (p.objectGb ?? 0) * 2 }),
      (p) => ({ ...p, egressGb: (p.egressGb ?? 0) * 2 }),
      (p) => ({ ...p, crossZoneGb: (p.crossZoneGb ?? 0) + 1 }),
      (p) => ({ ...p, logsGb: (p.logsGb ?? 0) + 1 }),
    ];
    fc.assert(
      fc.property(plans, fc.constantFrom(...grow), (plan, larger) => {
        expect(monthlyBill(larger(plan)).total).toBeGreaterThanOrEqual(monthlyBill(plan).total * (1 - 1e-12));
      }),
    );
  });

  it('applies an own price and a discount exactly, and to that line alone', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom(...billLineIds),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (plan, id, price, percent) => {
          const plain = monthlyBill(plan);
          const own = monthlyBill(plan, { overrides: { [id]: price }, discounts: { [id]: percent } });
          own.lines.forEach((line, index) => {
            if (line.id !== id) expect(line).toEqual(plain.lines[index]);
            else expect(line.usd).toBeCloseTo(line.quantity * price * (1 - percent / 100), 6);
          });
          expect(own.unpriced).not.toContain(id);
        },
      ),
    );
  });

  it('takes a discount off the list price', () => {
    const plan = { ...small, egressGb: 20_000 };
    const egress = (discount: number) =>
      monthlyBill(plan, { discounts: { egress: discount } }).lines.find(({ id }) => id === 'egress')!.usd;
    expect(egress(25)).toBeCloseTo(0.75 * egress(0), 9);
    expect(egress(100)).toBe(0);
  });

  it('keeps replicas and shards apart from primaries', () => {
    const bill = monthlyBill({
      ...small,
      shards: 3,
      databases: { nodes: 3, storageGb: 300, highlyAvailable: true },
    });
    const quantity = (id: string) => bill.lines.find((line) => line.id === id)?.quantity;
    expect(quantity('databasePrimary')).toBe(3 * 730);
    expect(quantity('databaseReplicas')).toBe(6 * 730);
    expect(quantity('databaseStorage')).toBe(300);
    expect(quantity('databaseReplicaStorage')).toBe(600);
  });

  it('says which lines have no sourced price', () => {
    expect(monthlyBill({ ...small, spotShare: 0.5 }).unpriced).toEqual(['serversSpot']);
    expect(monthlyBill({ ...small, provider: 'azure', crossZoneGb: 1 }).unpriced).toEqual(['crossZone']);
    expect(monthlyBill({ ...small, provider: 'gcp', spotShare: 0.5 }).unpriced).toEqual([]);
  });

  it('takes a named machine and a named database', () => {
    const bill = monthlyBill({
      provider: 'aws',
      appServers: { count: 1, sizeId: 'aws-ec2-t3-micro' },
      databases: { nodes: 1, sizeId: 'aws-rds-postgres-db-m5-xlarge', storageGb: 0, highlyAvailable: true },
    });
    expect(bill.total).toBeCloseTo(730 * (0.0104 + 2 * 0.356), 9);
  });

  it('puts a figure on idle servers', () => {
    const { idle } = monthlyBill(small, { utilisation: { mean: 0.3, target: 0.6 } });
    expect(idle!.usd).toBeCloseTo(730 * 0.1008, 9);
    expect(monthlyBill(small).idle).toBeNull();
  });

  it('refuses quantities, sizes, prices and discounts out of range', () => {
    expect(() => monthlyBill({ ...small, egressGb: -1 })).toThrow('monthlyBill: egressGb must be');
    expect(() => monthlyBill({ ...small, committedShare: 0.7, spotShare: 0.7 })).toThrow(RangeError);
    expect(() => monthlyBill({ ...small, appServers: { count: 1, sizeId: 'gcp-gce-e2-medium' } })).toThrow(
      'appServers.sizeId must be a machine of aws',
    );
    expect(() => monthlyBill({ ...small, databases: { ...small.databases, sizeId: 'x' } })).toThrow(
      RangeError,
    );
    expect(() => monthlyBill(small, { overrides: { serversOnDemand: -1 } })).toThrow(RangeError);
    expect(() => monthlyBill(small, { discounts: { serversOnDemand: 101 } })).toThrow(
      'monthlyBill: discounts.serversOnDemand must be between 0 and 100, got 101',
    );
  });
});
