import { describe, expect, it } from 'vitest';
import { partitioners, type PartitionerName } from '../../model/sharding/partitioners';
import { remember } from './remember';
import { syntheticKeys, syntheticOwners, syntheticOwnersAfter } from './syntheticKeys';

describe('synthetic owners', () => {
  it.each(Object.keys(partitioners) as PartitionerName[])('of %s are what the model says', (name) => {
    const created = partitioners[name].create(5);
    const resized = partitioners[name].resize(5, 7);
    const [before, after] = [syntheticOwners(name, 5), syntheticOwnersAfter(name, 5, 7)];
    for (let i = 0; i < syntheticKeys.length; i += 97) {
      expect(before[i]).toBe(created(syntheticKeys[i]!));
      expect(after[i]).toBe(resized(syntheticKeys[i]!));
    }
  });
});

describe('remember', () => {
  it('asks once, and forgets the oldest', () => {
    const asked: string[] = [];
    const length = remember(2, (text) => asked.push(text));
    for (const text of ['a', 'b', 'a', 'c', 'a']) length(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
