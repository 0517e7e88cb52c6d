import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioFields } from '../model/scenario/fields';
import { resolveScenario, stageFacts } from '../model/scenario/scenario';
import { stageIds } from '../model/scenario/stages';
import { type Amount, isRange } from './kit/amount';
import {
  type CalculatorState,
  parseInput,
  readCalculatorState,
  resolveInputs,
  writeCalculatorState,
} from './kit/calculatorState';
import type {
  Calculator,
  Input,
  Inputs,
  Outputs,
  QuantityInput,
  Results,
  SeriesInput,
  Values,
} from './kit/define';
import { evaluate, evaluateValues } from './kit/evaluate';
import { toCsv, toJson, toMarkdown } from './kit/exports';
import { calculatorSlugs, loadCalculator } from './kit/registry';
import { defaultScenario, scenarioState } from './kit/scenarioState';
import { fieldSeries, isSeries, type Series, type SeriesColumn } from './kit/series';
import { serialiseSetting, type Setting } from './kit/setting';
import { simulate } from './kit/simulate';
import { fitted, startingValue } from './kit/startingValue';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map((entry) => entry.name);
const pages = join(import.meta.dirname, '../../docs/calculators');
const calculators = await Promise.all(calculatorSlugs.map(loadCalculator));

/** Fewer runs where an answer takes long, so that a new calculator does not slow every test run down. */
const RUNS = 100;
const MILLISECONDS = 500;
const limits = {
  numRuns: RUNS,
  interruptAfterTimeLimit: MILLISECONDS,
  markInterruptAsFailure: false,
  endOnFailure: true,
};

/** Spans wider than this are drawn by magnitude, or small values would hardly ever come up. */
const WIDE = 100;

function anyNumber(input: QuantityInput | SeriesColumn): fc.Arbitrary<number> {
  const { min, max } = input;
  // Whole millionths: doubles from 0 to 1 would be spread over magnitudes, and hardly one would leave the lower bound.
  const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6);
  const isWide = min >= 0 && max - min > WIDE;
  const floor = min > 0 ? min : 1e-3;
  return share.map((at) => {
    if (at === 0) return min;
    return fitted(isWide ? floor * (max / floor) ** at : min + at * (max - min), input);
  });
}

function anyRange(input: QuantityInput): fc.Arbitrary<Amount> {
  return fc.tuple(anyNumber(input), anyNumber(input)).map(([a, b]) => {
    return a === b ? a : { low: Math.min(a, b), high: Math.max(a, b) };
  });
}

/** Long enough for a shape; the longest ones are too many to be drawn a hundred times. */
const MOST_POINTS = 40;

function anySeries({ x, y, minPoints = 1, maxPoints }: SeriesInput): fc.Arbitrary<Series> {
  const length = { minLength: minPoints, maxLength: Math.max(minPoints, Math.min(MOST_POINTS, maxPoints)) };
  return x === undefined
    ? fc.array(anyNumber(y), length)
    : fc.array(fc.tuple(anyNumber(x), anyNumber(y)), length);
}

/** Anything but a range. */
function anySetting(input: Input): fc.Arbitrary<Exclude<Setting, Amount> | number> {
  if (input.kind === 'quantity') return anyNumber(input);
  return input.kind === 'series' ? anySeries(input) : fc.constantFrom(...Object.keys(input.options));
}

/** Every other input stays as it starts: all of them at random would hardly ever have an answer. */
function anyValues(calculator: Calculator): fc.Arbitrary<Values<Inputs>> {
  const scenario = resolveScenario();
  const values = Object.entries(calculator.inputs).map(([key, input]) => {
    return [key, fc.oneof(fc.constant(startingValue(input, scenario)), anySetting(input))] as const;
  });
  return fc.record(Object.fromEntries<fc.Arbitrary<Setting>>(values)) as unknown as fc.Arbitrary<
    Values<Inputs>
  >;
}

