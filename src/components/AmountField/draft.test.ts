import { describe, expect, it } from 'vitest';
import { amountWording, draftProblem, fieldText, seriesWording, typeInto } from './draft';

const spec = amountWording({ label: 'Peak load', unit: 'req/s', min: 1, max: 1e6 });

describe('a field being typed into', () => {
  it('keeps the text as typed while the amount follows', () => {
    const { draft, parsed } = typeInto('1.2k', spec, 400);
    expect(parsed).toEqual({ ok: true, value: 1_200 });
    expect(fieldText(draft, spec, 1_200, true)).toBe('1.2k');
    expect(draftProblem(draft, spec, 1_200)).toBeNull();
  });

  it('keeps a wrong text and the last good amount, with a sentence', () => {
    const { draft, parsed } = typeInto('12 GB', spec, 400);
    expect(parsed.ok).toBe(false);
    expect(fieldText(draft, spec, 400, true)).toBe('12 GB');
    expect(draftProblem(draft, spec, 400)).toMatch(/^Peak load/);
  });

  it('gives way when the amount changes from elsewhere, as Back does', () => {
    const { draft } = typeInto('', spec, 400);
    expect(fieldText(draft, spec, 800, true)).toBe('800');
    expect(draftProblem(draft, spec, 800)).toBeNull();
  });

  it('shows computed amounts with four digits and typed ones exactly', () => {
    expect(fieldText(null, spec, 23.148148148, false)).toBe('23.15');
    expect(fieldText(null, spec, 23.148148148, true)).toBe('23.148148148');
    expect(fieldText(null, spec, { low: 20, high: 40 }, true)).toBe('20..40');
  });

  it('shows pairs one a line, and keeps a wrong text with its sentence', () => {
    const column = { label: 'Users', unit: 'users', min: 0, max: 1e6 };
    const points = seriesWording({ label: 'Load test', x: column, y: column, maxPoints: 10 });
    expect(fieldText(null, points, [[1, 955.123456]], true)).toBe('1, 955.123456');
    expect(
      fieldText(
        null,
        points,
        [
          [1, 955.123456],
          [2, 1878],
        ],
        false,
      ),
    ).toBe('1, 955.1\n2, 1878');
    const { draft, parsed } = typeInto('1, 955\n2', points, [[1, 955]]);
    expect(parsed.ok).toBe(false);
    expect(fieldText(draft, points, [[1, 955]], true)).toBe('1, 955\n2');
    expect(draftProblem(draft, points, [[1, 955]])).toMatch(/^Load test, line 2: 1 value stands/);
  });
});
