import { readFileSync, statSync } from 'node:fs';
import { type CalculatorState, readCalculatorState } from '../calculators/kit/calculatorState';
import type { Calculator } from '../calculators/kit/define';
import { evaluate } from '../calculators/kit/evaluate';
import { toJson } from '../calculators/kit/exports';
import type { Parsed } from '../calculators/kit/parse';
import { calculatorSlugs, isCalculatorSlug, loadCalculator } from '../calculators/kit/registry';
import {
  defaultScenario,
  scenarioAtMidpoint,
  scenarioFromJson,
  type ScenarioState,
} from '../calculators/kit/scenarioState';
import { isSeries, serialiseSeries } from '../calculators/kit/series';
import { MAX_SERIES_FILE, seriesFileText, tooLargeFile } from '../calculators/kit/seriesFile';
import { rangedInputs, simulate } from '../calculators/kit/simulate';
import { startingValue } from '../calculators/kit/startingValue';
import { type CalcArguments, plain, readArguments } from './calcArguments';
import { answerText, listText } from './calcText';
import { closest } from './suggest';

/** Where the command writes: standard output, and the one line of a problem. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

const usage = `Usage: npm run -s calc -- <calculator> [key=value …] [options]

  npm run -s calc -- ${calculatorSlugs[0]} peakRps=400 serviceTime=20..40

  key=value        an input: 400, 1.2k, 250ms, 15%, or a range: 800..1500, 100±20
  key=@file        a series from a CSV or text file
  s.key=value      one of your numbers, such as s.users=250k; also stage=growth, provider=gcp
  --scenario file  your numbers as the site saves them
  --seed n         of the samples drawn when an input is a range (1)
  --samples n      how many (2000)
  --json           one JSON document
  --list           all calculators with their inputs
`;

/**
 * The command `npm run -s calc`.
 *
 * @returns exit code: 0 done, 1 the question has no answer, 2 the command cannot be understood
 */
export async function runCalc(words: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) return complain(read.problem, terminal);
  const wanted = read.value;
  if (wanted.help) return print(usage, terminal);
  if (wanted.list) return list(wanted, terminal);
  if (wanted.slug === null)
    return complain('name a calculator: npm run -s calc -- --list shows them.', terminal);
  if (!isCalculatorSlug(wanted.slug)) return complain(unknownCalculator(wanted.slug), terminal);
  const calculator = await loadCalculator(wanted.slug);

  const scenario = readScenario(wanted.scenario);
  if (!scenario.ok) return complain(scenario.problem, terminal);
  const assignments = withFiles(calculator, wanted.assignments);
  if (!assignments.ok) return complain(assignments.problem, terminal);
  const { state, problems } = stateOf(calculator, assignments.value, scenario.value);
  if (problems.length > 0) {
    if (wanted.json) terminal.print(refusal(calculator, problems));
    return complain(problems[0]!, terminal);
  }
  return answer(calculator, state, wanted, terminal);
}

function answer(
  calculator: Calculator,
  state: CalculatorState,
  wanted: CalcArguments,
  terminal: Terminal,
): number {
  const evaluation = evaluate(calculator, state);
  const isRanged = rangedInputs(calculator, state).length > 0;
  const simulation = isRanged ? simulate(calculator, state, wanted) : undefined;
  const { values, results, problem } = evaluation;
  if (wanted.json) terminal.print(toJson(calculator, state, evaluation, simulation));
  else if (results !== null) terminal.print(answerText(calculator, state, values, results, simulation));
  else terminal.complain(`calc: ${problem ?? 'there is no answer.'}`);
  return results === null ? 1 : 0;
}

type Assignments = CalcArguments['assignments'];

