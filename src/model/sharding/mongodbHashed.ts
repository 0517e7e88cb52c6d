import { bytesFromHex, bytesFromInteger, keyBytes } from './hashes/bytes';
import { md5 } from './hashes/md5';
import { Word64 } from './hashes/word64';
import { requireCount } from '../statistics/requireNumber';

/** Value of a hashed shard key, by BSON type. Dates are milliseconds since 1970. */
export type MongodbValue =
  | { readonly bsonType: 'number' | 'int' | 'long' | 'double'; readonly value: number | bigint | string }
  | { readonly bsonType: 'date'; readonly value: number | bigint | string }
  | { readonly bsonType: 'string' | 'objectId' | 'uuid'; readonly value: string }
  | { readonly bsonType: 'bool'; readonly value: boolean }
  | { readonly bsonType: 'null'; readonly value?: null };

/** `canonicalizeBSONType` in MongoDB: types that compare with one another share a number. */
const canonicalType = {
  null: 5,
  number: 10,
  string: 15,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
} as const;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Value of a MongoDB hashed index: the first 8 bytes, little endian, of MD5 over seed 0, canonical type and value.
 *
 * Numbers are cut to a 64-bit integer first, so 42 and 42.123 collide: do not hash-shard on fractions.
 * Source: [`hasher.cpp`](https://github.com/mongodb/mongo/blob/master/src/mongo/db/hasher.cpp) and its test vectors in `hasher_test.cpp`.
 *
 * @param key - The shard key's value and type; digits in a string keep all 64 bits of a long.
 * @returns The signed 64-bit hash, as `convertShardKeyToHashed()` prints it.
 * @throws RangeError where the value does not belong to the type.
 *
 * @example
 * ```ts
 * mongodbHash({ bsonType: 'number', value: 42 }); // -944302157085130861n
 * ```
 */
export function mongodbHash(key: MongodbValue): bigint {
  return hashWord(key).toSigned();
}

/**
 * Chunk of a key where the hash space $[-2^{63}, 2^{63})$ is cut into equal ranges.
 *
 * MongoDB cuts an empty hashed collection into equal ranges; later splits and migrations change the map
 * ([manual, hashed sharding](https://www.mongodb.com/docs/manual/core/hashed-sharding/)).
 *
 * @param key - The shard key's value and type.
 * @param chunks - Number of ranges, at least 1.
 * @returns The range, from 0 at the most negative hash.
 * @throws RangeError for a bad value or count.
 *
 * @example
 * ```ts
 * mongodbChunk({ bsonType: 'string', value: 'user-42' }, 4); // 3
 * ```
 */
export function mongodbChunk(key: MongodbValue, chunks: number): number {
  requireCount('mongodbChunk', 'chunks', chunks, 1);
  // The top 32 bits decide, so a boundary is exact to one part in four thousand million of the space.
  const position = ((hashWord(key).high ^ 0x80000000) >>> 0) / 2 ** 32;
  return Math.floor(position * chunks);
}

function hashWord(key: MongodbValue): Word64 {
  const [type, value] = typedBytes(key);
  const input = new Uint8Array(8 + value.length);
  input[4] = type;
  input.set(value, 8);
  const view = new DataView(md5(input).buffer);
  return new Word64(view.getInt32(4, true), view.getInt32(0, true));
}

function typedBytes(key: MongodbValue): [type: number, bytes: Uint8Array] {
  switch (key.bsonType) {
    case 'number':
    case 'int':
    case 'long':
    case 'double':
      return [canonicalType.number, bytesFromInteger(toInt64(key.value), 8, 'little')];
    case 'date':
      return [canonicalType.date, bytesFromInteger(key.value, 8, 'little')];
    case 'string':
      return [canonicalType.string, stringBytes(key.value)];
    case 'objectId':
      return [canonicalType.objectId, fixedHex(key.value, 12, 'objectId')];
    case 'uuid':
      return [canonicalType.binData, binaryBytes(fixedHex(key.value.replaceAll('-', ''), 16, 'uuid'), 4)];
    case 'bool':
      return [canonicalType.bool, Uint8Array.of(key.value ? 1 : 0)];
    case 'null':
      return [canonicalType.null, new Uint8Array(0)];
  }
}

/** `safeNumberLongForHash`: fractions are cut off, NaN is 0, what is too large goes to the ends of int64. */
function toInt64(value: number | bigint | string): bigint {
  const integer = wholePart(value);
  if (integer > INT64_MAX) return INT64_MAX;
  return integer < INT64_MIN ? INT64_MIN : integer;
}

function wholePart(value: number | bigint | string): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return BigInt(value.replace('+', ''));
  const number = Number(value);
  if (Number.isNaN(number)) return 0n;
  if (Math.abs(number) >= 2 ** 63) return number > 0 ? INT64_MAX : INT64_MIN;
  return BigInt(Math.trunc(number));
}

/** BSON string: int32 length that counts the closing zero, the text, the zero. */
function stringBytes(text: string): Uint8Array {
  const utf8 = keyBytes(text);
  const bytes = new Uint8Array(4 + utf8.length + 1);
  new DataView(bytes.buffer).setInt32(0, utf8.length + 1, true);
  bytes.set(utf8, 4);
  return bytes;
}

/** BSON binary: int32 length, subtype, data. */
function binaryBytes(data: Uint8Array, subtype: number): Uint8Array {
  return Uint8Array.of(...bytesFromInteger(data.length, 4, 'little'), subtype, ...data);
}

function fixedHex(hex: string, length: number, type: string): Uint8Array {
  if (!/^[0-9a-f]*$/i.test(hex) || hex.length !== 2 * length) {
    throw new RangeError(`mongodbHash: ${type} must be ${2 * length} hexadecimal digits, got "${hex}"`);
  }
  return bytesFromHex(hex);
}
