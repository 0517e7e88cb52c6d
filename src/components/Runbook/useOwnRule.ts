import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useEffect, useMemo, useState } from 'react';
import type { RunbookPage } from '../../../playbooks/pageData';
import type { Playbook } from '../../../playbooks/playbook';
import { defaultScenario, sameScenario, type ScenarioState } from '../../calculators/kit/scenarioState';
import { useScenario } from '../../hooks/useScenario';
import { loadPlaybook } from './loadPlaybook';
import { type OwnRule, ownRule } from './ownRule';

/** Which numbers a rule holds for, and the rule where they are not those of the page. */
interface OwnRuleState {
  readonly scenario: ScenarioState;
  /** `page`: the reader said nothing, and the page's own rule holds. */
  readonly state: 'page' | 'loading' | 'own' | 'failed';
  readonly rule: OwnRule | null;
  /** What kept the reader's numbers from being used, in words. */
  readonly problem: string | null;
}

const notLoaded =
  'The rule with your numbers could not be loaded; reload the page when the network is back. Until then it is that of the stage.';

/** The rule of a runbook with the reader's numbers; its playbook is loaded once they said any. */
export function useOwnRule(page: RunbookPage): OwnRuleState {
  const { scenario, problem } = useScenario();
  const { url, baseUrl } = useDocusaurusContext().siteConfig;
  const said = !sameScenario(scenario, defaultScenario);
  const playbook = usePlaybook(page, said);
  return useMemo(() => {
    const none = { scenario: defaultScenario, rule: null, problem };
    if (!said) return { ...none, state: 'page' };
    if (playbook === null) return { ...none, state: 'loading' };
    if (playbook === 'failed') return { ...none, state: 'failed', problem: notLoaded };
    try {
      return { scenario, state: 'own', rule: ownRule(playbook, scenario, url + baseUrl), problem };
    } catch (error) {
      if (error instanceof RangeError) return { ...none, state: 'failed', problem: error.message };
      throw error;
    }
  }, [scenario, problem, said, playbook, url, baseUrl]);
}

function usePlaybook({ component, id }: RunbookPage, needed: boolean): Playbook | 'failed' | null {
  const [loaded, setLoaded] = useState<Playbook | 'failed' | null>(null);
  useEffect(() => {
    if (!needed) return undefined;
    let left = false;
    const keep = (result: Playbook | 'failed') => {
      if (!left) setLoaded(result);
    };
    loadPlaybook(component, id).then(keep, () => keep('failed'));
    return () => {
      left = true;
    };
  }, [component, id, needed]);
  return loaded;
}