function anyState(calculator: Calculator): fc.Arbitrary<CalculatorState> {
  const inputs = Object.entries(calculator.inputs).map(([key, input]) => [
    key,
    input.kind === 'quantity' ? fc.oneof(anyNumber(input), anyRange(input)) : anySetting(input),
  ]);
  const users = anyRange({ kind: 'quantity', ...scenarioFields.users });
  return fc
    .record({
      inputs: fc.record(Object.fromEntries(inputs) as Record<string, fc.Arbitrary<Setting>>, {
        requiredKeys: [],
      }),
      stage: fc.constantFrom(...stageIds),
      users: fc.option(users),
    })
    .map(({ inputs: said, stage, users: people }) => {
      const scenario = scenarioState(stage, 'aws', people === null ? {} : { users: people });
      // What equals its starting value is not part of a state.
      const given = Object.entries(said).filter(
        (entry): entry is [string, Setting] => entry[1] !== undefined,
      );
      const written = writeCalculatorState(calculator, { scenario, inputs: Object.fromEntries(given) });
      return readCalculatorState(calculator, written, defaultScenario).state;
    });
}

function problemsWith(calculator: Calculator, results: Results<Outputs>): string[] {
  return Object.entries(calculator.outputs).flatMap(([key, output]) => {
    const value = results[key];
    if (output.unit === 'text') return typeof value === 'string' && value !== '' ? [] : [`${key} is no text`];
    if (value === null) return 'absent' in output ? [] : [`${key} is null and declares no "absent"`];
    if (typeof value !== 'number' || !Number.isFinite(value)) return [`${key} is ${String(value)}`];
    const { min = -Infinity, max = Infinity } = output as { min?: number; max?: number };
    return value < min || value > max ? [`${key} is ${value}, outside ${min}..${max}`] : [];
  });
}

function chartProblems(calculator: Calculator, values: Values<Inputs>, results: Results<Outputs>): string[] {
  return calculator.charts.flatMap((chart) => {
    const marks = (chart.marks?.(values, results) ?? []).filter(({ at }) => !Number.isFinite(at));
    const problems = marks.map(({ label }) => `mark ${label} of ${chart.id} is not finite`);
    if (chart.kind === 'bars') {
      const bars = chart.bars(values, results).filter(({ value }) => !Number.isFinite(value));
      return [...problems, ...bars.map(({ label }) => `bar ${label} of ${chart.id} is not finite`)];
    }
    const grid = chart.grid(values, results);
    if (grid.some((x, index) => !Number.isFinite(x) || x < (grid[index - 1] ?? -Infinity))) {
      problems.push(`the grid of ${chart.id} does not ascend`);
    }
    const chosen = grid.filter(
      (_, index) => index === 0 || index === grid.length - 1 || index === grid.length >> 1,
    );
    for (const { id, curve } of chart.curves) {
      const ys = chosen.map(curve(values, results));
      if (ys.some((y) => y !== null && !Number.isFinite(y))) problems.push(`curve ${id} is not finite`);
    }
    const points = chart.points?.at(values, results) ?? [];
    if (!points.flat().every(Number.isFinite)) problems.push(`a point of ${chart.id} is not finite`);
    return problems;
  });
}

describe('calculators', () => {
  it('are listed, and each has its folder and its page', () => {
    expect([...calculatorSlugs].sort(), 'src/calculators/kit/registry.ts lists every folder').toEqual(
      folders.sort(),
    );
    for (const slug of folders) {
      expect(existsSync(join(pages, `${slug}.mdx`)), `docs/calculators/${slug}.mdx is missing`).toBe(true);
    }
    for (const page of existsSync(pages) ? readdirSync(pages) : []) {
      const slug = page.replace(/\.mdx?$/, '');
      if (slug === 'index' || page.startsWith('_')) continue;
      expect(folders, `src/calculators/${slug}/definition.ts is missing`).toContain(slug);
    }
  });

  it('can be chosen by question and by stage', () => {
    const choice = readFileSync(join(pages, 'index.mdx'), 'utf8');
    const [byQuestion = '', byStage = ''] = choice.split('\n## By stage\n');
    for (const slug of folders) expect(byQuestion, slug).toContain(`](/calculators/${slug})`);
    for (const slug of folders) expect(byStage.split('\n## ')[0], slug).toContain(`](/calculators/${slug})`);
  });
});

