import { type IndicatorText, usualIndicator } from '../../calculators/slo/rules/indicator';
import { JsonStore } from '../../hooks/jsonStore';

/** Longest text that one field keeps; nothing that may stand in a rule is longer. */
const LONGEST = 2_000;

/** The names and conditions of the reader's metrics, in this browser. */
export const indicatorStore = new JsonStore<IndicatorText>(
  () => window.localStorage,
  'loadline.slo.indicator',
  usualIndicator,
  readKept,
);

/**
 * What is usable of a parsed text: every field as text, whatever it says, since the form judges that anew.
 *
 * @returns null where a field is missing, too long or of another kind
 */
export function readKept(parsed: unknown): IndicatorText | null {
  if (typeof parsed !== 'object' || parsed === null) return null;
  const kept = parsed as Record<string, unknown>;
  const entries = Object.keys(usualIndicator).map((field) => [field, kept[field]] as const);
  if (entries.some(([, text]) => typeof text !== 'string' || text.length > LONGEST)) return null;
  const text = Object.fromEntries(entries) as unknown as IndicatorText;
  return text.counts === 'errors' || text.counts === 'good' ? text : null;
}
