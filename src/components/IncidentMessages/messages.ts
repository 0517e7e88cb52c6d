/** What the messages of an incident need to know, in the order in which it becomes known. */
export const messageFields = {
  service: { label: 'What is affected', example: 'Checkout' },
  impact: { label: 'What users see', example: 'About one payment in three fails' },
  since: { label: 'Since when, with time zone', example: '14:05 UTC' },
  severity: { label: 'Severity', example: 'SEV 1' },
  lead: { label: 'Who leads', example: 'Ada' },
  place: { label: 'Where we work', example: '#incidents' },
  doing: { label: 'What we are doing', example: 'We are taking back the release of 14:00' },
  workaround: { label: 'What users can do meanwhile', example: 'Orders are kept: pay later today' },
  next: { label: 'Next message at', example: '14:35 UTC' },
  until: { label: 'Over since', example: '14:52 UTC' },
  lost: { label: 'What was lost, or “nothing”', example: 'Nothing: orders that failed were not charged' },
  review: { label: 'Review by', example: 'Friday' },
} as const;

export type MessageField = keyof typeof messageFields;
export type MessageValues = Readonly<Partial<Record<MessageField, string>>>;

interface Message {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly text: string;
}

/** The messages in the order in which they are sent; `{{field}}` stands for what the reader fills in. */
export const messages: readonly Message[] = [
  {
    id: 'declare',
    title: 'Declare, to the team',
    when: 'Within five minutes of the page, before anybody knows the cause.',
    text: `{{severity}}: {{service}}. {{impact}}, since {{since}}.
{{lead}} leads, in {{place}}. Whoever deploys anything now asks there first.
Doing: {{doing}}. Next message at {{next}}.`,
  },
  {
    id: 'public',
    title: 'First notice, to users',
    when: 'Within 15 minutes for SEV 1, 30 for SEV 2.',
    text: `{{service}}: {{impact}} since {{since}}. We are working on it.
{{workaround}}. We write here again at {{next}}, whether or not it is mended.`,
  },
  {
    id: 'update',
    title: 'Update, to users',
    when: 'At the time that the last one promised, also when nothing is new.',
    text: `{{service}}: still {{impact}}. {{doing}}.
{{workaround}}. Next message at {{next}}.`,
  },
  {
    id: 'leadership',
    title: 'To leadership and support',
    when: 'With the first public notice, and when the severity changes.',
    text: `{{severity}}, {{service}}: {{impact}}, since {{since}}.
What you can tell customers: {{workaround}}.
{{lead}} leads and decides. Please ask in {{place}} and not the people who work on it. Next message at {{next}}.`,
  },
  {
    id: 'handover',
    title: 'Hand the lead over',
    when: 'After four hours, or when the lead is tired. Spoken and written.',
    text: `{{service}}, {{severity}}, since {{since}}: {{impact}}.
Doing: {{doing}}. Users were promised a message at {{next}}.
I lead until you say: "I have the lead." Until now: {{lead}}.`,
  },
  {
    id: 'resolved',
    title: 'Over, to users',
    when: 'When the figure that showed it has been well for 15 minutes.',
    text: `{{service}} works again since {{until}}. From {{since}} on: {{impact}}.
Lost: {{lost}}.
We are sorry. What happened and what we change will stand here by {{review}}.`,
  },
];

/** A piece of a message: fixed text, a value, or a field that is still empty. */
interface Piece {
  readonly text: string;
  readonly field: MessageField | null;
  readonly isFilled: boolean;
}

/** The message in pieces with the values in them, as they are: a value that looks like a field stays text. */
export function messagePieces(text: string, values: MessageValues): Piece[] {
  return text.split(/(\{\{[a-z]+\}\})/).map((part) => {
    const field = /^\{\{([a-z]+)\}\}$/.exec(part)?.[1];
    if (field === undefined || !isMessageField(field)) return { text: part, field: null, isFilled: true };
    // Sentences of the templates end with their own full stop.
    const value = values[field]?.trim().replace(/\.$/, '') ?? '';
    return { text: value || part, field, isFilled: value !== '' };
  });
}

/** The fields that a message still waits for, each once. */
export function missingFields(text: string, values: MessageValues): MessageField[] {
  const missing = messagePieces(text, values).flatMap(({ field, isFilled }) =>
    field === null || isFilled ? [] : [field],
  );
  return [...new Set(missing)];
}

export const isMessageField = (name: string): name is MessageField => Object.hasOwn(messageFields, name);
