import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRendezvous } from './rendezvous';
import { spread } from './spread';

const nodes = ['ams', 'bru', 'cph', 'dub', 'edi', 'fra'];

describe('createRendezvous', () => {
  it('moves only the keys of a lost node, whichever it is', () => {
    const before = createRendezvous(nodes);
    fc.assert(
      fc.property(fc.string(), fc.nat(nodes.length - 1), (key, lost) => {
        const remaining = nodes.filter((_, i) => i !== lost);
        const owner = nodes[before(key)];
        if (owner !== nodes[lost]) expect(remaining[createRendezvous(remaining)(key)]).toBe(owner);
      }),
    );
  });

  it('spreads keys as evenly as chance', () => {
    const users = Array.from({ length: 60_000 }, (_, i) => `user-${i}`);
    expect(spread(users, createRendezvous(nodes), nodes.length).withinChance).toBe(true);
  });
});
