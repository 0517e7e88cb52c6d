import { describe, expect, it } from 'vitest';
import { DEFAULT_HPA_RULES, HpaBehaviour } from './hpaBehaviour';

const rules = { minReplicas: 1, maxReplicas: 1_000, ...DEFAULT_HPA_RULES };

describe('HpaBehaviour', () => {
  it('grows by 4 pods or to double in 15 s, whichever is more (the documented default)', () => {
    expect(new HpaBehaviour(rules).next(1, 100, 0)).toBe(5);
    expect(new HpaBehaviour(rules).next(3, 100, 0)).toBe(7);
    expect(new HpaBehaviour(rules).next(10, 100, 0)).toBe(20);
    expect(new HpaBehaviour(rules).next(10, 12, 0)).toBe(12);
  });

  it('shrinks only to the highest wish of the last 300 s', () => {
    const behaviour = new HpaBehaviour(rules);
    expect(behaviour.next(10, 10, 0)).toBe(10);
    expect(behaviour.next(10, 4, 15)).toBe(10);
    expect(behaviour.next(10, 7, 30)).toBe(10);
    expect(behaviour.next(10, 4, 300)).toBe(10);
    expect(behaviour.next(10, 4, 315)).toBe(7);
    expect(behaviour.next(7, 4, 345)).toBe(4);
  });

  it('shrinks at once without a window, and stays between minimum and maximum', () => {
    const eager = new HpaBehaviour({ ...rules, downWindow: 0, minReplicas: 3, maxReplicas: 12 });
    expect(eager.next(10, 1, 0)).toBe(3);
    expect(eager.next(10, 50, 15)).toBe(12);
  });

  it('refuses a minimum above the maximum', () => {
    expect(() => new HpaBehaviour({ ...rules, minReplicas: 5, maxReplicas: 4 })).toThrow(
      'HpaBehaviour: minReplicas must be at most maxReplicas (4), got 5',
    );
  });
});
