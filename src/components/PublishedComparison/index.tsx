import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { CalculatorState } from '../../calculators/kit/calculatorState';
import type { Calculator as Definition, Inputs, Outputs } from '../../calculators/kit/define';
import { evaluate } from '../../calculators/kit/evaluate';
import { formatNumber } from '../../calculators/kit/format';
import { defaultScenario } from '../../calculators/kit/scenarioState';
import ScrollingTable from '../ScrollingTable';

interface PublishedComparisonProps<I extends Inputs, O extends Outputs> {
  readonly definition: Definition<I, O>;
  /** The output that somebody else published. */
  readonly output: keyof O & string;
}

/** Our prediction beside what somebody else published for the same inputs, with the error, good or bad. */
export default function PublishedComparison<I extends Inputs, O extends Outputs>({
  definition: typed,
  output,
}: PublishedComparisonProps<I, O>): ReactNode {
  // Rows treat inputs and outputs by their keys alone.
  const definition = typed as unknown as Definition;
  const rows = definition.examples.flatMap((example) => {
    const published = example.published?.results[output];
    if (typeof published !== 'number' || !example.published) return [];
    const inputs = example.inputs as CalculatorState['inputs'];
    const { results } = evaluate(definition, { scenario: defaultScenario, inputs });
    const predicted = results?.[output];
    if (typeof predicted !== 'number') return [];
    return [{ name: example.name, predicted, published, ...example.published }];
  });
  return (
    <ScrollingTable label="Predicted against published">
      <thead>
        <tr>
          <th scope="col">Size</th>
          <th scope="col">Predicted</th>
          <th scope="col">Published</th>
          <th scope="col">Error</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{formatNumber(row.predicted)}</td>
            <td>{formatNumber(row.published)}</td>
            <td>{signedPercent(row.predicted / row.published - 1)}</td>
            <td>
              <Link to={row.url}>{row.source}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function signedPercent(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? '0 %' : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
}
