import { averageRanks, correlationOfRanks } from '../../model/statistics/spearman';
import { type Calculator, headlineOf, type Inputs, type Values } from './define';
import { evaluateValues } from './evaluate';
import type { Column, Dimension, ValuesOfDraw } from './sample';

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
 * @param columns what was drawn for each dimension
 * @param headlines the headline of each sample; where it does not exist, an infinite number
 */
export function driversOf(
  calculator: Calculator,
  all: readonly Dimension[],
  columns: readonly Column[],
  headlines: Float64Array,
  valuesOf: (drawn: readonly Dimension[]) => ValuesOfDraw,
): Driver[] {
  const headlineRanks = columns.length === 0 ? headlines : averageRanks(headlines);
  const strengths = columns.map(({ ranks }) => correlationOfRanks(ranks, headlineRanks) ** 2);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  const headlineAt = (dimension: Dimension, probability: number) =>
    numericHeadline(calculator, valuesOf([dimension])([dimension.quantile(probability)]));
  return all
    .map((dimension, index) => ({
      key: dimension.key,
      label: dimension.label,
      share: total === 0 ? 0 : strengths[index]! / total,
      low: headlineAt(dimension, 0.05),
      high: headlineAt(dimension, 0.95),
    }))
    .sort((a, b) => b.share - a.share);
}

/** The headline as a number; `null` when it does not exist, is a word, or there is no answer. */
export function numericHeadline(calculator: Calculator, values: Values<Inputs>): number | null {
  const value = evaluateValues(calculator, values).results?.[headlineOf(calculator, values)];
  return typeof value === 'number' ? value : null;
}
