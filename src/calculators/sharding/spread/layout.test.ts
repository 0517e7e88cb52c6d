import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCassandraRing } from '../../../model/sharding/cassandraToken';
import { locateAfter, ownership, pictureOf, segmentsFromEnds, type SpreadChoice } from './layout';

describe('pictureOf', () => {
  const drawn = fc.record({
    partitioner: fc.constantFrom('redisCluster', 'mongodb', 'ketama', 'cassandra'),
    shards: fc.integer({ min: 1, max: 32 }),
    previous: fc.option(fc.integer({ min: 1, max: 32 })),
  }) as fc.Arbitrary<SpreadChoice>;

  it('draws every key on a segment of the shard that the model gives it', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 }),
        (choice, keys) => {
          const { segments, place, kind } = pictureOf(choice);
          const locate = locateAfter(choice);
          for (const key of keys) {
            const at = place(key);
            // A ring's segment owns its end, a slot its beginning.
            const segment = segments.find(({ from, to }) =>
              kind === 'ring' ? at <= to : at >= from && at < to,
            );
            expect(segment?.owner, key).toBe(locate(key));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('covers the whole circle or strip, segment by segment', () => {
    fc.assert(
      fc.property(drawn, (choice) => {
        const { segments } = pictureOf(choice);
        segments.forEach(({ from }, i) => expect(from).toBe(segments[i - 1]?.to ?? 0));
        expect(segments.at(-1)?.to).toBe(1);
        const shares = ownership(pictureOf(choice), choice.shards);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('owns what createCassandraRing says', () => {
    const shares = ownership(pictureOf({ partitioner: 'cassandra', shards: 5, previous: null }), 5);
    createCassandraRing(5).ownership.forEach((share, node) => expect(shares[node]).toBeCloseTo(share, 9));
  });
});

describe('segmentsFromEnds', () => {
  it('joins neighbours of one owner', () => {
    const ends = [
      { owner: 0, at: 0.5 },
      { owner: 0, at: 0.7 },
      { owner: 1, at: 1 },
    ];
    expect(segmentsFromEnds(ends)).toEqual([
      { owner: 0, from: 0, to: 0.7 },
      { owner: 1, from: 0.7, to: 1 },
    ]);
  });
});
