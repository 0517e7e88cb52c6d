import { describe, expect, it } from 'vitest';
import { crc16 } from './crc16';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('crc16', () => {
  // Oracle: the check value of CRC-16/XMODEM in the CRC catalogue, also in the Redis Cluster specification.
  it('gives the check value', () => {
    expect(crc16(bytes('123456789'))).toBe(0x31c3);
  });

  it('is 0 for nothing', () => {
    expect(crc16(new Uint8Array(0))).toBe(0);
  });

  it('reads a part like a copy of it', () => {
    expect(crc16(bytes('xx123456789y'), 2, 11)).toBe(0x31c3);
  });
});
