import { createRandom } from '../../model/statistics/random';
import type { Band } from './bands';
import type { CalculatorState } from './calculatorState';
import { type ChartBand, ChartSamples } from './chartBands';
import { type Calculator, headlineOf, type Inputs, type Outputs, type Results, type Values } from './define';
import { type Driver, driversOf } from './drivers';
import { evaluate, evaluateValues } from './evaluate';
import { OutputSamples, type TextShares } from './outputSamples';
import { dimensions, drawColumns, valuesOfDraws } from './sample';

export type { Band } from './bands';
export type { ChartBand } from './chartBands';
export type { Driver } from './drivers';
export { rangedInputs } from './sample';

export interface SimulationOptions {
  /** Same seed, same answer. */
  readonly seed: number;
  readonly samples: number;
  /** Samples between two pauses, 25 unless told. */
  readonly pauseEvery?: number;
}

/** A calculator's answer over the ranges of its inputs. */
export interface Simulation {
  readonly seed: number;
  readonly samples: number;
  /** One band for each output that is a number. */
  readonly bands: Readonly<Record<string, Band>>;
  /** The words each text output takes, the most frequent first. */
  readonly texts: Readonly<Record<string, TextShares>>;
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

/**
 * Draws samples over all ranges (Latin hypercube) and sums up what comes out. A generator, so that a page or a worker
 * can show progress and stop.
 *
 * @yields share of the samples done, 0–1
 */
export function* simulateSteps(
  calculator: Calculator,
  state: CalculatorState,
  { seed, samples, pauseEvery = 25 }: SimulationOptions,
): Generator<number, Simulation> {
  const uncertain = dimensions(calculator, state);
  const valuesOf = valuesOfDraws(calculator, state);
  const columns = drawColumns(uncertain, samples, createRandom(seed));
  const middle = evaluate(calculator, state);
  const headline = headlineOf(calculator, middle.values);
  const charts = middle.results && new ChartSamples(calculator, middle.values, middle.results);
  const outputs = new OutputSamples(calculator, headline, samples);

  const valuesOfSample = valuesOf(uncertain);
  const numbers = new Float64Array(uncertain.length);
  // A function of its own: the engine makes more of a loop in it than of one in a generator.
  const drawUntil = (end: number) => {
    for (let sample = outputs.count; sample < end; sample++) {
      for (let index = 0; index < numbers.length; index++) numbers[index] = columns[index]!.numbers[sample]!;
      const values = valuesOfSample(numbers);
      const { results } = evaluateValues(calculator, values);
      outputs.add(results);
      if (results && sample < CHART_SAMPLES) addChart(charts, values, results);
    }
  };
  while (outputs.count < samples) {
    drawUntil(Math.min(samples, outputs.count + pauseEvery));
    if (outputs.count % pauseEvery === 0) yield outputs.count / samples;
  }
  return {
    seed,
    samples,
    bands: outputs.bands(),
    texts: outputs.texts(),
    headline,
    drivers: driversOf(calculator, uncertain, columns, outputs.headlines, valuesOf),
    charts: charts?.bands() ?? {},
    failedShare: outputs.failed / Math.max(1, samples),
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
