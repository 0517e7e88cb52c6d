import { describe, expect, it } from 'vitest';
import { unitCost } from '../pricing/unitCost';
import { breakEvenUsers, payingUsers } from './payingUsers';
import { MOST_MONTHS, runway } from './runway';

const month = {
  users: 1_000,
  payingShare: 0.05,
  price: 20,
  adRevenue: 0,
  feeShare: 0.03,
  feeFixed: 0.3,
  variableInfra: 120,
  useRatio: 5,
  servicePerPayer: 2,
  fixedInfra: 200,
};

describe('payingUsers', () => {
  it('shares use out by weight, by hand: 950 free and 50 of fivefold use are 1,200 units of 0.10', () => {
    const result = payingUsers(month);
    expect(result.costPerFree).toBeCloseTo(0.1, 12);
    expect(result.costPerPayer).toBeCloseTo(0.5 + 2 + 0.9, 12);
    expect(result.revenue).toBe(1_000);
    expect(result.contribution).toBeCloseTo((50 * 16.6 - 95) / 1_000, 12);
    expect(result.grossMargin).toBeCloseTo((50 * 16.6 - 95 - 200) / 1_000, 12);
  });

  it('is the gross margin of unitCost when all users are alike', () => {
    const alike = { ...month, payingShare: 1, price: 1.2, feeShare: 0, feeFixed: 0, servicePerPayer: 0.16 };
    const plain = unitCost({
      monthlyInfraUsd: 320,
      monthlyActiveUsers: 1_000,
      revenuePerUserUsd: 1.2,
      otherCogsUsd: 160,
    });
    expect(payingUsers(alike).grossMargin).toBeCloseTo(plain.grossMargin!, 12);
  });

  it('charges no fee where nobody pays, and has no margin without revenue', () => {
    const free = payingUsers({ ...month, price: 0 });
    expect(free.costPerPayer).toBeCloseTo(2.5, 12);
    expect(free.grossMargin).toBeNull();
    expect(payingUsers({ ...month, payingShare: 0, adRevenue: 0.4 }).marginPerFree).toBeCloseTo(0.28, 12);
  });

  it('refuses what is no month', () => {
    expect(() => payingUsers({ ...month, users: 0 })).toThrow('payingUsers: users must be');
    expect(() => payingUsers({ ...month, payingShare: 2 })).toThrow(RangeError);
  });
});

describe('breakEvenUsers', () => {
  it('is fixed costs over contribution, and does not exist at a loss on each', () => {
    expect(breakEvenUsers(0.5, 10_000)).toBe(20_000);
    expect(breakEvenUsers(-0.1, 10_000)).toBeNull();
    expect(breakEvenUsers(-0.1, 0)).toBe(0);
  });
});

describe('runway', () => {
  const plan = { cash: 100_000, users: 0, monthlyGrowth: 0, contribution: 1, fixedCosts: 8_000 };

  it('is cash over burn without growth', () => {
    expect(runway(plan)).toMatchObject({ months: 12.5, paysFrom: null, leastCash: null });
  });

  it('ends where growth reaches the break-even in time: 1,000 users doubling pay 8,000 in the third month', () => {
    const result = runway({ ...plan, users: 1_000, monthlyGrowth: 1 });
    expect(result).toMatchObject({ months: null, paysFrom: 3 });
    // 7,000 + 6,000 + 4,000 are spent before.
    expect(result.leastCash).toBe(83_000);
  });

  it('runs out first where the cash does not reach so far', () => {
    const short = runway({ ...plan, cash: 10_000, users: 1_000, monthlyGrowth: 1 });
    expect(short.months).toBeCloseTo(1.5, 12);
    expect(short).toMatchObject({ paysFrom: null, leastCash: -7_000 });
  });

  it('looks ten years ahead, and refuses shrinking to nothing at once', () => {
    expect(runway({ ...plan, cash: 8_000 * MOST_MONTHS }).months).toBeNull();
    expect(() => runway({ ...plan, monthlyGrowth: -1 })).toThrow('runway: monthlyGrowth must be above -1');
  });
});
