import {
  breakEvenUsers,
  type PlanMonth,
  payingUsers,
  type PlanResult,
} from '../../model/economics/payingUsers';
import { runway, type Runway } from '../../model/economics/runway';
import type { EconomicsValues } from './inputs';

/** The month of these values, whoever pays in it. */
export function monthOf(v: EconomicsValues, users = v.users): PlanMonth {
  const paysAll = v.model === 'subscription' || v.model === 'usage';
  const payingShare = paysAll ? 1 : v.model === 'ads' ? 0 : v.conversion / 100;
  return {
    users,
    payingShare,
    price: v.model === 'usage' ? v.unitsUsed * v.unitPrice : v.price,
    adRevenue: paysAll ? 0 : (v.impressions * v.adPrice) / 1_000,
    feeShare: v.feeShare / 100,
    feeFixed: v.feeFixed,
    variableInfra: (v.variableInfra * users) / v.users,
    useRatio: v.useRatio,
    servicePerPayer: v.service,
    fixedInfra: v.fixedInfra,
  };
}

export const resultOf = (v: EconomicsValues): PlanResult => payingUsers(monthOf(v));
export const fixedCosts = (v: EconomicsValues) => v.fixedInfra + v.otherFixed;
export const breakEvenOf = (v: EconomicsValues) => breakEvenUsers(resultOf(v).contribution, fixedCosts(v));

export function runwayOf(v: EconomicsValues, growthPercent: number): Runway {
  return runway({
    cash: v.cash,
    users: v.users,
    monthlyGrowth: growthPercent / 100,
    contribution: resultOf(v).contribution,
    fixedCosts: fixedCosts(v),
  });
}

/** Share of users who must pay for the month to pay for itself, percent; null where no share does. */
export function neededConversion(v: EconomicsValues): number | null {
  if (v.model !== 'freemium') return null;
  // What a unit of use costs is taken as measured today, though more payers would use more.
  const { marginPerFree, marginPerPayer } = resultOf(v);
  const share = (fixedCosts(v) / v.users - marginPerFree) / (marginPerPayer - marginPerFree);
  if (marginPerPayer <= marginPerFree || share > 1) return null;
  return Math.max(0, share) * 100;
}
