import { burnRateThreshold } from '../../../model/reliability/burnRate';
import type { SloAlert } from '../alerts';
import type { Indicator } from './indicator';

/** Enough digits to write a factor or a share as it was meant: 14.4, and not 14.399999999999999. */
const DIGITS = 12;

/**
 * Prometheus' rules for one objective as YAML: the error ratio over every window, recorded once, and an alert for each
 * burn rate that can fire, all in one group so that an alert sees the ratios of its own moment.
 *
 * @param indicator checked and quoted
 * @param alerts of one objective; those out of reach are left out, with a comment that says so
 * @param periodDays of the objective, for the descriptions
 */
export function rulesText(indicator: Indicator, alerts: readonly SloAlert[], periodDays: number): string {
  const usable = alerts.filter((alert) => burnRateThreshold(alert) < 1);
  const windows = [...new Set(usable.flatMap(({ longWindow, shortWindow }) => [longWindow, shortWindow]))];
  const guarded = [
    ...new Set(usable.filter(({ leastErrors }) => leastErrors > 0).map(({ shortWindow }) => shortWindow)),
  ];
  const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  const rules = [
    ...ascending(windows).map((window) =>
      record(`slo:error_ratio:rate${duration(window)}`, ratio(indicator, window), indicator),
    ),
    ...ascending(guarded).map((window) =>
      record(`slo:errors:increase${duration(window)}`, errors(indicator, window), indicator),
    ),
    ...usable.map((alert) => alertRule(indicator, alert, periodDays)),
  ];
  const left = alerts
    .filter((alert) => !usable.includes(alert))
    .map(
      ({ name, burnRate, objective }) =>
        `# No ${name}: ${plain(burnRate)} * ${plain(budgetOf(objective))} is more than every request.\n`,
    );
  if (rules.length === 0) return `${left.join('')}groups: []\n`;
  return `${left.join('')}groups:\n  - name: ${JSON.stringify(`slo-${indicator.name}`)}\n    rules:\n${rules.join('')}`;
}

/** Seconds as Prometheus writes them: 5m, 1h, 1m15s. */
export function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}

function ratio({ counts, total, counted }: Indicator, window: number): string {
  const over = `[${duration(window)}]`;
  const share = `sum(rate(${counted}${over}))\n/\nsum(rate(${total}${over}))`;
  return counts === 'errors' ? share : `1 - (\n${share}\n)`;
}

function errors({ counts, total, counted }: Indicator, window: number): string {
  const over = `[${duration(window)}]`;
  const some = `sum(increase(${counted}${over}))`;
  return counts === 'errors' ? some : `sum(increase(${total}${over}))\n-\n${some}`;
}

function record(name: string, expression: string, { name: slo }: Indicator): string {
  return `      - record: ${name}
        expr: |-
${indented(expression)}
        labels:
          slo: ${JSON.stringify(slo)}
`;
}

function alertRule(indicator: Indicator, alert: SloAlert, periodDays: number): string {
  const { burnRate, objective, longWindow, shortWindow, leastErrors, severity, budgetShare } = alert;
  const slo = `{slo=${JSON.stringify(indicator.name)}}`;
  const threshold = `${plain(burnRate)} * ${plain(budgetOf(objective))}`;
  const over = (window: number) => `slo:error_ratio:rate${duration(window)}${slo} > ${threshold}`;
  const conditions = [
    over(longWindow),
    over(shortWindow),
    ...(leastErrors > 0 ? [`slo:errors:increase${duration(shortWindow)}${slo} >= ${leastErrors}`] : []),
  ];
  const pace = `${short(burnRate)} times the even rate over ${duration(longWindow)} and over ${duration(shortWindow)}`;
  const annotations = {
    summary: `${indicator.name}: {{ $value | humanizePercentage }} of requests fail`,
    description: `${pace}: ${short(100 * budgetShare)} % of the budget of ${short(periodDays)} days in ${duration(longWindow)}.`,
    ...(indicator.runbook === null ? {} : { runbook_url: indicator.runbook }),
  };
  return `      - alert: ErrorBudgetBurn
        expr: |-
${indented(conditions.join('\nand\n'))}
        labels:
          severity: ${severity}
          slo: ${JSON.stringify(indicator.name)}
          window: ${duration(longWindow)}
        annotations:
${Object.entries(annotations)
  .map(([key, text]) => `          ${key}: ${JSON.stringify(text)}\n`)
  .join('')}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '          ');
}

function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

/** An objective has six decimals in percent at most; those that subtraction adds are not its own. */
function budgetOf(objective: number): number {
  return Number((1 - objective).toFixed(10));
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
