import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampUsers, fractionOf, usersAfterKey, usersAtFraction } from './usersScale';

describe('the line of users', () => {
  it('has a decade every fifth', () => {
    expect([100, 1_000, 10_000, 1e7].map(fractionOf)).toEqual([0, 0.2, 0.4, 1]);
    expect(fractionOf(5e8)).toBe(1);
  });

  it('gives back where it was, to two digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (users) => {
        expect(usersAtFraction(fractionOf(users)) / users).toBeCloseTo(1, 0.9);
      }),
    );
  });
});

describe('keys', () => {
  it.each([
    ['ArrowRight', 1_100],
    ['ArrowLeft', 910],
    ['PageUp', 2_000],
    ['PageDown', 500],
    ['Home', 100],
    ['End', 10_000_000],
  ])('%s', (key, users) => expect(usersAfterKey(1_000, key)).toBe(users));

  it('leave other keys alone, and the ends fixed', () => {
    expect(usersAfterKey(1_000, 'a')).toBeNull();
    expect(usersAfterKey(100, 'ArrowLeft')).toBe(100);
    expect(usersAfterKey(1e7, 'PageUp')).toBe(1e7);
  });

  it('always move inside the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 111, max: 9_000_000 }), (users) => {
        expect(usersAfterKey(users, 'ArrowRight')).toBeGreaterThan(users);
        expect(usersAfterKey(users, 'ArrowLeft')).toBeLessThan(users);
        expect(clampUsers(usersAfterKey(users, 'PageDown')!)).toBeLessThan(users);
      }),
    );
  });
});
