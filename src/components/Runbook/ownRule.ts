import { ruleText, thresholdOf } from '../../../playbooks/alerts';
import type { Playbook } from '../../../playbooks/playbook';
import { isRange } from '../../calculators/kit/amount';
import { formatAmount, withUnit } from '../../calculators/kit/format';
import {
  isScenarioKey,
  scenarioAtMidpoint,
  scenarioFieldStates,
  type ScenarioState,
} from '../../calculators/kit/scenarioState';
import { scenarioFields } from '../../model/scenario/fields';
import { approximateSize } from '../StageNumbers/approximate';
import { figureOrigins } from '../YourNumbers/figureOrigins';

/** An alert's rule for one reader. */
export interface OwnRule {
  readonly value: number;
  readonly text: string;
}

/**
 * The rule as `npm run export` writes it for these numbers; of a range the middle is taken.
 *
 * @throws RangeError when they give no usable threshold
 */
export function ownRule(playbook: Playbook, state: ScenarioState, siteUrl: string): OwnRule {
  const scenario = scenarioAtMidpoint(state);
  return {
    value: thresholdOf(playbook.alert, scenario),
    text: ruleText(playbook, { scenario, siteUrl }),
  };
}

/** A threshold in words; bytes also as people count them. */
export function thresholdInWords(value: number, unit: string): string {
  const exact = withUnit(value, unit);
  return unit === 'bytes' && value >= 2 ** 20
    ? `${exact} (about ${approximateSize(value / 2 ** 30)})`
    : exact;
}

/** What a threshold follows from, a phrase for each number: "Peak load 23.1 req/s, from users and requests". */
export function figuresInWords(figures: readonly string[], state: ScenarioState): string[] {
  const fields = scenarioFieldStates(state);
  return figures.filter(isScenarioKey).map((key) => {
    const { label, unit } = scenarioFields[key];
    const { amount, origin } = fields[key];
    const shown = isRange(amount) || origin === 'yours' ? formatAmount(amount, unit) : withUnit(amount, unit);
    const computed = origin === 'computed' && key in figureOrigins;
    const from = computed ? `, ${figureOrigins[key as keyof typeof figureOrigins].from}` : '';
    return `${label} ${shown}${from}`;
  });
}

/** Whether any of the reader's numbers is a range, of which a rule takes the middle. */
export function hasRange({ amounts }: ScenarioState): boolean {
  return Object.values(amounts).some(isRange);
}
