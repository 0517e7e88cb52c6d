import { describe, expect, it } from 'vitest';
import { keyBytes } from './bytes';
import { md5 } from './md5';

// Oracle: the test suite in RFC 1321, A.5.
describe('md5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ])('hashes "%s"', (text, hex) => {
    expect(Buffer.from(md5(keyBytes(text))).toString('hex')).toBe(hex);
  });
});
