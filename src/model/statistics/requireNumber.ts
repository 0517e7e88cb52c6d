/**
 * Checks shared by the model. Each throws a `RangeError` in one form, such as
 * `erlangC: servers must be at least 1, got 0`, and returns nothing.
 */

const fail = (caller: string, name: string, rule: string, value: number): never => {
  throw new RangeError(`${caller}: ${name} must be ${rule}, got ${value}`);
};

/** Throws unless `value` is a finite number above 0. */
export function requirePositive(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) fail(caller, name, 'a finite number above 0', value);
}

/** Throws unless `value` is a finite number of at least 0. */
export function requireNotNegative(caller: string, name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) fail(caller, name, 'a finite number of at least 0', value);
}

/** Throws unless `value` is a finite number. */
export function requireFinite(caller: string, name: string, value: number): void {
  if (!Number.isFinite(value)) fail(caller, name, 'a finite number', value);
}

/** Throws unless `value` is a whole number of at least `least`. */
export function requireCount(caller: string, name: string, value: number, least: number): void {
  if (value < least) fail(caller, name, `at least ${least}`, value);
  if (!Number.isSafeInteger(value)) fail(caller, name, 'a whole number', value);
}

/** Throws unless `value` lies in [0, 1]. */
export function requireProbability(caller: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) fail(caller, name, 'between 0 and 1', value);
}

/** Throws unless `value` lies strictly between 0 and 1. */
export function requireOpenProbability(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < 1)) fail(caller, name, 'above 0 and below 1', value);
}
