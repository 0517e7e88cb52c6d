import { readCalculatorState } from '../calculators/kit/calculatorState';
import type { Calculator } from '../calculators/kit/define';
import { midpointValues } from '../calculators/kit/evaluate';
import { defaultScenario } from '../calculators/kit/scenarioState';
import definition from '../calculators/slo/definition';
import type { SloValues } from '../calculators/slo/inputs';
import { type IndicatorText, usualIndicator } from '../calculators/slo/rules/indicator';
import { sloRules } from '../calculators/slo/rules/sloRules';
import { plain, readArguments } from './calcArguments';
import type { Terminal } from './runCalc';
import { closest } from './suggest';

const usage = `Usage: npm run -s slo-rules -- [key=value …] > slo.rules.yml

  npm run -s slo-rules -- objective=99.5 periodDays=28 name=search total=http_requests_total \\
    'totalWhere=job="app"' counted=http_requests_total 'countedWhere=job="app",code=~"5.."'

  name, total, totalWhere, counted, countedWhere   your objective and your counters
  counts=errors|good                               what the second counter counts
  runbook                                          address that the page leads to
  objective, periodDays …                          inputs of the slo calculator: npm run -s calc -- --list
`;

const textKeys = Object.keys(usualIndicator);

/**
 * The command `npm run -s slo-rules`: the rules that the page of the slo calculator shows.
 *
 * @returns exit code: 0 printed, 2 the command cannot be understood
 */
export function runSloRules(words: readonly string[], { print, complain }: Terminal): number {
  const refuse = (problem: string) => {
    complain(`slo-rules: ${problem}`);
    return 2;
  };
  const read = readArguments(words);
  if (!read.ok) return refuse(read.problem);
  const { assignments, help, slug } = read.value;
  if (help) {
    print(usage);
    return 0;
  }
  if (slug !== null) return refuse(`"${plain(slug)}" is not understood: write key=value.`);
  const calculator = definition as unknown as Calculator;
  const known = [...textKeys, ...Object.keys(calculator.inputs)];
  const stray = assignments.map(([key]) => key).find((key) => !known.includes(key));
  if (stray !== undefined) {
    const near = closest(stray, known);
    return refuse(
      `${plain(stray)} is no input; ${near === null ? '--help lists them.' : `did you mean ${near}?`}`,
    );
  }
  const texts = Object.fromEntries(assignments.filter(([key]) => textKeys.includes(key)));
  const typed = { ...usualIndicator, ...texts } as IndicatorText;
  if (!['errors', 'good'].includes(typed.counts)) return refuse('counts must be errors or good.');
  const numbers = assignments.filter(([key]) => !textKeys.includes(key));
  const search = new URLSearchParams(numbers.map(([key, value]) => [key, value])).toString();
  const { state, problems } = readCalculatorState(calculator, search, defaultScenario);
  if (problems[0] !== undefined) return refuse(problems[0]);
  const rules = sloRules(midpointValues(calculator, state) as unknown as SloValues, typed);
  const [field, sentence] = Object.entries(rules.problems)[0] ?? [];
  if (rules.text === null) return refuse(field === undefined ? rules.problem! : `${field}: ${sentence}`);
  print(rules.text);
  return 0;
}