/** `points=@file.csv` stands for what is in the file, where the input is a series. */
function withFiles(calculator: Calculator, assignments: Assignments): Parsed<Assignments> {
  const read: (readonly [string, string])[] = [];
  for (const [key, value] of assignments) {
    const input = Object.hasOwn(calculator.inputs, key) ? calculator.inputs[key] : undefined;
    if (input?.kind !== 'series' || !value.startsWith('@')) {
      read.push([key, value]);
      continue;
    }
    const text = fileText(value.slice(1));
    if (!text.ok) return { ok: false, problem: `${input.label}: ${text.problem}` };
    read.push([key, text.value]);
  }
  return { ok: true, value: read };
}

function fileText(path: string): Parsed<string> {
  try {
    if (statSync(path).size > MAX_SERIES_FILE) return tooLargeFile;
    return seriesFileText(readFileSync(path));
  } catch {
    return { ok: false, problem: `the file ${plain(path)} cannot be read: check the path.` };
  }
}

/** A command line says the same as a link, so it is read as one. */
function stateOf(calculator: Calculator, assignments: Assignments, scenario: ScenarioState) {
  const unknown = assignments.map(([key]) => unknownKey(calculator, key)).find((problem) => problem !== null);
  const params = new URLSearchParams(assignments.map(([key, value]) => [key, value]));
  const { state, problems } = readCalculatorState(calculator, params.toString(), scenario);
  return { state, problems: unknown === undefined ? problems : [unknown] };
}

function unknownKey(calculator: Calculator, key: string): string | null {
  const known = [
    ...Object.keys(calculator.inputs),
    ...Object.keys(calculator.renamed ?? {}),
    'stage',
    'provider',
  ];
  if (known.includes(key) || key.startsWith('s.')) return null;
  const near = closest(key, known);
  const remedy =
    near === null ? `its inputs are ${Object.keys(calculator.inputs).join(', ')}.` : `did you mean ${near}?`;
  return `${plain(key)} is no input of ${calculator.slug}; ${remedy}`;
}

function unknownCalculator(slug: string): string {
  const near = closest(slug, calculatorSlugs);
  return `${plain(slug)} is no calculator; ${near === null ? `there are ${calculatorSlugs.join(', ')}.` : `did you mean ${near}?`}`;
}

function readScenario(file: string | null): Parsed<ScenarioState> {
  if (file === null) return { ok: true, value: defaultScenario };
  try {
    return scenarioFromJson(readFileSync(file, 'utf8'));
  } catch {
    return { ok: false, problem: `the scenario ${plain(file)} cannot be read: check the path.` };
  }
}

function refusal({ slug }: Calculator, problems: readonly string[]): string {
  return `${JSON.stringify({ slug, inputs: {}, outputs: {}, problems }, null, 2)}\n`;
}

async function list({ json }: CalcArguments, terminal: Terminal): Promise<number> {
  const calculators = await Promise.all(calculatorSlugs.map(loadCalculator));
  return print(
    json ? `${JSON.stringify(calculators.map(description), null, 2)}\n` : listText(calculators),
    terminal,
  );
}

function description({ slug, title, inputs, outputs }: Calculator) {
  const scenario = scenarioAtMidpoint(defaultScenario);
  return {
    slug,
    title,
    inputs: Object.entries(inputs).map(([key, input]) => {
      const start = startingValue(input, scenario);
      const common = { key, label: input.label, default: isSeries(start) ? serialiseSeries(start) : start };
      if (input.kind === 'choice')
        return { ...common, unit: 'choice', min: null, max: null, options: Object.keys(input.options) };
      if (input.kind === 'series')
        return { ...common, unit: input.y.unit, min: input.y.min, max: input.y.max, points: input.maxPoints };
      return { ...common, unit: input.unit, min: input.min, max: input.max };
    }),
    outputs: Object.entries(outputs).map(([key, { label, unit }]) => ({ key, label, unit })),
  };
}

function print(text: string, terminal: Terminal): number {
  terminal.print(text);
  return 0;
}

function complain(problem: string, terminal: Terminal): number {
  terminal.complain(`calc: ${problem}`);
  return 2;
}
