import type { Scenario } from '../../model/scenario/scenario';
import type { Input } from './define';
import type { Series } from './series';

/**
 * What an input starts with: its default, or what the scenario says, brought within the input's bounds and rounded
 * where the input counts whole things.
 */
export function startingValue(input: Input, scenario: Scenario): number | string | Series {
  if (input.kind === 'choice') {
    const options = Object.keys(input.options);
    const wanted = input.from?.(scenario) ?? input.default;
    return wanted !== undefined && options.includes(wanted) ? wanted : (options[0] ?? '');
  }
  if (input.kind === 'series') return input.from?.(scenario) ?? input.default ?? [];
  return fitted(input.from?.(scenario) ?? input.default ?? input.min, input);
}

/** A number brought within an input's bounds, whole where the input counts whole things. */
export function fitted(
  value: number,
  { min, max, integer }: { readonly min: number; readonly max: number; readonly integer?: boolean },
): number {
  const whole = integer === true ? Math.round(value) : value;
  return Math.min(max, Math.max(min, whole)) + 0;
}
