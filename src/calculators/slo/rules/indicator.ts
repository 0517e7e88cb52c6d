import type { Parsed } from '../../kit/parse';
import { short } from '../../kit/scenarioParams';
import { matchersText, parseMatchers } from './matchers';

/** What the reader types: names and conditions of their own metrics. */
export interface IndicatorText {
  /** Of the objective; it becomes the label `slo`. */
  readonly name: string;
  /** Counter of all requests, and the conditions on its labels. */
  readonly total: string;
  readonly totalWhere: string;
  /** Whether the second counter counts what failed or what was good. */
  readonly counts: 'errors' | 'good';
  readonly counted: string;
  readonly countedWhere: string;
  /** Where the page leads; may be empty. */
  readonly runbook: string;
}

/** The same, checked and quoted: safe to stand in a rule. */
export interface Indicator {
  readonly name: string;
  readonly counts: 'errors' | 'good';
  /** Selectors such as `http_requests_total{job="app"}`. */
  readonly total: string;
  readonly counted: string;
  readonly runbook: string | null;
}

/** What a web server behind Prometheus' usual client libraries exports. */
export const usualIndicator: IndicatorText = {
  name: 'checkout',
  total: 'http_requests_total',
  totalWhere: 'job="app"',
  counts: 'errors',
  counted: 'http_requests_total',
  countedWhere: 'job="app", code=~"5.."',
  runbook: '',
};

export type IndicatorField = keyof IndicatorText;

/**
 * Checks every field.
 *
 * @returns the indicator, or one sentence for each field that cannot stand in a rule
 */
export function readIndicator(text: IndicatorText): {
  readonly indicator: Indicator | null;
  readonly problems: Readonly<Partial<Record<IndicatorField, string>>>;
} {
  const name = readName(text.name);
  const total = readMetric(text.total);
  const totalWhere = parseMatchers(text.totalWhere);
  const counted = readMetric(text.counted);
  const countedWhere = parseMatchers(text.countedWhere);
  const runbook = readRunbook(text.runbook);
  const read = { name, total, totalWhere, counted, countedWhere, runbook };
  if (name.ok && total.ok && totalWhere.ok && counted.ok && countedWhere.ok && runbook.ok) {
    const indicator = {
      name: name.value,
      counts: text.counts,
      total: total.value + matchersText(totalWhere.value),
      counted: counted.value + matchersText(countedWhere.value),
      runbook: runbook.value,
    };
    if (indicator.total !== indicator.counted) return { indicator, problems: {} };
    const same = 'This counts exactly the same requests as the first counter: say which of them count here.';
    return { indicator: null, problems: { countedWhere: same } };
  }
  const problems = Object.entries(read).flatMap(([field, parsed]) =>
    parsed.ok ? [] : [[field, parsed.problem] as const],
  );
  return { indicator: null, problems: Object.fromEntries(problems) };
}

function readName(text: string): Parsed<string> {
  const name = text.trim();
  if (/^[A-Za-z][A-Za-z0-9_-]{0,62}$/.test(name)) return { ok: true, value: name };
  return {
    ok: false,
    problem: `"${short(name)}" is no name for an objective: letters, digits, - and _, starting with a letter, up to 63.`,
  };
}

function readMetric(text: string): Parsed<string> {
  const name = text.trim();
  if (/^[a-zA-Z_:][a-zA-Z0-9_:]{0,255}$/.test(name)) return { ok: true, value: name };
  return {
    ok: false,
    problem: `"${short(name)}" is no metric name: letters, digits, _ and :, not starting with a digit. Conditions have a field of their own.`,
  };
}

function readRunbook(text: string): Parsed<string | null> {
  const address = text.trim();
  if (address === '') return { ok: true, value: null };
  // Prometheus reads {{ }} in annotations as its own templates.
  const isPlain = /^https?:\/\/[^\s"'<>`{}\\\p{C}]{1,500}$/u.test(address);
  if (isPlain) return { ok: true, value: address };
  return {
    ok: false,
    problem: 'The address of a runbook starts with https:// and has no spaces, quotes or braces.',
  };
}
