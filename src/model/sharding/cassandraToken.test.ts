import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cassandraToken, createCassandraRing } from './cassandraToken';
import { bytesFromInteger } from './hashes/bytes';

describe('cassandraToken', () => {
  // Oracle: cassandra/murmur3.py of the DataStax Python driver; the partitioner's own rules for the empty key.
  it.each([
    ['123', '-7468325962851647638'],
    ['user-42', '5562752747223120546'],
    ['user-1', '7038226039998199158'],
    ['ключ', '1182936647932017555'],
    ['', '-9223372036854775808'],
  ])('gives "%s" its token', (key, token) => {
    expect(cassandraToken(key).toString()).toBe(token);
  });

  it.each([
    [1, '6292367497774912474'],
    [1_000_000, '-7750191165207352691'],
  ])('gives bigint %i its token', (key, token) => {
    expect(cassandraToken(bytesFromInteger(key, 8, 'big')).toString()).toBe(token);
  });

  it('gives no key but the empty one the minimum token', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (key) => {
        expect(cassandraToken(key)).toBeGreaterThan(-(2n ** 63n));
      }),
    );
  });
});

describe('createCassandraRing', () => {
  it('owns the whole token space', () => {
    const { ownership } = createCassandraRing(12);
    expect(ownership.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('gives a new node keys of the others and moves none between them', () => {
    const before = createCassandraRing(6);
    const after = createCassandraRing(7);
    fc.assert(
      fc.property(fc.string(), (key) => {
        const owner = after.locate(key);
        expect(owner === 6 || owner === before.locate(key)).toBe(true);
      }),
    );
  });
});
