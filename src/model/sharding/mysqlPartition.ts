import { bytesFromInteger, keyBytes, toInteger } from './hashes/bytes';
import { latin1SwedishWeights } from './latin1SwedishWeights';
import { requireCount } from '../statistics/requireNumber';

const INTEGER_BYTES = { tinyint: 1, smallint: 2, mediumint: 3, int: 4, bigint: 8 } as const;

/** Column types whose `PARTITION BY KEY` hash is modelled. Unsigned integers share the bytes of signed ones. */
export type MysqlKeyColumn =
  | keyof typeof INTEGER_BYTES
  | 'varbinary'
  | 'varchar latin1_swedish_ci'
  | 'varchar utf8mb4_bin'
  | 'varchar utf8mb4_general_ci';

type Integer = number | bigint | string;

/**
 * Partition of `PARTITION BY HASH (column)`: the absolute value of `MOD(value, partitions)`.
 *
 * Source: [MySQL manual, HASH partitioning](https://dev.mysql.com/doc/refman/8.4/en/partitioning-hash.html); run on MariaDB 10.11.19.
 *
 * @param value - The integer the partition expression gives; `null` goes to partition 0.
 * @param partitions - Number of partitions, at least 1.
 * @returns The partition, from 0.
 * @throws RangeError for a bad value or count.
 *
 * @example
 * ```ts
 * mysqlHashPartition(-3, 5); // 3
 * ```
 */
export function mysqlHashPartition(value: Integer | null, partitions: number): number {
  requireCount('mysqlHashPartition', 'partitions', partitions, 1);
  if (value === null) return 0;
  const rest = toInteger('mysqlHashPartition', value) % BigInt(partitions);
  return Math.abs(Number(rest));
}

/**
 * Partition of `PARTITION BY LINEAR HASH (column)`: the low bits of the value, folded once where they pass the last partition.
 *
 * Cheap to split and merge, but uneven unless the number of partitions is a power of two.
 * Source: [MySQL manual, LINEAR HASH](https://dev.mysql.com/doc/refman/8.4/en/partitioning-linear-hash.html); run on MariaDB 10.11.19.
 *
 * @param value - The integer the partition expression gives, in two's complement where negative; `null` goes to partition 0.
 * @param partitions - Number of partitions, at least 1.
 * @returns The partition, from 0.
 * @throws RangeError for a bad value or count.
 *
 * @example
 * ```ts
 * mysqlLinearHashPartition(13, 6); // 5
 * ```
 */
export function mysqlLinearHashPartition(value: Integer | null, partitions: number): number {
  requireCount('mysqlLinearHashPartition', 'partitions', partitions, 1);
  if (value === null) return 0;
  return foldLinear(Number(BigInt.asUintN(32, toInteger('mysqlLinearHashPartition', value))), partitions);
}

/**
 * Hash behind `PARTITION BY KEY`: `nr1 ^= ((nr1 & 63) + nr2) * weight + (nr1 << 8); nr2 += 3` for each byte weight.
 *
 * The lowest bits of `nr1` follow from its lowest bits alone, and keys that end alike fall together there: an even number of
 * partitions is uneven, whatever the collation. Integers go through `latin1_swedish_ci` like text, which folds the bytes
 * 0x61–0x7A and many above 0xBF; that leaves an odd number a little uneven too. Trailing spaces (byte 0x20) do not count,
 * as in any PAD SPACE collation.
 * Checked against MariaDB 10.11.19; MySQL 8's default `utf8mb4_0900_ai_ci` is not modelled.
 * Source: [`my_hash_sort_simple`](https://github.com/MariaDB/server/blob/10.11/strings/ctype-simple.c) and its siblings.
 *
 * @param value - An integer for integer columns, else text; `null` for SQL NULL.
 * @param column - Type, and collation for text. `utf8mb4_general_ci` takes ASCII text only: its weight tables are not included.
 * @returns The low 32 bits of the hash, unsigned.
 * @throws RangeError where the value does not fit the column.
 *
 * @example
 * ```ts
 * mysqlKeyHash(42, 'int') % 4; // 3
 * ```
 */
export function mysqlKeyHash(value: Integer | null, column: MysqlKeyColumn): number {
  let nr1 = 1;
  if (value === null) return (nr1 ^ ((nr1 << 1) | 1)) >>> 0;
  let nr2 = 4;
  for (const weight of weights(value, column)) {
    nr1 ^= Math.imul((nr1 & 63) + nr2, weight) + (nr1 << 8);
    nr2 += 3;
  }
  return nr1 >>> 0;
}

/**
 * Partition of `PARTITION BY [LINEAR] KEY (column)`.
 *
 * @param value - As for {@link mysqlKeyHash}.
 * @param column - As for {@link mysqlKeyHash}.
 * @param partitions - Number of partitions, at least 1.
 * @param linear - True for `LINEAR KEY`.
 * @returns The partition, from 0.
 * @throws RangeError for a bad value or count.
 *
 * @example
 * ```ts
 * mysqlKeyPartition(123456789, 'bigint', 7); // 1
 * ```
 */
export function mysqlKeyPartition(
  value: Integer | null,
  column: MysqlKeyColumn,
  partitions: number,
  linear = false,
): number {
  requireCount('mysqlKeyPartition', 'partitions', partitions, 1);
  const hash = mysqlKeyHash(value, column);
  return linear ? foldLinear(hash, partitions) : hash % partitions;
}

/** Low bits of a hash, one bit fewer where they name a partition that does not exist. */
function foldLinear(hash: number, partitions: number): number {
  const powerOfTwo = 2 ** Math.ceil(Math.log2(partitions));
  const partition = hash % powerOfTwo;
  return partition < partitions ? partition : hash % (powerOfTwo / 2);
}

function weights(value: Integer, column: MysqlKeyColumn): Iterable<number> {
  switch (column) {
    case 'varbinary':
      return keyBytes(String(value));
    case 'varchar utf8mb4_bin':
      return withoutTrailingSpaces(keyBytes(String(value)));
    case 'varchar utf8mb4_general_ci':
      return generalCiWeights(String(value));
    case 'varchar latin1_swedish_ci':
      return swedishWeights(latin1Bytes(String(value)));
    default:
      return swedishWeights(bytesFromInteger(value, INTEGER_BYTES[column], 'little'));
  }
}

function swedishWeights(bytes: Uint8Array): Uint8Array {
  return withoutTrailingSpaces(bytes).map((byte) => latin1SwedishWeights[byte] ?? 0);
}

function withoutTrailingSpaces(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return bytes.subarray(0, end);
}

/** Two bytes a character: the upper-case letter, then the high byte of its 16-bit weight, 0 for ASCII. */
function generalCiWeights(text: string): number[] {
  const bytes = withoutTrailingSpaces(keyBytes(text));
  if (bytes.some((byte) => byte > 0x7f)) {
    throw new RangeError(`mysqlKeyHash: value must be ASCII under utf8mb4_general_ci, got "${text}"`);
  }
  return Array.from(bytes).flatMap((byte) => [isSmallLetter(byte) ? byte - 0x20 : byte, 0]);
}

function isSmallLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xff) throw new RangeError(`mysqlKeyHash: value must be Latin-1 text, got "${text}"`);
    return code;
  });
}
