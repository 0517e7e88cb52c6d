import type { ReactElement } from 'react';
import type { Calculator as Definition, Inputs, Outputs } from '../../calculators/kit/define';
import { CalculatorView } from './CalculatorView';
import type { Preset } from './pageState';
import { useLocalSearch, useUrlSearch } from './useSearchState';

interface CalculatorProps<I extends Inputs, O extends Outputs> {
  readonly definition: Definition<I, O>;
  /** Inputs to start with while the address names none. */
  readonly preset?: Preset;
  /** Answer and main inputs only, for use inside prose; it leaves the address alone. */
  readonly compact?: boolean;
}

/** A calculator from its definition: form, answer, charts, ranges, comparison, link and downloads. */
export default function Calculator<I extends Inputs, O extends Outputs>({
  definition,
  preset,
  compact = false,
}: CalculatorProps<I, O>): ReactElement {
  // Everything below treats inputs and outputs by their keys alone.
  const calculator = definition as unknown as Definition;
  return compact ? (
    <Compact calculator={calculator} {...(preset && { preset })} />
  ) : (
    <Full calculator={calculator} {...(preset && { preset })} />
  );
}

interface VariantProps {
  readonly calculator: Definition;
  readonly preset?: Preset;
}

function Full(props: VariantProps): ReactElement {
  return <CalculatorView {...props} searchState={useUrlSearch()} compact={false} />;
}

function Compact(props: VariantProps): ReactElement {
  return <CalculatorView {...props} searchState={useLocalSearch()} compact />;
}
