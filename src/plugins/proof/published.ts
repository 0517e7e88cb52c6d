import { evaluate } from '../../calculators/kit/evaluate';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator, Output } from '../../calculators/kit/define';
import { defaultScenario } from '../../calculators/kit/scenarioState';

/** A size that somebody published, beside what a calculator predicts for the same load. */
export interface PublishedFigure {
  readonly calculator: { readonly slug: string; readonly title: string };
  readonly name: string;
  readonly label: string;
  readonly predicted: number;
  readonly published: number;
  readonly source: string;
  readonly url: string;
}

/** Every published figure among the examples of the calculators. */
export function publishedFigures(calculators: readonly Calculator[]): PublishedFigure[] {
  return calculators.flatMap((calculator) =>
    calculator.examples.flatMap(({ name, inputs, published }) => {
      if (!published) return [];
      const state = { scenario: defaultScenario, inputs: inputs as CalculatorState['inputs'] };
      const { results } = evaluate(calculator, state);
      return Object.entries(published.results).flatMap(([key, value]) => {
        const predicted = results?.[key];
        if (typeof value !== 'number' || typeof predicted !== 'number') return [];
        const { label } = calculator.outputs[key] as Output;
        const { slug, title } = calculator;
        const { source, url } = published;
        return [{ calculator: { slug, title }, name, label, predicted, published: value, source, url }];
      });
    }),
  );
}
