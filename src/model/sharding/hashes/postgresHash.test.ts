import { describe, expect, it } from 'vitest';
import { keyBytes } from './bytes';
import { postgresHashBytes, postgresHashInteger } from './postgresHash';
import { Word64 } from './word64';

const seed = Word64.from(8816678312871386365n);

// Oracle: hashtextextended(value, 8816678312871386365) and hashint8extended on PostgreSQL 15.18.
describe('PostgreSQL hashes', () => {
  it.each([
    ['', '-5700645584453517373'],
    ['a', '-6705225459120232837'],
    ['hello', '-2635279551741001039'],
    ['twelve bytes', '1551002018851372083'],
    ['thirteen byte', '-7829037210646445165'],
    ['a-little-bit-long-string', '8903085553628521597'],
    ['0123456789012345678901234567890123456789', '-7635082104102166222'],
    ['ключ', '3967929943302623699'],
    ['日本語🙂', '-4368427747006941829'],
  ])('hashes text "%s"', (text, hash) => {
    expect(postgresHashBytes(keyBytes(text), seed).toSigned().toString()).toBe(hash);
  });

  it.each([
    [0, '-4403592609991167795'],
    [42, '7363975540656877951'],
    [-1, '-5017072347659237694'],
    ['2147483648', '4938542303000433043'],
    ['5000000000', '-2799505259769899283'],
    ['-9000000000', '-3065023499747399874'],
    ['9223372036854775807', '4938542303000433043'],
    ['-9223372036854775808', '-6050265599104649060'],
  ])('hashes integer %s', (value, hash) => {
    expect(postgresHashInteger(value, seed).toSigned().toString()).toBe(hash);
  });

  it('hashes an integer as its four bytes, with and without a seed', () => {
    for (const each of [seed, new Word64(0, 0)]) {
      const bytes = postgresHashBytes(Uint8Array.of(42, 0, 0, 0), each);
      expect(postgresHashInteger(42, each).toBigInt()).toBe(bytes.toBigInt());
    }
  });

  it('refuses more than 64 bits', () => {
    expect(() => postgresHashInteger('9223372036854775808', seed)).toThrow('must fit in 64 bits');
  });
});
