import { spearman } from '../../model/statistics/spearman';
import { type Calculator, headlineOf, type Inputs, type Values } from './define';
import { evaluateValues } from './evaluate';
import { type Dimension, type Draw } from './sample';

/** What one uncertain number does to the headline. */
export interface Driver {
  /** `peakRps`, or `s.users` for a field of the scenario. */
  readonly key: string;
  readonly label: string;
  /** Share of what moves the headline, 0–1: its squared rank correlation over the sum of all. */
  readonly share: number;
  /** Headline with this number at its 5th and 95th percentile and the others at their middle. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The uncertain numbers by what they do to the headline, the strongest first.
 *
 * @param headline key of the output that the answer is about
 * @param columns what was drawn for each dimension
 * @param headlines the headline of each sample
 */
export function driversOf(
  calculator: Calculator,
  headline: string,
  all: readonly Dimension[],
  columns: readonly Float64Array[],
  headlines: readonly (number | null)[],
  valuesOf: (draws: readonly Draw[]) => Values<Inputs>,
): Driver[] {
  const output = calculator.outputs[headline];
  // A headline that does not exist is the worst there can be.
  const worst = output && 'better' in output && output.better === 'higher' ? -Infinity : Infinity;
  const ranked = Float64Array.from(headlines, (value) => value ?? worst);
  const strengths = columns.map((column) => (column.length < 2 ? 0 : spearman(column, ranked) ** 2));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  const headlineAt = (draw: Draw) => numericHeadline(calculator, valuesOf([draw]));
  return all
    .map((dimension, index) => ({
      key: dimension.key,
      label: dimension.label,
      share: total === 0 ? 0 : strengths[index]! / total,
      low: headlineAt([dimension, dimension.quantile(0.05)]),
      high: headlineAt([dimension, dimension.quantile(0.95)]),
    }))
    .sort((a, b) => b.share - a.share);
}

/** The headline as a number; `null` when it does not exist, is a word, or there is no answer. */
export function numericHeadline(calculator: Calculator, values: Values<Inputs>): number | null {
  const value = evaluateValues(calculator, values).results?.[headlineOf(calculator, values)];
  return typeof value === 'number' ? value : null;
}
