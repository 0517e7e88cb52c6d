import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billLineIds } from '../../model/pricing/billLine';
import { catalogue } from '../../model/pricing/catalogue';
import { providerIds, resolveScenario } from '../../model/scenario/scenario';
import { stageIds } from '../../model/scenario/stages';
import { productAt } from '../../model/system/productAt';
import { sizeSystem } from '../../model/system/sizeSystem';
import type { Calculator, Values } from '../kit/define';
import { midpointValues } from '../kit/evaluate';
import { defaultScenario, scenarioState } from '../kit/scenarioState';
import { billAt, stageStep, todaysBill } from './bills';
import cost from './definition';
import { type CostValues, costInputs } from './inputs';
import { lineGroupIds, lineGroups } from './lines';
import { productOf } from './otherSizes';
import { priceList } from './priceList';

const plain = midpointValues(cost as unknown as Calculator, {
  scenario: defaultScenario,
  inputs: {},
}) as Values<typeof costInputs>;
const valuesOf = (said: Partial<CostValues>): CostValues => ({ ...plain, ...said });

describe('the bill of today', () => {
  it('lies within the range that the home page prints for the same product', () => {
    for (const stage of stageIds) {
      for (const provider of providerIds) {
        const { low, high } = sizeSystem(resolveScenario(stage, {}, provider)).cost;
        const started = midpointValues(cost as unknown as Calculator, {
          scenario: scenarioState(stage, provider, {}),
          inputs: {},
        }) as Values<typeof costInputs>;
        const { total } = todaysBill(started);
        expect(total, `${stage} on ${provider}`).toBeGreaterThanOrEqual(low * 0.999);
        expect(total, `${stage} on ${provider}`).toBeLessThanOrEqual(high * 1.001);
      }
    }
  });

  it('puts every line into one group', () => {
    const grouped = lineGroupIds.flatMap((group) => [...lineGroups[group].lines]);
    expect(grouped.sort()).toEqual([...billLineIds].sort());
  });

  it('is the sum of its groups', () => {
    const r = cost.compute(valuesOf({ crossZoneGb: 500 }));
    const groups = [
      r.serversUsd,
      r.databaseUsd,
      r.cacheUsd,
      r.filesUsd,
      r.balancerUsd,
      r.networkUsd,
      r.logsUsd,
    ];
    expect(groups.reduce<number>((sum, usd) => sum + (usd ?? 0), 0)).toBeCloseTo(r.monthlyBill!, 9);
  });

  it('takes the discount of a group and of everything off one after the other', () => {
    const bill = (said: Partial<CostValues>) => cost.compute(valuesOf(said)).databaseUsd!;
    expect(bill({ databaseDiscount: 20, discount: 10 })).toBeCloseTo(0.8 * 0.9 * bill({}), 9);
  });

  it('takes an own price for every gigabyte, free ones included', () => {
    expect(cost.compute(valuesOf({ egressGb: 1_000, egressPrice: 0.02 })).networkUsd).toBeCloseTo(20, 9);
  });

  it('names the lines without a sourced price until the reader gives one', () => {
    const azure = valuesOf({ provider: 'azure', crossZoneGb: 100 });
    expect(cost.compute(azure).unpriced).toBe('Data between zones');
    expect(cost.compute({ ...azure, crossZonePrice: 0.01 }).unpriced).toBe('none');
  });
});

describe('bills at other sizes', () => {
  it('size the product that the stage guides size, where the reader changed no habit', () => {
    for (const stage of stageIds) {
      for (const users of [300, 30_000, 3_000_000]) {
        const ours = productOf(plain, users, stage);
        const theirs = productAt({}, users, stage, 'aws', 'growth');
        for (const [key, value] of Object.entries(theirs)) {
          if (typeof value === 'number') {
            expect(ours[key as 'users'], `${stage} ${key}`).toBeCloseTo(value, 6);
          }
        }
      }
    }
  });

  it('keep a habit that the reader changed', () => {
    expect(productOf(valuesOf({ zones: 1, zonesLost: 0 }), 500_000).zones).toBe(1);
    expect(productOf(valuesOf({ peakRps: plain.peakRps * 2 }), 500_000).peakToMean).toBeCloseTo(8, 9);
  });

  it('agree with today at today’s users', () => {
    expect(billAt(plain, plain.users)!.total).toBeCloseTo(todaysBill(plain).total, 6);
  });

  it('scale an own price of a machine with the machine', () => {
    const list = todaysBill(plain).lines.find(({ id }) => id === 'databasePrimary')!.unitPrice!;
    const half = valuesOf({ databasePrimaryPrice: list / 2 });
    const primary = (v: CostValues) =>
      billAt(v, 1e6, 'scale')!.lines.find(({ id }) => id === 'databasePrimary')!.usd;
    expect(primary(half)).toBeCloseTo(primary(plain) / 2, 6);
  });

  it('compare the same users before and after the move', () => {
    const step = stageStep(plain, 1)!;
    expect(step).toMatchObject({ stage: 'scale', users: 100_000 });
    expect(step.before).toBeCloseTo(billAt(plain, 100_000, 'growth')!.total, 9);
    expect(step.after).toBeCloseTo(billAt(plain, 100_000, 'scale')!.total, 9);
    expect(stageStep(valuesOf({ users: 5e6 }), 1)).toBeNull();
  });

  it('never cost a user more of what is fixed than of everything', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 7, noNaN: true }), (magnitude) => {
        const bill = billAt(plain, 10 ** magnitude)!;
        expect(bill.fixedUsd).toBeLessThanOrEqual(bill.total);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the price list', () => {
  it.each(providerIds)('prints every price that a bill of %s can rest on', (provider) => {
    const printed = new Set(priceList(provider).flatMap(({ rows }) => rows.map(({ price }) => price.id)));
    const offer = JSON.stringify(catalogue[provider]);
    for (const [, id] of offer.matchAll(/"(?:priceId|overPriceId)":"([^"]+)"/g))
      expect(printed).toContain(id);
  });

  it('says for each line either a price or that there is none', () => {
    for (const provider of providerIds) {
      for (const { label, rows, note } of priceList(provider)) {
        expect(rows.length > 0 || note !== undefined, label).toBe(true);
        expect(new Set(rows.map(({ price }) => price.id)).size, label).toBe(rows.length);
      }
    }
  });
});
