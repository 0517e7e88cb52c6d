import { describe, expect, it } from 'vitest';
import { keyBytes } from './bytes';
import { murmur2 } from './murmur2';

// Oracle: UtilsTest.testMurmur2 in Apache Kafka, and Utils.murmur2 compiled and run for the last four.
describe('murmur2', () => {
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['user-1', 1404122828],
    ['order-1001', 297523878],
    ['a', -1563381124],
    ['ключ', 2122343024],
  ])('hashes %s', (text, hash) => {
    expect(murmur2(keyBytes(text))).toBe(hash);
  });
});
