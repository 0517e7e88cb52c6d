import {
  availabilityOfRepair,
  downtimeMinutesPerYear,
  parallelAvailability,
  seriesAvailability,
} from '../../../src/model/reliability/availability';
import { burnRateFactor, burnRateThreshold, burnRateTimes } from '../../../src/model/reliability/burnRate';
import { budgetLastsHours, errorBudget } from '../../../src/model/reliability/errorBudget';
import { kOfN } from '../../../src/model/reliability/redundancy';
import { type Adapter, type CaseInputs, has, maybeNumber, number, numbers } from '../inputs';

const DAYS_A_YEAR = 365.25;

/** The burn rate as given, or of the share that a window may spend. */
function burnRateOf(inputs: CaseInputs): number | undefined {
  if (has(inputs, 'burnRate')) return number(inputs, 'burnRate');
  if (!has(inputs, 'budgetFraction')) return undefined;
  const windowHours =
    maybeNumber(inputs, 'longWindowHours', 'windowHours') ?? number(inputs, 'windowMin') / 60;
  return burnRateFactor({
    budgetShare: number(inputs, 'budgetFraction'),
    periodDays: maybeNumber(inputs, 'periodDays') ?? 30,
    windowHours,
  });
}

const burn: Adapter = (inputs) => {
  const burnRate = burnRateOf(inputs);
  if (burnRate === undefined) return null;
  const objective = maybeNumber(inputs, 'slo');
  if (objective === undefined) return { burnRate };
  const errorRatio = maybeNumber(inputs, 'errorRatio');
  const thresholdErrorRatio = burnRateThreshold({ objective, burnRate });
  if (errorRatio === undefined) return { burnRate, thresholdErrorRatio };
  const window = maybeNumber(inputs, 'windowMin') ?? number(inputs, 'longWindowHours', 'windowHours') * 60;
  const { detects, resets } = burnRateTimes({ objective, burnRate, window }, errorRatio);
  return { burnRate, thresholdErrorRatio, detectMin: detects, resetMin: resets };
};

const budget: Adapter = (inputs) => {
  const days = maybeNumber(inputs, 'periodDays') ?? 30;
  const burnRate = maybeNumber(inputs, 'burnRate');
  const hours = burnRate === undefined ? undefined : budgetLastsHours(days, burnRate);
  const objective = maybeNumber(inputs, 'slo');
  const lasts = hours !== undefined && { hours, days: hours / 24, minutes: hours * 60 };
  if (objective === undefined) return lasts || null;
  const requests = maybeNumber(inputs, 'requests', 'totalRequests') ?? 0;
  const allowed = errorBudget(objective, { days, requests });
  return {
    ...lasts,
    minutes: allowed.minutes,
    seconds: allowed.minutes * 60,
    hours: hours ?? allowed.minutes / 60,
    budgetFraction: allowed.share,
    requests: allowed.requests,
    failedRequests: allowed.requests,
  };
};

const availability: Adapter = (inputs, _fields, name) => {
  const both = upAndDown(inputs, name);
  if (both === null) return null;
  const year = downtimeMinutesPerYear(both.unavailability);
  return {
    ...both,
    downtimeMinPerYear365_25: year,
    downtimeMinPerYear365: (year * 365) / DAYS_A_YEAR,
    downtimeMinPerYear: year,
    downtimeMinPerMonth30: (year * 30) / DAYS_A_YEAR,
  };
};

function upAndDown(
  inputs: CaseInputs,
  name: string,
): { readonly availability: number; readonly unavailability: number } | null {
  const of = (value: number) => ({ availability: value, unavailability: 1 - value });
  if (has(inputs, 'components')) {
    const parts = numbers(inputs, 'components');
    return of(/parallel|redundan/i.test(name) ? parallelAvailability(parts) : seriesAvailability(parts));
  }
  if (has(inputs, 'k')) {
    return kOfN({
      needed: number(inputs, 'k'),
      parts: number(inputs, 'n'),
      availability: number(inputs, 'componentAvailability'),
    });
  }
  if (has(inputs, 'mtbfHours')) {
    return of(availabilityOfRepair(number(inputs, 'mtbfHours'), number(inputs, 'mttrHours')));
  }
  return has(inputs, 'availability') ? of(number(inputs, 'availability')) : null;
}

export const reliabilityAdapters: Readonly<Record<string, Adapter>> = {
  'slo-burn': burn,
  'slo-budget': budget,
  availability,
};