/** What links of advice fill in must be what the other calculator takes. */
function linkProblems(link: string): string[] {
  const [, slug, search] = /^\/calculators\/([\w-]+)(\?.*)$/.exec(link) ?? [];
  if (search === undefined) return [];
  const target = calculators.find((other) => other.slug === slug);
  return target ? readCalculatorState(target, search, defaultScenario).problems : [`${link} leads nowhere`];
}

describe.each(calculators.map((calculator) => [calculator.slug, calculator] as const))(
  '%s',
  (slug, calculator) => {
    it('is defined in the folder of its name', () => {
      expect(calculator.slug).toBe(slug);
      expect(folders).toContain(slug);
      const taken = ['seed', 'samples', 'a'].filter((key) => key in calculator.inputs);
      expect(taken, 'keys that links use for something else').toEqual([]);
      for (const key of Object.values(calculator.renamed ?? {}))
        expect(calculator.inputs).toHaveProperty(key);
    });

    it('answers a fresh page at every stage', () => {
      for (const stage of stageIds) {
        const state = { scenario: scenarioState(stage, 'aws', {}), inputs: {} };
        const { values, results, problem } = evaluate(calculator, state);
        expect(problem, stage).toBeNull();
        expect(calculator.answer(values, results!)).toMatch(/^[A-Z0-9$].*[.!?]$/s);
        expect(stageFacts(stage).users).toBeGreaterThan(0);
        for (const [key, input] of Object.entries(calculator.inputs)) {
          const start = startingValue(input, resolveScenario(stage));
          expect(parseInput(serialiseSetting(start), input), key).toEqual({ ok: true, value: start });
        }
      }
    });

    it('gives figures within their bounds for all valid inputs, or one plain sentence', () => {
      fc.assert(
        fc.property(anyValues(calculator), (values) => {
          const { results, problem } = evaluateValues(calculator, values);
          if (results === null) {
            expect(problem).toMatch(/^.{5,300}$/);
            expect(problem).not.toMatch(/NaN|undefined|\[object/);
            return;
          }
          expect(problemsWith(calculator, results)).toEqual([]);
          expect(chartProblems(calculator, values, results)).toEqual([]);
          const texts = [
            calculator.answer(values, results),
            ...calculator.advice(values, results).map(({ text }) => text),
          ];
          for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|\[object/);
        }),
        limits,
      );
    });

    it('reads back what it writes: fields and links', () => {
      fc.assert(
        fc.property(anyState(calculator), (state) => {
          const search = writeCalculatorState(calculator, state);
          expect(readCalculatorState(calculator, search, defaultScenario)).toEqual({ state, problems: [] });
          for (const [key, { amount }] of Object.entries(resolveInputs(calculator, state))) {
            const read = parseInput(serialiseSetting(amount), calculator.inputs[key]!);
            expect(read, key).toEqual({ ok: true, value: amount });
            if (isSeries(amount)) {
              const shown = parseInput(fieldSeries(amount), calculator.inputs[key]!);
              expect(shown, key).toEqual({ ok: true, value: amount });
            }
          }
        }),
        limits,
      );
    });

    it('meets hostile text with a sentence', () => {
      const hostile = [
        '',
        ' ',
        '__proto__',
        '<script>alert(1)</script>',
        'NaN',
        'Infinity',
        '1e999',
        '9'.repeat(10_240),
      ];
      for (const [key, input] of Object.entries(calculator.inputs)) {
        for (const text of [...hostile, 'constructor', '-', '..', '\u0000', '1..2..3']) {
          const { state, problems } = readCalculatorState(
            calculator,
            `?${new URLSearchParams([[key, text]]).toString()}`,
            defaultScenario,
          );
          expect(problems, `${key}=${text.slice(0, 40)}`).toHaveLength(1);
          expect(problems[0]).toContain(input.label);
          expect(state.inputs).toEqual({});
        }
      }
    });

    it('gives the same bands for the same seed, and exports them', () => {
      const ranged = Object.entries(calculator.inputs).flatMap(([key, input]) => {
        const start = startingValue(input, resolveScenario());
        if (input.kind !== 'quantity' || typeof start !== 'number') return [];
        const [low, high] = [fitted(start * 0.9, input), fitted(start * 1.1, input)];
        return low < high ? [[key, { low, high }] as const] : [];
      });
      const state = { scenario: defaultScenario, inputs: Object.fromEntries(ranged) };
      const options = { seed: 7, samples: 40 };
      const simulation = simulate(calculator, state, options);
      expect(simulate(calculator, state, options)).toEqual(simulation);
      expect(Object.values(simulation.drivers.map(({ key }) => key)).sort()).toEqual(
        ranged.map(([key]) => key).sort(),
      );
      for (const { p5, p50, p95 } of Object.values(simulation.bands)) {
        if (p5 !== null && p50 !== null) expect(p5).toBeLessThanOrEqual(p50);
        if (p50 !== null && p95 !== null) expect(p50).toBeLessThanOrEqual(p95);
      }
      const evaluation = evaluate(calculator, state);
      expect(JSON.parse(toJson(calculator, state, evaluation, simulation))).toMatchObject({
        slug,
        problems: [],
      });
      for (const text of [
        toCsv(calculator, state, evaluation, simulation),
        toMarkdown(calculator, state, evaluation, simulation),
      ]) {
        expect(text).not.toMatch(/NaN|undefined|\[object/);
      }
    });

    for (const { input: key, output, direction } of calculator.monotone ?? []) {
      it(`never moves ${output} ${direction === 'up' ? 'down' : 'up'} when ${key} rises`, () => {
        const input = calculator.inputs[key] as QuantityInput;
        fc.assert(
          fc.property(anyValues(calculator), anyNumber(input), anyNumber(input), (values, a, b) => {
            const [low, high] = [Math.min(a, b), Math.max(a, b)];
            const before = evaluateValues(calculator, { ...values, [key]: low }).results?.[output];
            const after = evaluateValues(calculator, { ...values, [key]: high }).results?.[output];
            if (typeof before !== 'number' || typeof after !== 'number') return;
            const slack = 1e-9 * Math.max(1e-9, Math.abs(before), Math.abs(after));
            if (direction === 'up') expect(after).toBeGreaterThanOrEqual(before - slack);
            else expect(after).toBeLessThanOrEqual(before + slack);
          }),
          { ...limits, numRuns: RUNS / 2, interruptAfterTimeLimit: MILLISECONDS / 2 },
        );
      });
    }

    for (const example of calculator.examples) {
      it(`example "${example.name}" gives what it expects`, () => {
        const state = {
          scenario: defaultScenario,
          inputs: example.inputs as unknown as CalculatorState['inputs'],
        };
        for (const [key, amount] of Object.entries(state.inputs)) {
          expect(calculator.inputs, `${key} is no input`).toHaveProperty(key);
          const read = parseInput(serialiseSetting(amount), calculator.inputs[key]!);
          expect(read).toEqual({ ok: true, value: amount });
          expect(isRange(amount)).toBe(false);
        }
        const { values, results, problem } = evaluate(calculator, state);
        expect(problem).toBeNull();
        for (const { link } of calculator.advice(values, results!))
          expect(linkProblems(link?.to ?? '')).toEqual([]);
        for (const [key, wanted] of Object.entries(example.expect)) {
          const got = results![key];
          if (typeof wanted !== 'number' || typeof got !== 'number' || example.tolerance === undefined) {
            expect(got, key).toBe(wanted);
          } else
            expect(Math.abs(got - wanted), key).toBeLessThanOrEqual(example.tolerance * Math.abs(wanted));
        }
      });
    }
  },
);
