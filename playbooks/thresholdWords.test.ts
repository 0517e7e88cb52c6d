import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../src/model/scenario/scenario';
import { figuresInWords, thresholdInWords } from './thresholdWords';

describe('thresholdInWords', () => {
  it.each([
    [694, 'messages', '694 messages'],
    [1_000, 'bytes', '1,000 bytes'],
    [34_133_333, 'bytes', '34,133,333 bytes (32.6 MB)'],
    [2_560_000_000, 'bytes', '2,560,000,000 bytes (2.38 GB)'],
  ])('%s %s', (value, unit, words) => expect(thresholdInWords(value, unit)).toBe(words));
});

describe('figuresInWords', () => {
  const scenario = resolveScenario();

  it('says the numbers, and what those that nobody gave are computed from', () => {
    expect(figuresInWords(['peakRequestRate', 'latencyTarget'], scenario)).toBe(
      'Peak load 23.1 req/s, from users and requests; Latency target (p95) 300 ms',
    );
    expect(figuresInWords(['peakRequestRate'], scenario, () => true)).toBe('Peak load 23.1 req/s');
  });

  it('names a stage or provider that decides', () => {
    expect(figuresInWords(['stage'], scenario)).toBe('stage growth');
  });
});
