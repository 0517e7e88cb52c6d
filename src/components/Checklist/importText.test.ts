import { describe, expect, it } from 'vitest';
import { importText } from './importText';

const monday = '2026-11-23T09:00:00.000Z';

describe('importText', () => {
  it('says what is new and what was left out', () => {
    const file = { ok: true, progress: { a: monday, b: monday }, leftOut: 0 } as const;
    expect(importText({ a: monday }, file)).toBe('2 ticks read, 1 of them new. Nothing was opened again.');
    expect(importText({}, { ...file, progress: { a: monday }, leftOut: 1 })).toBe(
      '1 tick read, 1 of them new. Nothing was opened again. 1 entry was no tick and left out.',
    );
    expect(importText({}, { ...file, progress: {}, leftOut: 2 })).toBe(
      'The file holds no ticks. 2 entries were no tick and left out.',
    );
  });
});
