import type { KeyValueStorage } from './scenarioStore';

/** What the browser keeps under one key, and why it could not. */
export interface Kept<T> {
  readonly value: T;
  readonly problem: string | null;
}

const cannotKeep = 'This browser keeps nothing for this site: what you enter holds until you leave the page.';
const unreadable = 'What this browser had kept here could not be read and was set aside; it starts anew.';

/**
 * One value in the browser's storage, in the form `useSyncExternalStore` reads. What is stored may come from anywhere: it
 * passes through `read`, and what that refuses is said and not used.
 */
export class JsonStore<T> {
  private kept: Kept<T> | null = null;
  /** One object for all times: React compares snapshots by identity. */
  private readonly initial: Kept<T>;
  private readonly listeners = new Set<() => void>();
  /** The text that could not be read; it moves to a key of its own before it is written over. */
  private unread: string | null = null;

  /**
   * @param openStorage gives the storage, or throws where the browser forbids it
   * @param empty what stands where nothing is kept
   * @param read what is usable of a parsed text, or null
   */
  constructor(
    private readonly openStorage: () => KeyValueStorage,
    readonly key: string,
    private readonly empty: T,
    private readonly read: (parsed: unknown) => T | null,
  ) {
    this.initial = { value: empty, problem: null };
  }

  readonly get = (): Kept<T> => (this.kept ??= this.load());

  readonly serverGet = (): Kept<T> => this.initial;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) globalThis.addEventListener('storage', this.followOtherTabs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) globalThis.removeEventListener('storage', this.followOtherTabs);
    };
  };

  /** Keeps a value; where the browser refuses, it still holds on this page. */
  readonly set = (value: T): void => {
    let problem: string | null = null;
    try {
      const storage = this.openStorage();
      if (this.unread !== null) storage.setItem(`${this.key}.set-aside`, this.unread);
      storage.setItem(this.key, JSON.stringify(value));
      this.unread = null;
    } catch {
      problem = cannotKeep;
    }
    this.publish({ value, problem });
  };

  private readonly followOtherTabs = ({ key }: StorageEvent): void => {
    // A cleared storage has no key.
    if (key === this.key || key === null) this.publish(this.load());
  };

  private load(): Kept<T> {
    let text: string | null;
    try {
      text = this.openStorage().getItem(this.key);
    } catch {
      return { value: this.empty, problem: cannotKeep };
    }
    this.unread = null;
    if (text === null) return this.initial;
    const value = this.usable(text);
    if (value !== null) return { value, problem: null };
    this.unread = text;
    return { value: this.empty, problem: unreadable };
  }

  private usable(text: string): T | null {
    try {
      return this.read(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private publish(kept: Kept<T>): void {
    this.kept = kept;
    for (const listener of this.listeners) listener();
  }
}
