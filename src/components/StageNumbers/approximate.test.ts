import { describe, expect, it } from 'vitest';
import {
  approximateMoney,
  approximateMonths,
  approximateSize,
  approximateUsers,
  approximateUserSpan,
} from './approximate';

describe('two digits, and no more', () => {
  it.each([
    [340, '340'],
    [164_321, '160,000'],
    [999_600, '1 million'],
    [1_473_000, '1.5 million'],
    [36_000_000, '36 million'],
    [1.95e9, '2 billion'],
  ])('users %s', (users, text) => expect(approximateUsers(users)).toBe(text));

  it('says the unit of a span once', () => {
    expect(approximateUserSpan({ low: 1_440_000, high: 3_600_000 })).toBe('1.4–3.6 million');
    expect(approximateUserSpan({ low: 720_000, high: 3_600_000 })).toBe('720,000–3.6 million');
    expect(approximateUserSpan({ low: 101, high: 102 })).toBe('100');
  });

  it.each([
    [{ low: 42.3, high: 81.1 }, '$42–81'],
    [{ low: 15_064, high: 20_684 }, '$15,000–21,000'],
    [{ low: 0.0162, high: 0.0231 }, '$0.016–0.023'],
    [{ low: 1_230_000, high: 2_460_000 }, '$1.2 million–2.5 million'],
  ])('money %o', (span, text) => expect(approximateMoney(span)).toBe(text));

  it('months', () => {
    expect(approximateMonths({ low: 0, mid: 0, high: 0 })).toBe('already');
    expect(approximateMonths({ low: 2.8, mid: 12.5, high: 22.7 })).toBe('in about 13 months (3–23)');
    expect(approximateMonths({ low: 1, mid: 1.1, high: 1.2 })).toBe('in 1 month');
  });

  it('sizes', () => {
    expect(approximateSize(0.19)).toBe('190 MB');
    expect(approximateSize(97.66)).toBe('98 GB');
    expect(approximateSize(19_531)).toBe('19 TB');
  });
});
