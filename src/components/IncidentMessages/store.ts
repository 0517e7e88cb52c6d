import { JsonStore } from '../../hooks/jsonStore';
import { isMessageField, type MessageValues } from './messages';

export const LONGEST_VALUE = 500;

/** What the reader filled in, in this browser. */
export const messageStore = new JsonStore<MessageValues>(
  () => window.localStorage,
  'loadline.incident.messages',
  {},
  readValues,
);

/** The usable entries of a parsed text; null where it is no object. */
export function readValues(parsed: unknown): MessageValues | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return Object.fromEntries(
    Object.entries(parsed).filter(
      ([name, text]) => isMessageField(name) && typeof text === 'string' && text.length <= LONGEST_VALUE,
    ),
  );
}
