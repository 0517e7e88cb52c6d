import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RecordText } from './recordText';

describe('RecordText', () => {
  it('holds back an unfinished record', () => {
    const text = new RecordText(true);
    expect(text.push('a,b\nc')).toBe('a,b\n');
    expect(text.push(',d\n')).toBe('c,d\n');
    expect(text.end()).toBe('');
  });

  it('does not cut inside quotes', () => {
    const text = new RecordText(true);
    expect(text.push('a\n"b\nc')).toBe('a\n');
    expect(text.push('"\nd')).toBe('"b\nc"\n');
    expect(text.end()).toBe('d');
  });

  it('gives the same rows as Papa Parse on the whole, however the text is cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ü', '"', '\n', ',', ' ', '1'),
      minLength: 1,
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const whole = Papa.unparse(rows, { newline: '\n' });
        const text = new RecordText(true);
        const pieces = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const parsed = [...pieces.map((piece) => text.push(piece)), text.end()]
          .filter((piece) => piece !== '')
          .flatMap((piece) => Papa.parse<string[]>(piece.replace(/\n$/, ''), { delimiter: ',' }).data);
        expect(parsed).toEqual(rows);
      }),
    );
  });
});
