import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { createHashRing } from './hashRing';
import { type BalancerView, createPolicy } from './policies';

function viewOf(inFlight: number[], weights = inFlight.map(() => 1)): BalancerView {
  return {
    up: Int32Array.from(inFlight, (_, i) => i),
    upCount: inFlight.length,
    inFlight: Int32Array.from(inFlight),
    weights: Float64Array.from(weights),
  };
}
const none = { ring: null, bound: 1.25 };
const take = (count: number, choose: (key: number) => number, key = 0) =>
  Array.from({ length: count }, () => choose(key));

describe('createPolicy', () => {
  it('round robin goes in turn, also when a server leaves', () => {
    const view = viewOf([0, 0, 0]);
    const choose = createPolicy('roundRobin', view, createRandom(1), none);
    expect(take(4, choose)).toEqual([0, 1, 2, 0]);
    view.upCount = 2;
    expect(take(3, choose)).toEqual([1, 0, 1]);
  });

  it('least connections takes the fewest, and ties in turn', () => {
    expect(take(3, createPolicy('leastConnections', viewOf([4, 2, 3]), createRandom(1), none))).toEqual([
      1, 1, 1,
    ]);
    const ties = take(30, createPolicy('leastConnections', viewOf([1, 1, 1]), createRandom(1), none));
    expect([0, 1, 2].map((server) => ties.filter((t) => t === server).length)).toEqual([10, 10, 10]);
  });

  it('two choices never takes the fullest, and takes the emptiest in two of three', () => {
    const picks = take(9_000, createPolicy('twoChoices', viewOf([5, 1, 3]), createRandom(1), none));
    expect(picks).not.toContain(0);
    expect(picks.filter((pick) => pick === 1).length / 9_000).toBeCloseTo(2 / 3, 1);
  });

  // Oracle: the sequence in nginx's description of smooth weighted round robin, weights 5, 1, 1: a a b a c a a.
  it("weighted is nginx's smooth round robin", () => {
    const choose = createPolicy('weighted', viewOf([0, 0, 0], [5, 1, 1]), createRandom(1), none);
    expect(take(7, choose)).toEqual([0, 0, 1, 0, 2, 0, 0]);
  });

  it('the hash keeps a key at its server until that is full', () => {
    const ring = createHashRing(4, 100);
    const view = viewOf([0, 0, 0, 0]);
    const choose = createPolicy('boundedHash', view, createRandom(1), { ring, bound: 1.25 });
    const home = choose(7);
    expect(take(5, choose, 7)).toEqual(new Array(5).fill(home));
    view.inFlight.fill(10);
    view.inFlight[home] = 13;
    // 44 with this one: 1.25 times the mean of 11 is 13.75, so a server may have 14.
    expect(choose(7)).toBe(home);
    view.inFlight[home] = 15;
    expect(choose(7)).not.toBe(home);
  });

  it('refuses a hash without a ring', () => {
    expect(() => createPolicy('boundedHash', viewOf([0]), createRandom(1), none)).toThrow(
      'createPolicy: ring must be given for boundedHash, got null',
    );
  });
});
