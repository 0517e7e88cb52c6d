import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageField, messageFields, messagePieces, messages, missingFields } from './messages';
import { readValues } from './store';

const fields = Object.keys(messageFields);
const filled = (text: string, values: Record<string, string>) =>
  messagePieces(text, values)
    .map((piece) => piece.text)
    .join('');

describe('messages', () => {
  it('name no field that the form lacks, and the form has none that no message needs', () => {
    const used = messages.flatMap(({ text }) =>
      [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name!),
    );
    expect([...new Set(used)].sort()).toEqual([...fields].sort());
  });

  it('read as sentences with the examples in them', () => {
    const examples = Object.fromEntries(
      Object.entries(messageFields).map(([field, { example }]) => [field, example]),
    );
    for (const { text } of messages) {
      expect(missingFields(text, examples)).toEqual([]);
      expect(filled(text, examples)).not.toMatch(/\{\{|\.\./);
    }
  });
});

describe('messagePieces', () => {
  it('keeps what is not filled in, and says it', () => {
    expect(filled('{{service}} since {{since}}.', { service: 'Mail', since: ' ' })).toBe(
      'Mail since {{since}}.',
    );
    expect(missingFields('{{since}} {{lead}} {{since}}', {})).toEqual(['since', 'lead']);
  });

  it('puts any value in as it is, even one that looks like a field or a pattern', () => {
    fc.assert(
      fc.property(fc.constantFrom('{{lead}}', '$&', '$1', '<b>x</b>', '`'), (value) => {
        expect(filled('a {{service}} b', { service: value, lead: 'Ada' })).toBe(`a ${value} b`);
      }),
    );
  });
});

describe('readValues', () => {
  it('keeps the texts of known fields and drops the rest', () => {
    expect(readValues(JSON.parse('{"service":"Mail","lead":5,"nobody":"x","__proto__":"y"}'))).toEqual({
      service: 'Mail',
    });
    expect(readValues({ impact: 'x'.repeat(501) })).toEqual({});
    expect(isMessageField('toString')).toBe(false);
  });

  it.each([null, 7, 'text', []])('refuses %j', (parsed) => {
    expect(readValues(parsed)).toBeNull();
  });
});
