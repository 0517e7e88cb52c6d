import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchersText, parseMatchers } from './matchers';

function textOf(text: string): string {
  const parsed = parseMatchers(text);
  return parsed.ok ? matchersText(parsed.value) : parsed.problem;
}

describe('conditions on labels', () => {
  it.each([
    ['job="app"', '{job="app"}'],
    ['{job="app", code=~"5.."}', '{job="app",code=~"5.."}'],
    [` job = 'app' , `, '{job="app"}'],
    ['path=~`/v\\d+/.*`', '{path=~"/v\\\\d+/.*"}'],
    [`name='it"s'`, '{name="it\\"s"}'],
    [`name='it\\'s'`, `{name="it's"}`],
    ['code!~"2..",method!="GET"', '{code!~"2..",method!="GET"}'],
    ['city="Zürich 東京"', '{city="Zürich 東京"}'],
    ['le="0.3"', '{le="0.3"}'],
    ['', ''],
    ['{}', ''],
  ])('%s is read as %s', (text, promql) => {
    expect(textOf(text)).toBe(promql);
  });

  it.each([
    ['job-name="app"', '"job-name" is no label name'],
    ['1st="app"', '"1st" is no label name'],
    ['{"job"="app"}', 'is no condition'],
    ['job="app"} or vector(1) #', 'is no condition'],
    ['job="app") or (up', 'is no condition'],
    ['__name__="up"', 'the metric has a field of its own'],
    ['job', 'job needs an operator and a value'],
    ['job=app', 'is no condition'],
    ['job=', 'The value of job must stand in quotes'],
    ['job=="app"', 'is no condition'],
    ['path=~"/v\\d+"', 'single backslash'],
    ['code=~"5["', 'is no regular expression'],
    ['code=~"(?=5)"', 'look-around'],
    ['code=~"a{2000}"', 'repeats more than 1000 times'],
    ['job="app",,code="5"', '"" is no label name'],
    ['job="a\nb"', 'cannot be printed'],
    ['job="a\\u0000b"', 'cannot be printed'],
    ['job="\\ud800"', 'cannot be printed'],
    ['x'.repeat(2_000), 'at most 1000 characters'],
    ['<script>alert(1)</script>', 'is no'],
  ])('%j is refused with a sentence', (text, sentence) => {
    expect(textOf(text)).toContain(sentence);
    expect(textOf(text)).toMatch(/^[^\n]{10,250}\.$/);
  });

  it('reads back what it writes, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('job', 'code', '_x9'),
        fc.constantFrom('=', '!=') as fc.Arbitrary<'=' | '!='>,
        fc.string({ unit: fc.constantFrom(...'a"\'`\\{}(),=~#$%é東 :') }),
        (label, operator, value) => {
          const written = matchersText([{ label, operator, value }]);
          expect(parseMatchers(written)).toEqual({ ok: true, value: [{ label, operator, value }] });
        },
      ),
    );
  });

  it('is quick with text made to be slow', () => {
    const spaces = ' '.repeat(300);
    const start = performance.now();
    for (const text of [
      spaces + 'x' + spaces + '!',
      spaces.repeat(3) + '"',
      `job="${'\\'.repeat(900)}`,
      'a'.repeat(999),
    ])
      expect(parseMatchers(text).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(typeof parseMatchers(text).ok).toBe('boolean');
      }),
    );
  });
});
