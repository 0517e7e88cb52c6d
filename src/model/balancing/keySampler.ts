import { zipfWeights } from '../sharding/zipf';
import type { Random } from '../statistics/random';

/**
 * Draws keys by Zipf's law with Walker's alias method: two comparisons a key, however many there are.
 *
 * @param keys keys, at least 1; key 0 is the most popular
 * @param exponent Zipf exponent, 0 to 10; 0 makes all equally popular
 * @returns draws a key from 0 to `keys` − 1
 * @throws RangeError if a parameter is out of range
 * @see A. J. Walker, An efficient method for generating discrete random variables with general distributions (1977), https://doi.org/10.1145/355744.355749
 * @example keySampler(1, 1)(createRandom(1)) // 0
 */
export function keySampler(keys: number, exponent: number): (random: Random) => number {
  const share = zipfWeights(keys, exponent).map((weight) => weight * keys);
  const other = new Int32Array(keys);
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((value, key) => (value < 1 ? small : large).push(key));
  for (;;) {
    const low = small.pop();
    const high = large.at(-1);
    if (low === undefined || high === undefined) break;
    other[low] = high;
    share[high] = share[high]! - (1 - share[low]!);
    if (share[high]! < 1) small.push(large.pop()!);
  }
  // What is left is 1 but for rounding.
  for (const key of [...small, ...large]) share[key] = 1;
  return (random) => {
    const place = random() * keys;
    const key = Math.floor(place);
    return place - key < share[key]! ? key : other[key]!;
  };
}
