import { describe, expect, it } from 'vitest';
import { formatAmount, formatNumber, formatResult } from './format';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [1_234, '1,234'],
    [1_234.5, '1,235'],
    [99.95, '100'],
    [71.42857, '71.4'],
    [0.0123456, '0.0123'],
    [0.5, '0.5'],
    [-3.14159, '−3.14'],
    [3_471.9, '3,472'],
    [1.5e-7, '1.5e-7'],
    [2e18, '2e18'],
    [Infinity, '∞'],
  ])('writes %d', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatResult', () => {
  it.each<[number | null | string, Parameters<typeof formatResult>[1], string]>([
    [11.2, { label: '', unit: 'servers', round: 'up' }, '12 servers'],
    [12.0000000001, { label: '', unit: 'servers', round: 'up' }, '12 servers'],
    [1, { label: '', unit: 'servers' }, '1 server'],
    [3_471.9, { label: '', unit: 'req/s' }, '3,472 req/s'],
    [1, { label: '', unit: 'req/s' }, '1 req/s'],
    [1_234.4, { label: '', unit: 'USD/month' }, '$1,234 a month'],
    [0.0741, { label: '', unit: 'USD/user' }, '$0.0741 a user'],
    [12.5, { label: '', unit: 'USD' }, '$12.50'],
    [71.42857, { label: '', unit: '%' }, '71.4 %'],
    [99.9994, { label: '', unit: '%' }, '99.9994 %'],
    [99.99999999916, { label: '', unit: '%' }, 'almost 100 %'],
    [100, { label: '', unit: '%' }, '100 %'],
    [null, { label: '', unit: 'ms', absent: 'the queue grows without end' }, 'the queue grows without end'],
    [5.4e-17, { label: '', unit: 'ms' }, 'almost 0 ms'],
    ['writes', { label: '', unit: 'text' }, 'writes'],
  ])('writes %s', (value, output, text) => {
    expect(formatResult(value, output)).toBe(text);
  });
});

describe('formatAmount', () => {
  it('joins the ends of a range with one unit', () => {
    expect(formatAmount({ low: 20, high: 40 }, 'ms')).toBe('20–40 ms');
    expect(formatAmount({ low: -5, high: 5 }, '%')).toBe('−5 to 5 %');
    expect(formatAmount({ low: 1, high: 2 }, 'USD/month')).toBe('$1–$2 a month');
    expect(formatAmount(1.2345, 'GB')).toBe('1.2345 GB');
  });
});
