import { describe, expect, it, vi } from 'vitest';
import { defaultScenario, scenarioState } from '../calculators/kit/scenarioState';
import { type KeyValueStorage, ScenarioStore, STORAGE_KEY } from './scenarioStore';

function memoryStorage(
  initial: Record<string, string> = {},
): KeyValueStorage & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(initial));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const mine = scenarioState('growth', 'gcp', { users: 250_000, monthlyGrowth: { low: 5, high: 10 } });

describe('ScenarioStore', () => {
  it('starts with the default and gives the same snapshot until something changes', () => {
    const store = new ScenarioStore(() => memoryStorage());
    expect(store.getSnapshot().scenario).toEqual(defaultScenario);
    expect(store.getSnapshot()).toBe(store.getSnapshot());
  });

  it('keeps numbers for the next visit and tells its listeners', () => {
    const storage = memoryStorage();
    const store = new ScenarioStore(() => storage);
    const listener = vi.fn();
    const unsubscribe = store.subscribe(listener);
    store.set(mine);
    unsubscribe();
    store.set(mine);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(new ScenarioStore(() => storage).getSnapshot()).toEqual({ scenario: mine, problem: null });
  });

  it('leaves nothing behind when all is reset', () => {
    const storage = memoryStorage();
    const store = new ScenarioStore(() => storage);
    store.set(mine);
    store.set(defaultScenario);
    expect(storage.kept.size).toBe(0);
  });

  it('takes over what another tab wrote', () => {
    const storage = memoryStorage();
    const [here, there] = [new ScenarioStore(() => storage), new ScenarioStore(() => storage)];
    expect(here.getSnapshot().scenario).toEqual(defaultScenario);
    there.set(mine);
    here.reload();
    expect(here.getSnapshot().scenario).toEqual(mine);
  });

  it('works on with a sentence when the browser forbids storage', () => {
    const store = new ScenarioStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(store.getSnapshot().problem).toMatch(/keeps nothing/);
    store.set(mine);
    expect(store.getSnapshot()).toMatchObject({
      scenario: mine,
      problem: expect.stringMatching(/keeps nothing/),
    });
  });

  it('works on with a sentence when storage is full', () => {
    const storage = memoryStorage();
    const full: KeyValueStorage = {
      ...storage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const store = new ScenarioStore(() => full);
    store.set(mine);
    expect(store.getSnapshot()).toMatchObject({
      scenario: mine,
      problem: expect.stringMatching(/keeps nothing/),
    });
  });

  it.each([
    '',
    'null',
    '[]',
    '{"loadline":1,"numbers":{"users":"<script>"}}',
    '{"__proto__":{"users":1}}',
    'x'.repeat(200_000),
  ])('meets hostile contents with the default and a sentence: %.40s', (text) => {
    const { scenario, problem } = new ScenarioStore(() =>
      memoryStorage({ [STORAGE_KEY]: text }),
    ).getSnapshot();
    expect(scenario).toEqual(defaultScenario);
    expect(problem).toMatch(/could not be read/);
  });
});
