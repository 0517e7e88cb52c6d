import { describe, expect, it } from 'vitest';
import { partitioners } from '../../../model/sharding/partitioners';
import { tallyOf, tallySteps } from './tally';

const modulo = (shards: number) => partitioners.modulo.create(shards);

describe('tallyOf', () => {
  it('counts keys, rows and moves', () => {
    const set = { keys: ['user-0', 'user-1', 'user-2', 'user-3'], rows: [5, 1, 1, 1] };
    expect(tallyOf(set, 3, modulo(3), modulo(2))).toEqual({
      keys: [2, 1, 1],
      rows: [6, 1, 1],
      arrived: [1, 0, 1],
      moved: 2,
      unusable: 0,
      firstUnusable: null,
    });
  });

  it('leaves out keys the function cannot take, and names the first', () => {
    const tally = tallyOf({ keys: ['alice', 'bob', 'user-3'], rows: null }, 2, modulo(2), null);
    expect(tally).toMatchObject({ keys: [0, 1], unusable: 2, firstUnusable: 'alice' });
  });

  it('pauses on the way through many keys', () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}`);
    const steps = tallySteps({ keys, rows: null }, 4, modulo(4), null);
    expect(steps.next()).toEqual({ done: false, value: 0.2 });
  });
});
