import { ruleText, thresholdOf } from '../../../playbooks/alerts';
import type { Playbook } from '../../../playbooks/playbook';
import { figuresInWords, thresholdInWords } from '../../../playbooks/thresholdWords';
import { isRange } from '../../calculators/kit/amount';
import { isScenarioKey, scenarioAtMidpoint, type ScenarioState } from '../../calculators/kit/scenarioState';
import type { RuleInWords } from './RulePanel';

/**
 * The rule as `npm run export` writes it for these numbers, of a range the middle, and what its threshold follows from.
 *
 * @throws RangeError when they give no usable threshold
 */
export function ownRule(
  { alert, ...playbook }: Playbook,
  figures: Parameters<typeof figuresInWords>[0],
  state: ScenarioState,
  siteUrl: string,
): RuleInWords {
  const scenario = scenarioAtMidpoint(state);
  const said = (key: string) => isScenarioKey(key) && state.amounts[key] !== undefined;
  const middle = Object.values(state.amounts).some(isRange) ? ' Of a range the middle counts.' : '';
  return {
    text: ruleText({ ...playbook, alert }, { scenario, siteUrl }),
    value: thresholdInWords(thresholdOf(alert, scenario), alert.threshold?.unit ?? ''),
    follows: `With your numbers: ${figuresInWords(figures, scenario, said)}.${middle}`,
  };
}
