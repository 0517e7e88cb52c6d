import { requireFinite } from './requireNumber';

/** A source of uniform random numbers in [0, 1). */
export type Random = () => number;

/** One step of splitmix32, which spreads a seed over the whole state: close seeds give unrelated streams. */
function scramble(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/**
 * A random number generator that gives the same numbers for the same seed everywhere.
 *
 * It is sfc32 (C. Doty-Humphrey's Small Fast Counting generator): 128 bits of state, a period of at least
 * $2^{32}$, and it passes PractRand. Each number has 32 random bits.
 *
 * @param seed any finite number; its fraction is dropped
 * @returns a function that returns the next number in [0, 1)
 * @throws RangeError if `seed` is not finite
 * @see https://pracrand.sourceforge.net/RNG_engines.txt
 * @example const random = createRandom(1); random() // the same first number each time
 */
export function createRandom(seed: number): Random {
  requireFinite('createRandom', 'seed', seed);
  // State in a typed array, not in closure variables: those are boxed in Chromium, which made draws 3.6 times slower.
  const state = new Int32Array(4);
  const whole = Math.trunc(seed);
  const low = whole | 0;
  const high = Math.floor(whole / 2 ** 32) | 0;
  state[0] = scramble(low + 0x9e3779b9);
  state[1] = scramble(high ^ 0x3c6ef372);
  state[2] = scramble(low ^ Math.imul(high, 0x85ebca6b) ^ 0x78dde6e4);
  state[3] = 1;
  const next: Random = () => {
    const a = state[0] ?? 0;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const output = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + output) | 0;
    state[3] = (counter + 1) | 0;
    return (output >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}
