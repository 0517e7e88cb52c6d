import { isVariableName } from '../../../playbooks/variables';
import type { Values } from '../../../playbooks/fill';
import { JsonStore } from '../../hooks/jsonStore';

/** When each step was done, by its id: moments in ISO 8601. */
export type Done = Readonly<Record<string, string>>;

const openStorage = () => window.localStorage;

/** What the reader fills in, kept over all runbooks. */
export const valuesStore = new JsonStore<Values>(openStorage, 'loadline.runbook.variables', {}, (parsed) =>
  texts(parsed, (name) => isVariableName(name)),
);

const doneStores = new Map<string, JsonStore<Done>>();

/** What was done in one runbook. */
export function doneStore(playbook: string): JsonStore<Done> {
  let store = doneStores.get(playbook);
  if (!store) {
    store = new JsonStore<Done>(openStorage, `loadline.runbook.${playbook}`, {}, (parsed) =>
      texts(parsed, (_step, moment) => !Number.isNaN(Date.parse(moment))),
    );
    doneStores.set(playbook, store);
  }
  return store;
}

/** The usable entries of an object of texts; null where it is none. */
export function texts(
  parsed: unknown,
  usable: (name: string, text: string) => boolean,
): Record<string, string> | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const entries = Object.entries(parsed).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1].length <= 2_000 && usable(entry[0], entry[1]),
  );
  return Object.fromEntries(entries);
}
