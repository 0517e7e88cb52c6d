import { describe, expect, it } from 'vitest';
import { draftProblem, fieldText, typeInto } from './draft';

const spec = { label: 'Peak load', unit: 'req/s', min: 1, max: 1e6 };

describe('a field being typed into', () => {
  it('keeps the text as typed while the amount follows', () => {
    const { draft, parsed } = typeInto('1.2k', spec, 400);
    expect(parsed).toEqual({ ok: true, value: 1_200 });
    expect(fieldText(draft, 1_200, true)).toBe('1.2k');
    expect(draftProblem(draft, spec, 1_200)).toBeNull();
  });

  it('keeps a wrong text and the last good amount, with a sentence', () => {
    const { draft, parsed } = typeInto('12 GB', spec, 400);
    expect(parsed.ok).toBe(false);
    expect(fieldText(draft, 400, true)).toBe('12 GB');
    expect(draftProblem(draft, spec, 400)).toMatch(/^Peak load/);
  });

  it('gives way when the amount changes from elsewhere, as Back does', () => {
    const { draft } = typeInto('', spec, 400);
    expect(fieldText(draft, 800, true)).toBe('800');
    expect(draftProblem(draft, spec, 800)).toBeNull();
  });

  it('shows computed amounts with four digits and typed ones exactly', () => {
    expect(fieldText(null, 23.148148148, false)).toBe('23.15');
    expect(fieldText(null, 23.148148148, true)).toBe('23.148148148');
    expect(fieldText(null, { low: 20, high: 40 }, true)).toBe('20..40');
  });
});
