import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PageThreshold, RunbookPage } from '../../../playbooks/pageData';
import type { Playbook } from '../../../playbooks/playbook';
import { defaultScenario, sameScenario } from '../../calculators/kit/scenarioState';
import { useScenario } from '../../hooks/useScenario';
import { loadPlaybook } from './loadPlaybook';
import { ownRule } from './ownRule';
import { type RuleInWords, RulePanel } from './RulePanel';

interface ReadersRuleProps {
  readonly page: RunbookPage;
  readonly threshold: PageThreshold;
  /** The rule with the starting numbers of the stage. */
  readonly rule: RuleInWords;
  readonly children: (text: string) => ReactNode;
}

const notLoaded =
  'The rule with your numbers could not be loaded; reload the page when the network is back. Until then it is that of the stage.';

/** A rule with the reader's numbers, if they said any; its playbook is loaded then. */
export default function ReadersRule({ page, threshold, rule, children }: ReadersRuleProps): ReactElement {
  const { scenario, problem } = useScenario();
  const { url, baseUrl } = useDocusaurusContext().siteConfig;
  const said = !sameScenario(scenario, defaultScenario);
  const playbook = usePlaybook(page, said);
  const { figures } = threshold;
  const shown = useMemo(() => {
    if (!said) return { rule, state: 'stage', problem } as const;
    if (playbook === null) return { rule, state: 'loading', problem } as const;
    if (playbook === 'failed') return { rule, state: 'stage', problem: notLoaded } as const;
    try {
      const own = ownRule(playbook, figures, scenario, url + baseUrl);
      return { rule: own, state: 'own', problem } as const;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { rule, state: 'stage', problem: error.message } as const;
    }
  }, [said, playbook, rule, figures, scenario, problem, url, baseUrl]);
  return (
    <RulePanel label={threshold.label} {...shown}>
      {children}
    </RulePanel>
  );
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
