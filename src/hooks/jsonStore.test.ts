import { describe, expect, it } from 'vitest';
import { JsonStore } from './jsonStore';

const key = 'test';
const numberOnly = (parsed: unknown) => (typeof parsed === 'number' ? parsed : null);

/** A store over a map, or over storage that refuses. */
function storeOver(kept: Map<string, string> | null) {
  const open = () => {
    if (kept === null) throw new Error('SecurityError');
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    };
  };
  return new JsonStore<number>(open, key, 0, numberOnly);
}

describe('JsonStore', () => {
  it('keeps a value and gives it back', () => {
    const kept = new Map<string, string>();
    storeOver(kept).set(7);
    expect(storeOver(kept).get()).toEqual({ value: 7, problem: null });
  });

  it.each(['{"half', '"text"'])('says that %s is unreadable, and sets it aside before writing', (damaged) => {
    const kept = new Map([[key, damaged]]);
    const store = storeOver(kept);
    expect(store.get().value).toBe(0);
    expect(store.get().problem).toMatch(/could not be read/);
    expect(kept.get(key)).toBe(damaged);
    store.set(1);
    store.set(2);
    expect([...kept]).toEqual([
      [key, '2'],
      [`${key}.set-aside`, damaged],
    ]);
  });

  it('works on the page where storage is refused, and says so', () => {
    const store = storeOver(null);
    expect(store.get()).toMatchObject({
      value: 0,
      problem: expect.stringContaining('keeps nothing') as string,
    });
    store.set(3);
    expect(store.get()).toMatchObject({
      value: 3,
      problem: expect.stringContaining('keeps nothing') as string,
    });
  });
});
