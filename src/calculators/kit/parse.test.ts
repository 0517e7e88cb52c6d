import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from './amount';
import { parseAmount, type QuantitySpec } from './parse';
import { serialiseAmount } from './serialise';

const wide = { min: -1e15, max: 1e15 };
const rate: QuantitySpec = { label: 'Peak load', unit: 'req/s', ...wide };
const time: QuantitySpec = { label: 'Service time', unit: 'ms', ...wide };
const size: QuantitySpec = { label: 'Database size', unit: 'GB', ...wide };
const share: QuantitySpec = { label: 'Hit ratio', unit: '%', ...wide };
const money: QuantitySpec = { label: 'Revenue', unit: 'USD/month', ...wide };
const months: QuantitySpec = { label: 'Plan ahead', unit: 'months', integer: true, ...wide };

function value(text: string, spec: QuantitySpec): Amount | string {
  const parsed = parseAmount(text, spec);
  return parsed.ok ? parsed.value : parsed.problem;
}

describe('parseAmount', () => {
  it.each([
    ['400', 400],
    ['1.2k', 1_200],
    ['1.2K', 1_200],
    ['1.1 k req/s', 1_100],
    ['3M', 3e6],
    ['2 million requests/s', 2e6],
    ['2bn', 2e9],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['0,125', 0.125],
    ['1,200', 1_200],
    ['1.200', 1.2],
    ['1,2345', 1.2345],
    ['12,34', 12.34],
    ['1.200.000', 1.2e6],
    ['1,200,000', 1.2e6],
    ['1,200.5', 1_200.5],
    ['1.200,5', 1_200.5],
    ['1 200', 1_200],
    ['1\u00a0200\u202f000', 1.2e6],
    ["1'200", 1_200],
    ['1e3', 1_000],
    ['1.5e-3', 0.0015],
    ['−5', -5],
    ['–5', -5],
    ['-0', 0],
    ['５００', 500],
    ['600 req/min', 10],
    ['50 rps', 50],
  ])('reads %s', (text, expected) => {
    expect(value(text, rate)).toBe(expected);
  });

  it.each<[string, QuantitySpec, number]>([
    ['250ms', time, 250],
    ['0.3 s', time, 300],
    ['2m', time, 120_000],
    ['2 min', time, 120_000],
    ['500 µs', time, 0.5],
    ['2 GB', size, 2],
    ['2 tb', size, 2_048],
    ['512MB', size, 0.5],
    ['15%', share, 15],
    ['0.7', share, 0.7],
    ['70 percent', share, 70],
    ['$1,200', money, 1_200],
    ['$3.5k', money, 3_500],
    ['12 USD per month', money, 12],
    ['24 USD/year', money, 2],
    ['2 years', months, 24],
  ])('reads %s with its unit', (text, spec, expected) => {
    expect(value(text, spec)).toBe(expected);
  });

  it.each<[string, QuantitySpec, Amount]>([
    ['800..1500', rate, { low: 800, high: 1_500 }],
    ['800 … 1500', rate, { low: 800, high: 1_500 }],
    ['800...1500', rate, { low: 800, high: 1_500 }],
    ['800–1500', rate, { low: 800, high: 1_500 }],
    ['800-1500', rate, { low: 800, high: 1_500 }],
    ['800 to 1500', rate, { low: 800, high: 1_500 }],
    ['1e-3-2e-3', rate, { low: 0.001, high: 0.002 }],
    ['-5..-2', rate, { low: -5, high: -2 }],
    ['-5-2', rate, { low: -5, high: 2 }],
    ['100±20', rate, { low: 80, high: 120 }],
    ['100 +- 20', rate, { low: 80, high: 120 }],
    ['100 +/- 20%', rate, { low: 80, high: 120 }],
    ['70±5%', share, { low: 65, high: 75 }],
    ['20-40ms', time, { low: 20, high: 40 }],
    ['20 ms-40 ms', time, { low: 20, high: 40 }],
    ['1..2 s', time, { low: 1_000, high: 2_000 }],
    ['500..1 s', time, { low: 500, high: 1_000 }],
    ['500 ms..1 s', time, { low: 500, high: 1_000 }],
    ['1±0.2 s', time, { low: 800, high: 1_200 }],
    ['1 s ± 0.2', time, { low: 800, high: 1_200 }],
    ['1..2k', rate, { low: 1_000, high: 2_000 }],
    ['800..1.5k', rate, { low: 800, high: 1_500 }],
    ['1,5..2,5', rate, { low: 1.5, high: 2.5 }],
    ['$1..$2', money, { low: 1, high: 2 }],
    ['5..5', rate, 5],
  ])('reads the range %s', (text, spec, expected) => {
    expect(value(text, spec)).toEqual(expected);
  });

  it.each<[string, QuantitySpec, RegExp]>([
    ['', rate, /^Peak load is empty: type a number/],
    ['   ', rate, /empty/],
    ['2 GB', time, /^Service time is a time: type ms, s or min, not GB\.$/],
    ['5 ms', size, /^Database size is a size: type MB, GB or TB, not ms\.$/],
    ['5 ms', rate, /^Peak load is counted in req\/s: type req\/s or no unit, not ms\.$/],
    ['3m', rate, /write 3M/],
    ['3M', size, /write MB instead of M/],
    ['3 Gb', size, /not Gb/],
    ['1500..800', rate, /1,500 req\/s is more than 800 req\/s/],
    ['1..2..3', rate, /more than two ends/],
    ['NaN', rate, /not a number/],
    ['Infinity', rate, /not a number/],
    ['1e999', rate, /must be at most/],
    ['-1e999', rate, /must be at least/],
    ['__proto__', rate, /not a number/],
    ['<script>alert(1)</script>', rate, /not a number/],
    ['1,20,0', rate, /not a number/],
    ['12,34,567', rate, /not a number/],
    ['1....5', rate, /not a number/],
    ['9'.repeat(10_240), rate, /too long/],
    ['2.5', months, /whole number/],
    ['0x10', rate, /./],
    ['..', rate, /./],
    ['5..', rate, /./],
    ['±', rate, /./],
  ])('refuses %.30s with a sentence', (text, spec, problem) => {
    const parsed = parseAmount(text, spec);
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(problem) as string });
    expect(parsed.ok ? '' : parsed.problem).toMatch(/\.$/);
  });

  it('names the bound that is broken, at either end of a range', () => {
    const spec = { label: 'Peak load', unit: 'req/s', min: 0.01, max: 1e7 };
    expect(value('0', spec)).toBe('Peak load must be at least 0.01 req/s.');
    expect(value('1..20M', spec)).toBe('Peak load must be at most 10,000,000 req/s.');
  });

  it('gives a finite amount within the bounds or a sentence for any text', () => {
    const spec = { label: 'Peak load', unit: 'req/s', min: 0, max: 1e7 };
    const piece = fc.constantFrom(
      '1',
      '9',
      '.',
      ',',
      '-',
      'e',
      '..',
      '±',
      '%',
      'k',
      'M',
      ' ',
      'GB',
      '$',
      '–',
      '<',
      '\u0000',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseAmount(text, spec);
        if (!parsed.ok) return parsed.problem.startsWith('Peak load') && parsed.problem.length < 200;
        const ends =
          typeof parsed.value === 'number' ? [parsed.value] : [parsed.value.low, parsed.value.high];
        return ends.every((end) => end >= 0 && end <= 1e7);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('serialiseAmount', () => {
  it('reads back as exactly the same amount', () => {
    const number = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((n) => n + 0);
    const range = fc
      .tuple(number, number)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.oneof(number, range),
        fc.constantFrom(rate, time, size, share, money),
        (amount, spec) => {
          expect(value(serialiseAmount(amount), spec)).toEqual(amount);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keeps huge and tiny numbers short', () => {
    expect(serialiseAmount(1e21)).toBe('1e21');
    expect(serialiseAmount({ low: 1e-9, high: 0.5 })).toBe('1e-9..0.5');
  });
});
