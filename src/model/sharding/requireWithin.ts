/**
 * Throws unless a quantity lies between two bounds, both allowed.
 *
 * @param caller - Function named in the message.
 * @param name - Parameter named in the message.
 * @param value - The value to check.
 * @param minimum - Least allowed value.
 * @param maximum - Greatest allowed value.
 * @throws RangeError as `zipfShare: top must be between 0 and 10, got 11`.
 *
 * @example
 * ```ts
 * requireWithin('harmonic', 'exponent', 1, 0, 10); // returns nothing
 * ```
 */
export function requireWithin(
  caller: string,
  name: string,
  value: number,
  minimum: number,
  maximum: number,
): void {
  if (value >= minimum && value <= maximum) return;
  throw new RangeError(`${caller}: ${name} must be between ${minimum} and ${maximum}, got ${value}`);
}
