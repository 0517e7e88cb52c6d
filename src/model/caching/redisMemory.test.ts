import { describe, expect, it } from 'vitest';
import { jemallocSize, redisBytesPerKey, redisMemoryUsage } from './redisMemory';

describe('jemallocSize', () => {
  // Oracle: the table of size classes in the jemalloc manual (64 bits, quantum 16).
  it.each([
    [1, 8],
    [8, 8],
    [9, 16],
    [17, 32],
    [113, 128],
    [128, 128],
    [129, 160],
    [257, 320],
    [518, 640],
    [1006, 1024],
    [1025, 1280],
    [14_337, 16_384],
    [16_385, 20_480],
  ])('gives %i bytes %i', (asked, given) => {
    expect(jemallocSize(asked)).toBe(given);
  });
});

describe('redisMemoryUsage', () => {
  // Oracle: SET, then MEMORY USAGE key SAMPLES 0, on redis-server 7.0.15 with jemalloc 5.3.0.
  it.each([
    [16, 10, 88],
    [16, 100, 184],
    [24, 512, 712],
    [16, 1000, 1096],
  ])('prints for a key of %i and a value of %i bytes %i', (keyBytes, valueBytes, bytes) => {
    expect(redisMemoryUsage({ keyBytes, valueBytes })).toBe(bytes);
  });

  it('embeds values up to 44 bytes, and integers in the header', () => {
    expect(redisMemoryUsage({ keyBytes: 16, valueBytes: 44 })).toBe(24 + 32 + 64);
    expect(redisMemoryUsage({ keyBytes: 16, valueBytes: 45 })).toBe(24 + 32 + 16 + 64);
    expect(redisMemoryUsage({ keyBytes: 16, valueBytes: 10, integerValue: true })).toBe(24 + 32 + 16);
  });

  it('refuses lengths that are none', () => {
    expect(() => redisMemoryUsage({ keyBytes: -1, valueBytes: 1 })).toThrow(RangeError);
    expect(() => redisMemoryUsage({ keyBytes: 1.5, valueBytes: 1 })).toThrow(
      'keyBytes must be a whole number, got 1.5',
    );
  });
});

describe('redisBytesPerKey', () => {
  // Oracle: growth of used_memory over a million SETs on redis-server 7.0.15.
  it.each([
    [100, 200.440616],
    [1000, 1112.391576],
  ])('with values of %i bytes', (valueBytes, measured) => {
    const bytes = redisBytesPerKey({ keyBytes: 16, valueBytes }, 1_000_000);
    expect(Math.abs(bytes / measured - 1)).toBeLessThan(0.0003);
  });

  it('adds an entry for keys that expire, and 16 bytes to what MEMORY USAGE prints at a full table', () => {
    const text = { keyBytes: 16, valueBytes: 100 };
    expect(redisBytesPerKey(text, 2 ** 20)).toBe(redisMemoryUsage(text) + 16);
    expect(redisBytesPerKey({ ...text, expires: true }, 2 ** 20)).toBe(redisMemoryUsage(text) + 16 + 40);
  });
});
