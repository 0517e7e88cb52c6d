import type { Random } from './random';
import { requireCount } from './requireNumber';

/**
 * Latin hypercube sample: for each dimension, each of `samples` equal slices of (0, 1) holds exactly one number, in
 * random order. Means and quantiles settle with far fewer samples than with independent draws.
 *
 * @param dimensions how many uncertain inputs
 * @param samples how many numbers for each
 * @param random source of uniform numbers
 * @returns one array of `samples` numbers, above 0 and below 1, for each dimension
 * @throws RangeError if `dimensions` is below 0 or `samples` below 1
 * @see M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239–245, https://doi.org/10.2307/1268522
 * @example latinHypercube(2, 1000, createRandom(1)) // two arrays of 1000 numbers
 */
export function latinHypercube(dimensions: number, samples: number, random: Random): Float64Array[] {
  requireCount('latinHypercube', 'dimensions', dimensions, 0);
  return Array.from({ length: dimensions }, () => {
    const { ascending, slices } = stratifiedSample(samples, random);
    return shuffledBy(slices, ascending);
  });
}

/** One dimension of a Latin hypercube sample, in order and with what shuffles it. */
export interface StratifiedSample {
  /** One number of each slice of (0, 1), so in ascending order. */
  readonly ascending: Float64Array;
  /** For each sample, the slice that its number comes from. */
  readonly slices: Uint32Array;
}

/**
 * One dimension of {@link latinHypercube} before it is shuffled: what rises with its numbers rises along them, so that
 * quantiles of a distribution come out sorted and ranks need no sort.
 *
 * @param samples how many numbers
 * @param random source of uniform numbers
 * @returns the numbers in order, and the slice of each sample
 * @throws RangeError if `samples` is below 1
 * @example stratifiedSample(4, createRandom(1)).slices // 0 to 3 in random order
 */
export function stratifiedSample(samples: number, random: Random): StratifiedSample {
  requireCount('latinHypercube', 'samples', samples, 1);
  const ascending = new Float64Array(samples);
  const slices = new Uint32Array(samples);
  for (let slice = 0; slice < samples; slice++) {
    // A generator may return 0, at which a normal quantile is infinite.
    ascending[slice] = (slice + Math.max(random(), 2 ** -33)) / samples;
    // Shuffles while filling (Fisher and Yates, "inside-out"): one pass.
    const place = Math.floor(random() * (slice + 1));
    slices[slice] = slices[place]!;
    slices[place] = slice;
  }
  return { ascending, slices };
}

/**
 * What belongs to the slices of a {@link StratifiedSample}, brought into the order of its samples.
 *
 * @param slices the slice of each sample
 * @param ofSlice one number for each slice
 * @example shuffledBy(Uint32Array.of(1, 0), Float64Array.of(0.2, 0.7)) // [0.7, 0.2]
 */
export function shuffledBy(slices: Uint32Array, ofSlice: Float64Array): Float64Array {
  const shuffled = new Float64Array(slices.length);
  for (let sample = 0; sample < slices.length; sample++) shuffled[sample] = ofSlice[slices[sample]!]!;
  return shuffled;
}
