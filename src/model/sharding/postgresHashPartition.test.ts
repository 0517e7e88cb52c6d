import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  postgresExtendedHash,
  postgresHashPartition,
  postgresTextPartition,
  type PostgresKeyColumn,
} from './postgresHashPartition';

// Oracle: PostgreSQL 15.18, satisfies_hash_partition(parent, modulus, remainder, value).
describe('postgresHashPartition', () => {
  it.each<[PostgresKeyColumn['type'], string | boolean, number, number]>([
    ['int2', '-32768', 7, 0],
    ['int2', '32767', 7, 5],
    ['int4', '2147483647', 7, 0],
    ['int4', '123456789', 16, 13],
    ['int8', '-9000000000', 16, 1],
    ['int8', '9223372036854775807', 7, 3],
    ['text', '', 8, 6],
    ['text', 'abc', 8, 5],
    ['text', 'tenant:acme', 16, 0],
    ['text', 'ключ', 7, 5],
    ['text', '日本語🙂', 7, 2],
    ['text', '0123456789012345678901234567890123456789', 7, 0],
    ['bpchar', 'abc       ', 7, 3],
    ['uuid', '550e8400-e29b-41d4-a716-446655440000', 16, 9],
    ['uuid', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 7, 6],
    ['uuid', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 7, 0],
    ['date', '9824', 7, 2], // 2026-11-24
    ['date', '-1', 7, 0], // 1999-12-31
    ['timestamp', '848808000123456', 7, 0], // 2026-11-24 04:00:00.123456
  ])('puts %s %s of modulus %i in remainder %i', (type, value, modulus, remainder) => {
    expect(postgresHashPartition({ type, value }, modulus)).toBe(remainder);
  });

  it('combines columns and skips nulls', () => {
    const partition = (a: number | null, b: string | null) =>
      postgresHashPartition(
        [
          { type: 'int4', value: a },
          { type: 'text', value: b },
        ],
        7,
      );
    expect(partition(1, 'abc')).toBe(1);
    expect(partition(42, 'tenant:acme')).toBe(6);
    expect(partition(-7, null)).toBe(3);
    expect(partition(null, null)).toBe(0);
  });

  it('counts the rows of bigint 1 to 100,000 in 8 partitions', () => {
    const counts = new Array<number>(8).fill(0);
    for (let id = 1; id <= 100_000; id++) {
      const remainder = postgresHashPartition({ type: 'int8', value: id }, 8);
      counts[remainder] = (counts[remainder] ?? 0) + 1;
    }
    expect(counts).toEqual([12644, 12575, 12571, 12448, 12482, 12403, 12400, 12477]);
  });

  it('agrees with bigint arithmetic for any modulus, and with the short form for text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (value, modulus) => {
          const hash = postgresExtendedHash({ type: 'text', value });
          const row = BigInt.asUintN(64, hash + 0x49a0f4dd15e5a8e3n);
          const partition = postgresHashPartition({ type: 'text', value }, modulus);
          expect(partition).toBe(Number(row % BigInt(modulus)));
          expect(postgresTextPartition(value, modulus)).toBe(partition);
        },
      ),
    );
  });
});

describe('postgresExtendedHash', () => {
  // Oracle: uuid_hash_extended, hashcharextended (for bool) and timestamp_hash_extended on PostgreSQL 15.18.
  it.each<[PostgresKeyColumn['type'], string | boolean, string]>([
    ['uuid', '00000000-0000-0000-0000-000000000000', '-5281082146396728638'],
    ['uuid', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '424513190990560493'],
    ['bool', true, '5968994663651403477'],
    ['bool', false, '-4403592609991167795'],
    ['timestamp', '848808000123456', '3286999350208148019'],
    ['bpchar', 'abc', '3628778498291917250'],
  ])('hashes %s %s', (type, value, hash) => {
    expect(postgresExtendedHash({ type, value }).toString()).toBe(hash);
  });

  it('hashes equal integers of all widths alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -32768, max: 32767 }), (value) => {
        const [int2, int4, int8] = (['int2', 'int4', 'int8'] as const).map((type) =>
          postgresExtendedHash({ type, value }),
        );
        expect(int4).toBe(int2);
        expect(int8).toBe(int2);
      }),
    );
  });

  it('refuses values of another type', () => {
    expect(() => postgresExtendedHash({ type: 'int2', value: 40_000 })).toThrow(
      'must fit in int2, got 40000',
    );
    expect(() => postgresExtendedHash({ type: 'int4', value: true })).toThrow(RangeError);
    expect(() => postgresExtendedHash({ type: 'uuid', value: 'x' })).toThrow(RangeError);
    expect(() => postgresExtendedHash({ type: 'bool', value: 2 })).toThrow(RangeError);
  });
});
