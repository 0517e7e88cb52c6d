import { azureFunctionsCost } from '../../../src/model/pricing/azureFunctions';
import { commitment, idleWaste } from '../../../src/model/pricing/commitment';
import { computeMonth, fargateMonth, sustainedUseMonth } from '../../../src/model/pricing/compute';
import { egressCost } from '../../../src/model/pricing/egress';
import { lambdaCost } from '../../../src/model/pricing/lambda';
import { serverlessBreakEven } from '../../../src/model/pricing/serverlessBreakEven';
import { dynamoDbCost, objectStorageCost } from '../../../src/model/pricing/storage';
import { type PriceTier, tieredCost } from '../../../src/model/pricing/tiers';
import { unitCost } from '../../../src/model/pricing/unitCost';
import { type Adapter, type CaseInputs, has, maybeNumber, number, numbers } from '../inputs';

const tiers = (inputs: CaseInputs, name: string) => inputs[name] as readonly PriceTier[];

/** Named numbers of the inputs, those that are given. */
function given<Name extends string>(inputs: CaseInputs, ...names: Name[]): Partial<Record<Name, number>> {
  const entries = names.flatMap((name) => (has(inputs, name) ? [[name, number(inputs, name)] as const] : []));
  return Object.fromEntries(entries) as Partial<Record<Name, number>>;
}

const lambda: Adapter = (inputs) => {
  if (has(inputs, 'tiers')) {
    const free = maybeNumber(inputs, 'freeGbSeconds') ?? 0;
    const { total, perTier } = tieredCost(number(inputs, 'gbSeconds'), tiers(inputs, 'tiers'), free);
    return { tierUsd: perTier, totalUsd: total, computeUsd: total };
  }
  return {
    ...lambdaCost({
      requests: number(inputs, 'requests'),
      durationMs: number(inputs, 'durationMs'),
      memoryMb: number(inputs, 'memoryMb'),
      gbSecondUsd: number(inputs, 'gbSecondUsd'),
      perMillionUsd: number(inputs, 'perMillionUsd'),
      ...given(inputs, 'freeRequests', 'freeGbSeconds'),
    }),
  };
};

const azureFunctions: Adapter = (inputs) => ({
  ...azureFunctionsCost({
    executions: number(inputs, 'executions', 'requests'),
    durationMs: number(inputs, 'durationMs'),
    memoryMb: number(inputs, 'memoryMb'),
    freeGrant: inputs.freeGrant === true,
    ...given(inputs, 'gbSecondUsd', 'perMillionUsd'),
  }),
});

const egress: Adapter = (inputs) => ({
  ...egressCost({
    gb: number(inputs, 'gb'),
    tiersGbUsd: tiers(inputs, 'tiersGbUsd'),
    ...given(inputs, 'freeGb'),
  }),
});

const compute: Adapter = (inputs) => {
  const hours = maybeNumber(inputs, 'hours') ?? 730;
  if (has(inputs, 'vcpu')) {
    const [vcpu, gb] = [number(inputs, 'vcpu'), number(inputs, 'gb')];
    const [vcpuHourUsd, gbHourUsd] = [number(inputs, 'vcpuHourUsd'), number(inputs, 'gbHourUsd')];
    return { ...fargateMonth({ vcpu, gb, vcpuHourUsd, gbHourUsd, hours }) };
  }
  const hourlyUsd = number(inputs, 'hourlyUsd');
  if (!has(inputs, 'tierMultipliers')) return { monthlyUsd: computeMonth({ hourlyUsd, hours }) };
  const tierMultipliers = numbers(inputs, 'tierMultipliers');
  return {
    monthlyUsd: sustainedUseMonth({ hourlyUsd, hours, tierMultipliers, ...given(inputs, 'monthHours') }),
  };
};

const commitments: Adapter = (inputs) => {
  if (has(inputs, 'monthlyUsd')) {
    return {
      idleUsd: idleWaste({
        monthlyUsd: number(inputs, 'monthlyUsd'),
        meanUtilisation: number(inputs, 'meanUtilization'),
        targetUtilisation: number(inputs, 'targetUtilization'),
      }),
    };
  }
  const { discount, breakEvenUtilisation } = commitment({
    onDemandMonthUsd: number(inputs, 'onDemandMonthUsd'),
    committedMonthUsd: number(inputs, 'committedMonthUsd'),
  });
  return { discount, breakEvenUtilization: breakEvenUtilisation };
};

const breakEven: Adapter = (inputs) => ({
  ...serverlessBreakEven({
    containerMonthUsd: number(inputs, 'containerMonthUsd'),
    durationMs: number(inputs, 'durationMs'),
    memoryMb: number(inputs, 'memoryMb'),
    gbSecondUsd: number(inputs, 'gbSecondUsd'),
    perMillionUsd: number(inputs, 'perMillionUsd'),
    freeTier: inputs.freeTier === true,
  }),
});

const unit: Adapter = (inputs) => ({
  ...unitCost({
    monthlyInfraUsd: number(inputs, 'monthlyInfraUsd'),
    monthlyActiveUsers: number(inputs, 'monthlyActiveUsers'),
    revenuePerUserUsd: maybeNumber(inputs, 'revenuePerUserUsd') ?? 0,
    ...given(inputs, 'otherCogsUsd'),
  }),
});

const storage: Adapter = (inputs) => {
  if (has(inputs, 'tiersGbUsd')) {
    const use = {
      gb: number(inputs, 'gb'),
      tiersGbUsd: tiers(inputs, 'tiersGbUsd'),
      ...given(inputs, 'freeGb'),
    };
    return { totalUsd: objectStorageCost(use), tierUsd: egressCost(use).tierUsd };
  }
  return {
    ...dynamoDbCost({
      writeUnits: number(inputs, 'writeUnits'),
      readUnits: number(inputs, 'readUnits'),
      storageGb: maybeNumber(inputs, 'storageGb') ?? 0,
      perMillionWriteUsd: number(inputs, 'perMillionWriteUsd'),
      perMillionReadUsd: number(inputs, 'perMillionReadUsd'),
      gbUsd: maybeNumber(inputs, 'gbUsd') ?? 0,
      ...given(inputs, 'freeStorageGb'),
    }),
  };
};

export const pricingAdapters: Readonly<Record<string, Adapter>> = {
  'cost-lambda': lambda,
  'cost-azure-functions': azureFunctions,
  'cost-egress': egress,
  'cost-compute': compute,
  'cost-commitment': commitments,
  'cost-breakeven': breakEven,
  'cost-unit': unit,
  'cost-storage': storage,
};
