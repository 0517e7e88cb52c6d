import {
  defaultScenario,
  sameScenario,
  scenarioFromJson,
  type ScenarioState,
  scenarioToJson,
} from '../calculators/kit/scenarioState';

/** The part of `Storage` the store needs. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the browser holds of the reader's numbers. */
export interface ScenarioSnapshot {
  readonly scenario: ScenarioState;
  /** Why the numbers could not be read or kept; the site works on without storage. */
  readonly problem: string | null;
}

export const STORAGE_KEY = 'loadline.scenario';

/** What the server, and a reader who said nothing yet, have. */
export const emptySnapshot: ScenarioSnapshot = { scenario: defaultScenario, problem: null };

const cannotKeep =
  'This browser keeps nothing for this site: your numbers hold until you leave. Download them to keep them.';

/**
 * The reader's numbers, kept in the browser, in the form `useSyncExternalStore` reads.
 *
 * @param openStorage gives the storage, or throws where the browser forbids it
 */
export class ScenarioStore {
  private snapshot: ScenarioSnapshot | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly openStorage: () => KeyValueStorage) {}

  readonly getSnapshot = (): ScenarioSnapshot => (this.snapshot ??= this.load());

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps new numbers; where the browser refuses, they still hold on this page. */
  readonly set = (scenario: ScenarioState): void => {
    let problem: string | null = null;
    try {
      const storage = this.openStorage();
      if (sameScenario(scenario, defaultScenario)) storage.removeItem(STORAGE_KEY);
      else storage.setItem(STORAGE_KEY, scenarioToJson(scenario));
    } catch {
      problem = cannotKeep;
    }
    this.publish({ scenario, problem });
  };

  /** Reads again what is stored, after another tab changed it. */
  readonly reload = (): void => this.publish(this.load());

  private publish(snapshot: ScenarioSnapshot): void {
    this.snapshot = snapshot;
    this.listeners.forEach((listener) => listener());
  }

  private load(): ScenarioSnapshot {
    let text: string | null;
    try {
      text = this.openStorage().getItem(STORAGE_KEY);
    } catch {
      return { scenario: defaultScenario, problem: cannotKeep };
    }
    if (text === null) return emptySnapshot;
    const parsed = scenarioFromJson(text);
    if (parsed.ok) return { scenario: parsed.value, problem: null };
    return { scenario: defaultScenario, problem: `Your kept numbers could not be read. ${parsed.problem}` };
  }
}
