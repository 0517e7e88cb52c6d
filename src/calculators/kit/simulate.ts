import { latinHypercube } from '../../model/statistics/latinHypercube';
import { createRandom } from '../../model/statistics/random';
import { type Band, bandOf } from './bands';
import type { CalculatorState } from './calculatorState';
import { type ChartBand, ChartSamples } from './chartBands';
import { type Calculator, headlineOf, type Inputs, type Outputs, type Results, type Values } from './define';
import { type Driver, driversOf } from './drivers';
import { evaluate, evaluateValues } from './evaluate';
import { dimensions, type Draw, valuesOfDraws } from './sample';

export type { Band } from './bands';
export type { ChartBand } from './chartBands';
export type { Driver } from './drivers';
export { rangedInputs } from './sample';

export interface SimulationOptions {
  /** Same seed, same answer. */
  readonly seed: number;
  readonly samples: number;
}

/** A calculator's answer over the ranges of its inputs. */
export interface Simulation {
  readonly seed: number;
  readonly samples: number;
  /** One band for each output that is a number. */
  readonly bands: Readonly<Record<string, Band>>;
  /** The words each text output takes, the most frequent first. */
  readonly texts: Readonly<Record<string, readonly { readonly value: string; readonly share: number }[]>>;
  /** Key of the output that the drivers are about. */
  readonly headline: string;
  readonly drivers: readonly Driver[];
  readonly charts: Readonly<Record<string, ChartBand>>;
  /** Share of the samples that have no answer, 0–1. */
  readonly failedShare: number;
}

/** The same answer for people who compare two runs: seed and number of samples of the site and the terminal. */
export const defaultSimulation: SimulationOptions = { seed: 1, samples: 2_000 };

/** Charts are read at every x for every sample, so fewer samples: a band needs less precision than a figure. */
const CHART_SAMPLES = 300;
const SAMPLES_PER_STEP = 25;

/**
 * Draws samples over all ranges (Latin hypercube) and sums up what comes out. A generator, so that a page or a worker
 * can show progress and stop.
 *
 * @yields share of the samples done, 0–1
 */
export function* simulateSteps(
  calculator: Calculator,
  state: CalculatorState,
  { seed, samples }: SimulationOptions,
): Generator<number, Simulation> {
  const uncertain = dimensions(calculator, state);
  const valuesOf = valuesOfDraws(calculator, state);
  const columns = latinHypercube(uncertain.length, samples, createRandom(seed)).map((uniforms, index) =>
    uniforms.map((probability) => uncertain[index]!.quantile(probability)),
  );
  const all: (Results<Outputs> | null)[] = [];
  const middle = evaluate(calculator, state);
  const charts = middle.results && new ChartSamples(calculator, middle.values, middle.results);
  for (let sample = 0; sample < samples; sample++) {
    const values = valuesOf(uncertain.map((dimension, index): Draw => [dimension, columns[index]![sample]!]));
    const { results } = evaluateValues(calculator, values);
    all.push(results);
    if (results && sample < CHART_SAMPLES) addChart(charts, values, results);
    if ((sample + 1) % SAMPLES_PER_STEP === 0) yield (sample + 1) / samples;
  }
  const headline = headlineOf(calculator, middle.values);
  const headlines = all.map((results) => numberOrNull(results?.[headline]));
  return {
    seed,
    samples,
    bands: bandsOf(calculator, all),
    texts: textsOf(calculator, all),
    headline,
    drivers: driversOf(calculator, headline, uncertain, columns, headlines, valuesOf),
    charts: charts?.bands() ?? {},
    failedShare: all.filter((results) => results === null).length / Math.max(1, samples),
  };
}

/** As {@link simulateSteps}, in one go. */
export function simulate(
  calculator: Calculator,
  state: CalculatorState,
  options: SimulationOptions,
): Simulation {
  const steps = simulateSteps(calculator, state, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function addChart(charts: ChartSamples | null, values: Values<Inputs>, results: Results<Outputs>): void {
  try {
    charts?.add(values, results);
  } catch (error) {
    // A curve may leave the domain of its model at the x values of the midpoint; that sample then has no curve.
    if (!(error instanceof RangeError)) throw error;
  }
}

function numberOrNull(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function bandsOf(calculator: Calculator, all: readonly (Results<Outputs> | null)[]): Record<string, Band> {
  const answered = all.filter((results) => results !== null);
  return Object.fromEntries(
    Object.entries(calculator.outputs).flatMap(([key, output]) => {
      if (output.unit === 'text') return [];
      const absent = 'better' in output && output.better === 'higher' ? 'below' : 'above';
      return [
        [
          key,
          bandOf(
            answered.map((results) => numberOrNull(results[key])),
            absent,
          ),
        ],
      ];
    }),
  );
}

function textsOf(calculator: Calculator, all: readonly (Results<Outputs> | null)[]): Simulation['texts'] {
  const answered = all.filter((results) => results !== null);
  return Object.fromEntries(
    Object.entries(calculator.outputs).flatMap(([key, output]) => {
      if (output.unit !== 'text') return [];
      const counts = new Map<string, number>();
      for (const results of answered) {
        const value = String(results[key]);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const shares = [...counts].map(([value, count]) => ({ value, share: count / answered.length }));
      return [[key, shares.sort((a, b) => b.share - a.share)]];
    }),
  );
}
