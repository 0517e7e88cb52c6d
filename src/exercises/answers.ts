import type { Calculator, Results, Outputs } from '../calculators/kit/define';
import { evaluate } from '../calculators/kit/evaluate';
import { formatNumber } from '../calculators/kit/format';
import { defaultScenario } from '../calculators/kit/scenarioState';
import type { Setting } from '../calculators/kit/setting';

/**
 * What a calculator answers to given inputs, the others at the values it starts from.
 *
 * @throws Error with the calculator's own sentence where it has no answer
 */
export function answersOf(calculator: unknown, inputs: Readonly<Record<string, Setting>>): Results<Outputs> {
  const { results, problem } = evaluate(calculator as Calculator, { scenario: defaultScenario, inputs });
  if (results === null) throw new Error(problem ?? 'no answer');
  return results;
}

/**
 * One figure of an answer.
 *
 * @throws Error where there is no such number
 */
export function figure(results: Results<Outputs>, key: string): number {
  const value = results[key];
  if (typeof value !== 'number') throw new Error(`${key} is no number here`);
  return value;
}

/** Link that opens a calculator with these inputs. */
export function calculatorLink(slug: string, inputs: Readonly<Record<string, number | string>>): string {
  const query = Object.entries(inputs).map(([key, value]) => `${key}=${value}`);
  return `/calculators/${slug}?${query.join('&')}`;
}

/** Figures in texts: three digits, with separators of thousands. */
export const told = (value: number): string => formatNumber(value);
