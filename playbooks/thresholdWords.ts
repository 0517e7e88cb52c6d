import { figureOrigins } from '../src/calculators/kit/figureOrigins';
import { withUnit } from '../src/calculators/kit/format';
import { scenarioFields } from '../src/model/scenario/fields';
import type { Scenario } from '../src/model/scenario/scenario';

const MB = 2 ** 20;
const GB = 2 ** 30;

/**
 * A threshold as its page shows it: `694 messages`; bytes also as people count them.
 *
 * @example thresholdInWords(2_560_000_000, 'bytes') // '2,560,000,000 bytes (2.38 GB)'
 */
export function thresholdInWords(value: number, unit: string): string {
  const exact = withUnit(value, unit);
  if (unit !== 'bytes' || value < MB) return exact;
  return `${exact} (${value < GB ? withUnit(value / MB, 'MB') : withUnit(value / GB, 'GB')})`;
}

/**
 * What a threshold follows from: `Peak load 23.1 req/s, from users and requests`.
 *
 * @param said whether the reader gave this number; figures they did not give are computed from others
 */
export function figuresInWords(
  figures: readonly (keyof Scenario)[],
  scenario: Scenario,
  said: (key: string) => boolean = () => false,
): string {
  return figures
    .map((key) => {
      if (key === 'stage' || key === 'provider') return `${key} ${scenario[key]}`;
      const { label, unit } = scenarioFields[key];
      const origin = !said(key) && key in figureOrigins && figureOrigins[key as keyof typeof figureOrigins];
      return `${label} ${withUnit(scenario[key], unit)}${origin ? `, ${origin.from}` : ''}`;
    })
    .join('; ');
}
