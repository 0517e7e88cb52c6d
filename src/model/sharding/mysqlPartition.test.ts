import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin1SwedishWeights } from './latin1SwedishWeights';
import {
  mysqlHashPartition,
  mysqlKeyHash,
  mysqlKeyPartition,
  mysqlLinearHashPartition,
  type MysqlKeyColumn,
} from './mysqlPartition';

function counts(partitions: number, partitionOf: (i: number) => number): number[] {
  const seen = new Array<number>(partitions).fill(0);
  for (let i = 1; i <= 100_000; i++) {
    const partition = partitionOf(i);
    seen[partition] = (seen[partition] ?? 0) + 1;
  }
  return seen;
}

// Oracle of all vectors: MariaDB 10.11.19, `select … from t partition (pN)`.
describe('PARTITION BY HASH', () => {
  it('takes the absolute value of MOD', () => {
    const partitions = [0, 1, 7, 42, 1000, 123456789, -3].map((value) => mysqlHashPartition(value, 5));
    expect(partitions).toEqual([0, 1, 2, 2, 0, 4, 3]);
  });

  it('keeps all digits of a bigint', () => {
    expect(mysqlHashPartition('9223372036854775807', 10)).toBe(7);
    expect(mysqlHashPartition('-9223372036854775808', 10)).toBe(8);
    expect(mysqlHashPartition(null, 10)).toBe(0);
  });
});

describe('PARTITION BY LINEAR HASH', () => {
  it('folds what passes the last partition', () => {
    const partitions = [0, 1, 5, 6, 7, 13, 42, 1000, 1001].map((value) => mysqlLinearHashPartition(value, 6));
    expect(partitions).toEqual([0, 1, 5, 2, 3, 5, 2, 0, 1]);
  });

  it('is plain modulo for powers of two', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 10 }), (value, power) => {
        expect(mysqlLinearHashPartition(value, 2 ** power)).toBe(value % 2 ** power);
      }),
    );
  });
});

describe('PARTITION BY KEY', () => {
  it.each<[MysqlKeyColumn, number, boolean, (number | string)[], number[]]>([
    ['int', 4, false, [42, 100, 1000, 123456789, -1], [3, 1, 1, 3, 3]],
    ['bigint', 7, false, [42, 100, 1000, 123456789, -1], [1, 1, 0, 1, 3]],
    ['int', 6, true, [2, 42, 1000, 123456789, -1], [3, 3, 5, 3, 3]],
    ['varchar utf8mb4_bin', 4, false, ['abc', 'ABC', 'hello'], [2, 2, 2]],
  ])('places %s in %i partitions (linear: %s)', (column, partitions, linear, values, expected) => {
    expect(values.map((value) => mysqlKeyPartition(value, column, partitions, linear))).toEqual(expected);
  });

  it('spreads int 1 to 100,000 as unevenly as the server', () => {
    expect(counts(8, (i) => mysqlKeyPartition(i, 'int', 8))).toEqual([
      4008, 20279, 24873, 8976, 4024, 11224, 17544, 9072,
    ]);
  });

  it('leaves half of 8 partitions empty for utf8mb4_general_ci strings', () => {
    const general = counts(8, (i) => mysqlKeyPartition(`user-${i}`, 'varchar utf8mb4_general_ci', 8));
    expect(general).toEqual([16522, 0, 27532, 0, 20622, 0, 35324, 0]);
  });

  it('is even for an odd number of partitions', () => {
    const seven = counts(7, (i) => mysqlKeyPartition(`user-${i}`, 'varchar utf8mb4_general_ci', 7));
    expect([Math.min(...seven), Math.max(...seven)]).toEqual([14_154, 14_445]);
  });

  it('ignores case and trailing spaces where the collation does', () => {
    const general = (text: string) => mysqlKeyHash(text, 'varchar utf8mb4_general_ci');
    expect(general('Hello  ')).toBe(general('hELLO'));
    expect(mysqlKeyHash('a', 'varchar utf8mb4_bin')).not.toBe(mysqlKeyHash('A', 'varchar utf8mb4_bin'));
    expect(mysqlKeyHash('Émile', 'varchar latin1_swedish_ci')).toBe(
      mysqlKeyHash('emile', 'varchar latin1_swedish_ci'),
    );
    expect(mysqlKeyHash('a ', 'varbinary')).not.toBe(mysqlKeyHash('a', 'varbinary'));
  });

  it('stays within the partitions', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fc.integer({ min: 1, max: 8192 }),
        fc.boolean(),
        (value, partitions, linear) => {
          const partition = mysqlKeyPartition(value, 'bigint', partitions, linear);
          expect(partition).toBeGreaterThanOrEqual(0);
          expect(partition).toBeLessThan(partitions);
        },
      ),
    );
  });

  it('refuses what it cannot hash exactly', () => {
    expect(() => mysqlKeyHash('é', 'varchar utf8mb4_general_ci')).toThrow('must be ASCII');
    expect(() => mysqlKeyHash('ключ', 'varchar latin1_swedish_ci')).toThrow('must be Latin-1');
    expect(() => mysqlKeyHash(300, 'tinyint')).toThrow(RangeError);
  });
});

describe('latin1SwedishWeights', () => {
  it('has a weight for every byte and folds the letters', () => {
    expect(latin1SwedishWeights).toHaveLength(256);
    for (let letter = 0x61; letter <= 0x7a; letter++)
      expect(latin1SwedishWeights[letter]).toBe(letter - 0x20);
  });
});
