import type { Scenario } from '../src/model/scenario/scenario';
import { type ComponentId, componentIds } from './components';
import { runbookPath } from './paths';
import type { Alert, Playbook, Threshold } from './playbook';

/** What rules depend on besides their playbooks. */
export interface RuleContext {
  /** The system whose size sets the thresholds. */
  readonly scenario: Scenario;
  /** Address of the site without a slash at its end: `runbook_url` must be absolute. */
  readonly siteUrl: string;
}

/** Where the pager sends whoever is on call. */
export function runbookUrl(playbook: Playbook, siteUrl: string): string {
  return `${siteUrl.replace(/\/$/, '')}${runbookPath(playbook)}`;
}

/**
 * The value that a rule compares with, from the scenario through the alert's model, rounded as it is shown; NaN for a rule
 * that needs none.
 *
 * @throws RangeError when the model gives no usable number
 */
export function thresholdOf({ name, threshold }: Alert, scenario: Scenario): number {
  if (!threshold) return Number.NaN;
  const value = threshold.from(scenario);
  if (Number.isFinite(value) && value >= 0) return rounded(value);
  throw new RangeError(`${name}: threshold must be a number of at least 0, got ${value}`);
}

/** Whole from a hundred on, else three digits; never so small that it would be written with an exponent. */
function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(Number(value.toPrecision(3)).toFixed(3));
}

/** The numbers of the scenario that a threshold is computed from, in the order in which it asks for them. */
export function figuresOf({ from }: Threshold, scenario: Scenario): (keyof Scenario)[] {
  const asked = new Set<keyof Scenario>();
  from(
    new Proxy(scenario, {
      get(target, key: keyof Scenario) {
        asked.add(key);
        return target[key];
      },
    }),
  );
  return [...asked];
}

/** Prometheus' rules as YAML: one group a component, in the order of the components. */
export function rulesText(playbooks: readonly Playbook[], context: RuleContext): string {
  const groups = componentIds.flatMap((component) => {
    const own = playbooks.filter((playbook) => playbook.component === component);
    return own.length > 0 ? [group(component, own, context)] : [];
  });
  return `groups:\n${groups.join('')}`;
}

/** The same for one playbook, as its page shows it. */
export function ruleText(playbook: Playbook, context: RuleContext): string {
  return rulesText([playbook], context);
}

function group(component: ComponentId, playbooks: readonly Playbook[], context: RuleContext): string {
  return `  - name: ${component}\n    rules:\n${playbooks.map((playbook) => rule(playbook, context)).join('')}`;
}

function rule(playbook: Playbook, { scenario, siteUrl }: RuleContext): string {
  const { alert, component, impact } = playbook;
  const expression = alert.expr({ rate: '5m', threshold: thresholdOf(alert, scenario) }).trim();
  return `      - alert: ${alert.name}
        expr: |-
${expression.replaceAll(/^/gm, '          ')}
        for: ${alert.for}
        labels:
          severity: ${alert.severity}
          component: ${component}
        annotations:
          summary: ${quote(alert.summary)}
          description: ${quote(impact)}
          runbook_url: ${quote(runbookUrl(playbook, siteUrl))}
`;
}

/** A JSON string is a YAML string. */
function quote(text: string): string {
  return JSON.stringify(text);
}
