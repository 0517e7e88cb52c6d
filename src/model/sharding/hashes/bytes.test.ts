import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, bytesFromInteger, keyBytes, toInteger } from './bytes';

describe('key bytes', () => {
  it('takes text as UTF-8 and bytes as they are', () => {
    expect([...keyBytes('é')]).toEqual([0xc3, 0xa9]);
    const raw = Uint8Array.of(1, 2);
    expect(keyBytes(raw)).toBe(raw);
  });

  it('reads hexadecimal digits and refuses others', () => {
    expect([...bytesFromHex('00fF')]).toEqual([0, 255]);
    expect(() => bytesFromHex('abc')).toThrow(RangeError);
    expect(() => bytesFromHex('zz')).toThrow(RangeError);
  });
});

describe('bytesFromInteger', () => {
  // Oracle: DataView of the same runtime.
  it('agrees with DataView for 64-bit integers in both orders', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.boolean(), (value, little) => {
        const view = new DataView(new ArrayBuffer(8));
        view.setBigInt64(0, value, little);
        const bytes = bytesFromInteger(value.toString(), 8, little ? 'little' : 'big');
        expect([...bytes]).toEqual([...new Uint8Array(view.buffer)]);
      }),
    );
  });

  it('refuses what does not fit', () => {
    expect(() => bytesFromInteger(256, 1, 'little')).toThrow(
      'bytesFromInteger: value must fit in 8 bits, got 256',
    );
    expect(() => bytesFromInteger(-129, 1, 'little')).toThrow(RangeError);
  });

  it('refuses fractions, unsafe numbers and text', () => {
    for (const value of [1.5, 2 ** 53, '1e3', '']) expect(() => toInteger('test', value)).toThrow(RangeError);
    expect(toInteger('test', '+12')).toBe(12n);
  });
});
