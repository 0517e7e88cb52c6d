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
  requireCount('latinHypercube', 'samples', samples, 1);
  return Array.from({ length: dimensions }, () => stratifiedUniforms(samples, random));
}

function stratifiedUniforms(samples: number, random: Random): Float64Array {
  const uniforms = new Float64Array(samples);
  for (let stratum = 0; stratum < samples; stratum++) {
    // A generator may return 0, at which a normal quantile is infinite.
    const value = (stratum + Math.max(random(), 2 ** -33)) / samples;
    // Shuffles while filling (Fisher and Yates, "inside-out"): one pass.
    const place = Math.floor(random() * (stratum + 1));
    uniforms[stratum] = uniforms[place] ?? 0;
    uniforms[place] = value;
  }
  return uniforms;
}
