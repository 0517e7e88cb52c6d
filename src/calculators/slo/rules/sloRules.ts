import { alertsOf } from '../alerts';
import type { SloValues } from '../inputs';
import { type IndicatorField, type IndicatorText, readIndicator } from './indicator';
import { rulesText } from './rulesText';

/** Rules, or why there are none. */
export interface SloRules {
  /** YAML for Prometheus; `null` where something is wrong. */
  readonly text: string | null;
  /** One sentence for each field that cannot stand in a rule. */
  readonly problems: Readonly<Partial<Record<IndicatorField, string>>>;
  /** What is wrong with the alerts themselves. */
  readonly problem: string | null;
}

/** The alerts of the calculator's values as rules on the reader's metrics: what the page shows and the terminal prints. */
export function sloRules(values: SloValues, typed: IndicatorText): SloRules {
  const { indicator, problems } = readIndicator(typed);
  try {
    const alerts = alertsOf(values);
    const text = indicator && rulesText(indicator, alerts, values.periodDays);
    return { text, problems, problem: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { text: null, problems, problem: error.message };
  }
}
