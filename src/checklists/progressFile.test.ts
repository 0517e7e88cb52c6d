import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleChecklist } from './example.testdata';
import { progressOf } from './progress.testdata';
import { progressFromJson, progressToJson } from './progressFile';

const file = (change: object) =>
  JSON.stringify({ loadline: 'checklist-progress', version: 1, checklist: 'example', done: {}, ...change });
const read = (text: string) => progressFromJson(exampleChecklist, text);

describe('a progress file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(progressOf, (progress) => {
        expect(read(progressToJson(exampleChecklist, progress))).toEqual({ ok: true, progress, leftOut: 0 });
      }),
    );
  });

  it('is refused with a sentence where it is foreign, of another version or list, or huge', () => {
    const cases: [string, RegExp][] = [
      ['not json', /holds no JSON object/],
      ['[1]', /holds no JSON object/],
      ['{"users": 5}', /"loadline" must be "checklist-progress"/],
      [file({ version: 2 }), /another version: this page reads "version" 1/],
      [file({ checklist: 7 }), /does not name its list/],
      [file({ checklist: 'growth' }), /another list, "growth"; this one is "example"/],
      [file({ done: ['rota'] }), /"done" must be an object/],
      [' '.repeat(200_001), /too large/],
      [`${'['.repeat(100_000)}`, /holds no JSON object/],
    ];
    for (const [text, problem] of cases) {
      const answer = read(text);
      expect(answer.ok, text.slice(0, 80)).toBe(false);
      if (answer.ok) continue;
      expect(answer.problem).toMatch(problem);
      expect(answer.problem).toMatch(/Nothing was changed\.$/);
    }
  });

  it('leaves out entries that are no ticks, and says how many', () => {
    const done = {
      rota: '2026-11-25',
      'second-server': true,
      __proto__: 'x',
      'A B': '2026-11-25',
      gone: 'soon',
    };
    expect(read(file({ done: { ...done } }))).toEqual({
      ok: true,
      progress: { rota: '2026-11-25T00:00:00.000Z' },
      leftOut: 3,
    });
    expect(
      read(
        `{"loadline":"checklist-progress","version":1,"checklist":"example","done":{"__proto__":"2026-11-25"}}`,
      ),
    ).toEqual({ ok: true, progress: {}, leftOut: 1 });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((done) => file({ done: JSON.parse(done) })),
        ),
        (text) => {
          expect(() => read(text)).not.toThrow();
        },
      ),
    );
  });
});
