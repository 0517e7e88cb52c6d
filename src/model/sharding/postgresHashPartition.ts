import { bytesFromHex, keyBytes, toInteger } from './hashes/bytes';
import { postgresHashBytes, postgresHashInteger } from './hashes/postgresHash';
import { Word64 } from './hashes/word64';
import { requireCount } from '../statistics/requireNumber';

/** `HASH_PARTITION_SEED` in PostgreSQL's `partition.h`. */
const PARTITION_SEED = Word64.from(8816678312871386365n);
const COMBINE_HIGH = 0x49a0f4dd;
const COMBINE_LOW = 0x15e5a8e3;

/** Column types whose partition hash is modelled. `date` takes days since 2000-01-01, `timestamp` microseconds since then. */
export type PostgresHashType =
  'int2' | 'int4' | 'int8' | 'text' | 'varchar' | 'bpchar' | 'uuid' | 'bool' | 'date' | 'timestamp';

/** One column of a partition key; `value: null` stands for SQL NULL. */
export interface PostgresKeyColumn {
  readonly type: PostgresHashType;
  readonly value: string | number | bigint | boolean | null;
}

const INTEGER_BITS = { int2: 16, int4: 32, int8: 64, date: 32, timestamp: 64 } as const;

/**
 * Seeded 64-bit hash of one column, as `PARTITION BY HASH` computes it (`hashint4extended`, `hashtextextended`…).
 *
 * Equal integers hash alike in `int2`, `int4` and `int8`. Text is hashed as UTF-8 under a deterministic collation;
 * `bpchar` (SQL `char(n)`) loses its trailing spaces first. Checked against PostgreSQL 15.18.
 * Source: [`hashfunc.c`](https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/access/hash/hashfunc.c).
 *
 * @param column - Type and value, not null.
 * @returns The signed 64-bit hash, as SQL prints it.
 * @throws RangeError where the value does not belong to the type.
 *
 * @example
 * ```ts
 * postgresExtendedHash({ type: 'text', value: 'abc' }); // 3628778498291917250n
 * ```
 */
export function postgresExtendedHash(column: PostgresKeyColumn): bigint {
  return hashColumn(column).toSigned();
}

/**
 * Hash partition (the `remainder`) PostgreSQL puts a row in.
 *
 * Column hashes are folded with `hash_combine64`, nulls skipped, then taken modulo the modulus
 * ([`compute_partition_hash_value`](https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/partitioning/partbounds.c)).
 *
 * @param columns - The partition key, one column or several in order.
 * @param modulus - Number of hash partitions, at least 1.
 * @returns The remainder, from 0.
 * @throws RangeError for a bad modulus or value.
 *
 * @example
 * ```ts
 * postgresHashPartition({ type: 'int8', value: '5000000000' }, 4); // 0
 * ```
 */
export function postgresHashPartition(
  columns: PostgresKeyColumn | readonly PostgresKeyColumn[],
  modulus: number,
): number {
  requireCount('postgresHashPartition', 'modulus', modulus, 1);
  const row = new Word64(0, 0);
  for (const column of 'type' in columns ? [columns] : columns) {
    if (column.value !== null) combine(row, hashColumn(column));
  }
  return remainder(row, modulus);
}

/**
 * {@link postgresHashPartition} for one `text` column, without the checks: for locating many keys.
 *
 * @param key - The text.
 * @param modulus - Number of hash partitions, at least 1.
 * @returns The remainder, from 0.
 *
 * @example
 * ```ts
 * postgresTextPartition('tenant:acme', 16); // 0
 * ```
 */
export function postgresTextPartition(key: string, modulus: number): number {
  return remainder(postgresHashBytes(keyBytes(key), PARTITION_SEED).add(COMBINE_HIGH, COMBINE_LOW), modulus);
}

/** `hash_combine64`: `a ^= b + 0x49a0f4dd15e5a8e3 + (a << 54) + (a >> 7)`. */
function combine(row: Word64, hash: Word64): void {
  const { high, low } = row;
  const sum = hash
    .add(COMBINE_HIGH, COMBINE_LOW)
    .add(low << 22, 0)
    .add(high >>> 7, (high << 25) | (low >>> 7));
  row.xor(sum.high, sum.low);
}

/** Unsigned 64-bit modulo. Halves are exact while `modulus * 2^32` stays under 2^53; PostgreSQL's own limit is an int. */
function remainder(word: Word64, modulus: number): number {
  if (modulus > 2 ** 20) return Number(word.toBigInt() % BigInt(modulus));
  return (((word.high >>> 0) % modulus) * 2 ** 32 + (word.low >>> 0)) % modulus;
}

function hashColumn({ type, value }: PostgresKeyColumn): Word64 {
  switch (type) {
    case 'int2':
    case 'int4':
    case 'int8':
    case 'date':
    case 'timestamp':
      return hashInteger(type, value);
    case 'bool':
      return postgresHashInteger(toBoolean(value) ? 1 : 0, PARTITION_SEED);
    case 'uuid':
      return postgresHashBytes(uuidBytes(value), PARTITION_SEED);
    case 'bpchar':
      return postgresHashBytes(keyBytes(String(value).replace(/ +$/, '')), PARTITION_SEED);
    case 'text':
    case 'varchar':
      return postgresHashBytes(keyBytes(String(value)), PARTITION_SEED);
  }
}

function hashInteger(type: keyof typeof INTEGER_BITS, value: PostgresKeyColumn['value']): Word64 {
  if (value === null || typeof value === 'boolean') {
    throw new RangeError(`postgresExtendedHash: value of type ${type} must be a whole number, got ${value}`);
  }
  const integer = toInteger('postgresExtendedHash', value);
  if (BigInt.asIntN(INTEGER_BITS[type], integer) !== integer) {
    throw new RangeError(`postgresExtendedHash: value must fit in ${type}, got ${integer}`);
  }
  return postgresHashInteger(integer, PARTITION_SEED);
}

function toBoolean(value: PostgresKeyColumn['value']): boolean {
  if (value === true || value === 'true' || value === 't') return true;
  if (value === false || value === 'false' || value === 'f') return false;
  throw new RangeError(`postgresExtendedHash: value of type bool must be true or false, got ${value}`);
}

function uuidBytes(value: PostgresKeyColumn['value']): Uint8Array {
  const hex = String(value).replace(/[-{}]/g, '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) {
    throw new RangeError(
      `postgresExtendedHash: value of type uuid must be 32 hexadecimal digits, got ${value}`,
    );
  }
  return bytesFromHex(hex);
}
