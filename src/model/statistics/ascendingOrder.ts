/** Bits of one digit; three of them cover one word of 32 bits, and a double is two words. */
const DIGIT_BITS = 11;
const BUCKETS = 2 ** DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
/** Which word of a double in memory is its high one: the second on all common machines. */
const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * The order that sorts numbers: the place of the smallest first. Equal numbers keep the order they came in.
 *
 * A radix sort: with its bits read as a whole number (and turned around below 0) a double sorts digit by digit, so no
 * two numbers are ever compared. That is some ten times faster than sorting places by a comparison. Digits that are
 * the same in all numbers are passed over; whole numbers have many of those.
 *
 * @param values numbers in any order, infinities included; −0 comes before 0, NaN last
 * @returns each place once
 * @see https://en.wikipedia.org/wiki/Radix_sort
 * @example ascendingOrder([10, 30, 20]) // [0, 2, 1]
 */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const count = values.length;
  const numbers = new Float64Array(values);
  const words = new Uint32Array(numbers.buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    // NaN has many forms, some of which would sort as the least.
    if (numbers[i] !== numbers[i]) numbers[i] = NaN;
    const top = words[2 * i + HIGH]!;
    // All bits of a number below 0 are turned around, and the sign of the others: then larger means larger.
    const flip = top >>> 31 === 1 ? 0xffffffff : 0;
    high[i] = top ^ (flip | 0x80000000);
    low[i] = words[2 * i + 1 - HIGH]! ^ flip;
    order[i] = i;
  }
  return orderedBy(high, orderedBy(low, order));
}

/** Sorts places by a word of 32 bits; places of equal words stay in the order given. */
function orderedBy(word: Uint32Array, places: Uint32Array): Uint32Array {
  const count = places.length;
  let order = places;
  let next: Uint32Array = new Uint32Array(count);
  for (const shift of SHIFTS) {
    const starts = new Uint32Array(BUCKETS);
    for (let i = 0; i < count; i++) starts[(word[i]! >>> shift) & (BUCKETS - 1)]!++;
    if (starts.includes(count)) continue;
    for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
      const here = starts[bucket]!;
      starts[bucket] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const place = order[i]!;
      next[starts[(word[place]! >>> shift) & (BUCKETS - 1)]!++] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}
