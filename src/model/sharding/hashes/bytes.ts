const encoder = new TextEncoder();

/** A key as a store sees it: text (hashed as its UTF-8 bytes) or bytes already encoded. */
export type Key = string | Uint8Array;

/**
 * Bytes a store hashes for a key.
 *
 * @param key - Text, taken as UTF-8, or bytes, returned as they are.
 * @returns The bytes, in the order they are stored.
 *
 * @example
 * ```ts
 * keyBytes('a'); // Uint8Array [97]
 * ```
 */
export function keyBytes(key: Key): Uint8Array {
  return typeof key === 'string' ? encoder.encode(key) : key;
}

/**
 * Bytes written as hexadecimal digits.
 *
 * @param hex - An even number of hexadecimal digits, without a prefix.
 * @returns The bytes.
 * @throws RangeError where the text is anything else.
 *
 * @example
 * ```ts
 * bytesFromHex('00ff'); // Uint8Array [0, 255]
 * ```
 */
export function bytesFromHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) {
    throw new RangeError(`bytesFromHex: hex must be an even number of hexadecimal digits, got "${hex}"`);
  }
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

/**
 * An integer as the bytes of a fixed-width two's complement field.
 *
 * @param value - The integer; a string of digits keeps all 64 bits.
 * @param width - Bytes of the field, 1 to 8.
 * @param order - `'little'` as MySQL stores integers, `'big'` as Cassandra does.
 * @returns `width` bytes.
 * @throws RangeError where the value does not fit, signed or unsigned.
 *
 * @example
 * ```ts
 * bytesFromInteger(-1, 4, 'little'); // Uint8Array [255, 255, 255, 255]
 * ```
 */
export function bytesFromInteger(
  value: number | bigint | string,
  width: number,
  order: 'little' | 'big',
): Uint8Array {
  const integer = toInteger('bytesFromInteger', value);
  const bits = 8 * width;
  if (integer < -(1n << BigInt(bits - 1)) || integer >= 1n << BigInt(bits)) {
    throw new RangeError(`bytesFromInteger: value must fit in ${bits} bits, got ${integer}`);
  }
  const bytes = new Uint8Array(width);
  let rest = BigInt.asUintN(bits, integer);
  for (let i = 0; i < width; i++) {
    bytes[order === 'little' ? i : width - 1 - i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

/**
 * A whole number from the ways people write one, with all its digits.
 *
 * @param caller - Name for the error message.
 * @param value - A number, a bigint, or a string of decimal digits with an optional sign.
 * @returns The same integer.
 * @throws RangeError for fractions, for numbers past $2^{53}$ (write those as strings) and for other text.
 *
 * @example
 * ```ts
 * toInteger('slot', '-9000000000'); // -9000000000n
 * ```
 */
export function toInteger(caller: string, value: number | bigint | string): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' ? Number.isSafeInteger(value) : /^[+-]?\d+$/.test(value)) {
    return typeof value === 'number' ? BigInt(value) : BigInt(value.replace(/^\+/, ''));
  }
  throw new RangeError(`${caller}: value must be a whole number (as a string past 2^53), got ${value}`);
}
