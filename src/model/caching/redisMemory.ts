import { requireCount } from '../statistics/requireNumber';
import { requireWithin } from '../sharding/requireWithin';

/** Size of `robj`, the header of a value. */
const OBJECT_HEADER = 16;
/** Longest text stored in one allocation with its header (`OBJ_ENCODING_EMBSTR_SIZE_LIMIT`). */
const EMBEDDED_LIMIT = 44;
/** `dictEntry` has 24 bytes; jemalloc gives it 32. */
const ENTRY_REPORTED = 24;
const ENTRY_ALLOCATED = 32;

/** One string key. */
export interface RedisString {
  /** Length of the key, in bytes. */
  readonly keyBytes: number;
  /** Length of the value, in bytes. */
  readonly valueBytes: number;
  /** True where the value is a 64-bit integer, which Redis keeps in the header itself. */
  readonly integerValue?: boolean;
}

/**
 * Bytes jemalloc sets aside for a request: the next of its size classes.
 *
 * 8, then steps of 16 to 128, then four classes to each doubling ([jemalloc manual, size classes](https://jemalloc.net/jemalloc.3.html#size_classes)).
 *
 * @param bytes - Bytes asked for, 1 or more.
 * @returns Bytes given.
 * @throws RangeError where `bytes` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * jemallocSize(518); // 640
 * ```
 */
export function jemallocSize(bytes: number): number {
  requireCount('jemallocSize', 'bytes', bytes, 1);
  if (bytes <= 8) return 8;
  const step = bytes <= 128 ? 16 : 2 ** (Math.floor(Math.log2(bytes - 1)) - 2);
  return Math.ceil(bytes / step) * step;
}

/** Bytes of a Redis text: header by length, the text, a closing zero (`sds.h`). */
function textBytes(length: number): number {
  if (length < 32) return 1 + length + 1;
  if (length < 256) return 3 + length + 1;
  if (length < 65_536) return 5 + length + 1;
  return 9 + length + 1;
}

function keyAndValueBytes({ keyBytes, valueBytes, integerValue = false }: RedisString): number {
  const key = jemallocSize(textBytes(keyBytes));
  if (integerValue) return key + OBJECT_HEADER;
  // Embedded values always use the 3-byte header; others have an allocation of their own.
  if (valueBytes <= EMBEDDED_LIMIT) return key + jemallocSize(OBJECT_HEADER + 3 + valueBytes + 1);
  return key + OBJECT_HEADER + jemallocSize(textBytes(valueBytes));
}

/**
 * What `MEMORY USAGE` prints for a string key.
 *
 * It leaves out the hash table's buckets and the rounding of the entry, so it is 16 bytes low for each key:
 * see {@link redisBytesPerKey}. Exact on Redis 7.0.15 with jemalloc on 64 bits; Redis 8 lays keys out differently.
 * Sources: [`object.c`](https://github.com/redis/redis/blob/7.0/src/object.c), [`sds.h`](https://github.com/redis/redis/blob/7.0/src/sds.h).
 *
 * @param text - Key and value lengths in bytes.
 * @returns Bytes.
 * @throws RangeError for negative or fractional lengths.
 *
 * @example
 * ```ts
 * redisMemoryUsage({ keyBytes: 16, valueBytes: 100 }); // 184
 * ```
 */
export function redisMemoryUsage(text: RedisString): number {
  requireLengths('redisMemoryUsage', text);
  return ENTRY_REPORTED + keyAndValueBytes(text);
}

/**
 * Memory a string key really takes in a database of many such keys.
 *
 * Entry, key and value in jemalloc's classes, plus the key's part of the bucket table, whose size is a power of two:
 * $8 \cdot 2^{\lceil \log_2 n \rceil} / n$. A key with a time to live has an entry and buckets in a second table.
 * While a table is being doubled the old one exists as well. Measured within 0.03 % on Redis 7.0.15 at a million keys.
 *
 * @param text - Key and value lengths in bytes; `expires` where the keys have a time to live.
 * @param keys - Keys in the database, at least 1.
 * @returns Bytes for each key.
 * @throws RangeError for bad lengths or counts.
 *
 * @example
 * ```ts
 * redisBytesPerKey({ keyBytes: 16, valueBytes: 100 }, 1_000_000); // 200.4
 * ```
 */
export function redisBytesPerKey(text: RedisString & { readonly expires?: boolean }, keys: number): number {
  requireLengths('redisBytesPerKey', text);
  requireCount('redisBytesPerKey', 'keys', keys, 1);
  // The smallest table has four buckets.
  const buckets = 2 ** Math.max(2, Math.ceil(Math.log2(keys)));
  const tables = text.expires === true ? 2 : 1;
  return tables * (ENTRY_ALLOCATED + (8 * buckets) / keys) + keyAndValueBytes(text);
}

function requireLengths(caller: string, { keyBytes, valueBytes }: RedisString): void {
  for (const [name, length] of Object.entries({ keyBytes, valueBytes })) {
    requireWithin(caller, name, length, 0, 512 * 2 ** 20);
    if (!Number.isInteger(length))
      throw new RangeError(`${caller}: ${name} must be a whole number, got ${length}`);
  }
}
