import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { series as seriesInput } from './define';
import { parseSeries } from './parseSeries';
import { fieldSeries, type Pair, serialiseSeries } from './series';
import { seriesFileText } from './seriesFile';

const users = { label: 'Concurrency', unit: 'users', min: 0.001, max: 1e6 };
const rate = { label: 'Throughput', unit: 'req/s', min: 0, max: 1e9 };
const pairs = { label: 'Load test', x: users, y: rate, maxPoints: 100 };
const list = { label: 'Traffic', y: rate, maxPoints: 100 };

const measured: readonly Pair[] = [
  [1, 64.9],
  [18, 995.9],
  [216, 1702],
];

describe('pairs', () => {
  it.each([
    ['as a link has them', '1:64.9 18:995.9 216:1702'],
    ['colons with commas between', '1:64.9, 18:995.9, 216:1702'],
    ['colons and commas without blanks', '1:64.9,18:995.9,216:1702'],
    ['decimal commas after colons', '1:64,9 18:995,9 216:1702'],
    ['one a line', '1, 64.9\n18, 995.9\n216, 1702'],
    ['comma CSV', '1,64.9\n18,995.9\n216,1702\n'],
    ['CSV with a heading and Windows line ends', 'users,req/s\r\n1,64.9\r\n18,995.9\r\n216,1702\r\n'],
    ['CSV from a German spreadsheet', '\uFEFFNutzer;Durchsatz\n1;64,9\n18;995,9\n216;1.702,0\n'],
    ['thousands and decimals told apart by the column', '1;64.9\n18;995.9\n216;1,702.0'],
    ['tabs, as a spreadsheet pastes', '1\t64.9\n18\t995.9\n216\t1702'],
    ['tabs with decimal commas', '1\t64,9\n18\t995,9\n216\t1702'],
    ['blanks with decimal commas', '1 64,9\n18 995,9\n216 1702'],
    ['columns of blanks under a comment', '# wrk, 3 runs\n\n 1   64.9\n 18  995.9\n\n 216 1702 \n'],
    ['quoted cells', '"users","req/s"\n"1","64.9"\n"18","995.9"\n"216","1,702.0"'],
    ['trailing delimiters', '1;64.9;\n18;995.9;\n216;1702;'],
    ['units and multipliers', '1\t64.9 req/s\n18\t995.9\n216\t1.702k'],
    ['exponents', '1:6.49e1 18:9.959e2 216:1702e0'],
  ])('are read from %s', (_, text) => {
    expect(parseSeries(text, pairs)).toEqual({ ok: true, value: measured });
  });

  it.each([
    ['', /^Load test: nothing is there yet; type concurrency and throughput/],
    ['1, 955\n2', /^Load test, line 2: 1 value stands where two are needed, concurrency and throughput/],
    ['1,2,3\n4,5,6', /line 1: 3 values stand where two/],
    ['users,rate\n1,955\n2,fast', /line 3: throughput "fast" is not a number/],
    ['1:955 2:NaN', /point 2: throughput "NaN" is not a number/],
    ['1:955 2:Infinity', /point 2: throughput "Infinity" is not a number/],
    ['1:955 2:1e300', /point 2: throughput must be at most 1,000,000,000 req\/s/],
    ['1:955 2:1e999', /point 2: throughput "1e999" is not a number/],
    ['1:955 2:-4', /point 2: throughput must be at least 0 req\/s/],
    ['0:955', /point 1: concurrency must be at least 0.001 users/],
    ['1:955 2:', /point 2: throughput is missing/],
    ['1,0 64,9', /can be read in two ways: write pairs as 1:955/],
    ['1;1,955\n2;2,878', /line 1: "1,955" may be a decimal or thousands/],
    ['1;6,49\n2;1,234.5', /is not a number|may be a decimal/],
    ['9'.repeat(10_000), /1 value stands/],
    [`1:${'9'.repeat(10_000)}`, /throughput "9+…" is not a number/],
    ['1:2:3', /3 values stand/],
    ['\u0000', /1 value stands/],
  ])('refuse %.20j with a sentence', (text, problem) => {
    const read = parseSeries(text, pairs);
    expect(read).toEqual({ ok: false, problem: expect.stringMatching(problem) as string });
    if (!read.ok) expect(read.problem.length).toBeLessThan(300);
  });

  it('keep repeated measurements at one x', () => {
    expect(parseSeries('8:10 8:12 8:11', pairs)).toMatchObject({
      value: [
        [8, 10],
        [8, 12],
        [8, 11],
      ],
    });
  });
});

describe('lists', () => {
  it.each([
    ['blanks', '400 380.5 390'],
    ['commas and blanks', '400, 380.5, 390'],
    ['commas', '400,380.5,390'],
    ['one a line', '400\n380.5\n390\n'],
    ['one a line with decimal commas', '400\n380,5\n390\n'],
    ['semicolons with decimal commas', '400;380,5;390'],
    ['a heading', 'req/s\n400\n380.5\n390'],
    ['times before the values', '00:00,400\n00:05,380.5\n00:10,390'],
    ['dates before the values', '2026-11-01 00:00;400\n2026-11-01 00:05;380,5\n2026-11-01 00:10;390'],
    ['numbered rows under a heading', 'hour,requests\n0,400\n1,380.5\n2,390'],
  ])('are read from %s', (_, text) => {
    expect(parseSeries(text, list)).toEqual({ ok: true, value: [400, 380.5, 390] });
  });

  it('are read from the second column where the first counts', () => {
    const hours = { ok: true, value: [12, 8, 6.5, 5] };
    expect(parseSeries('0\t12\n1\t8\n2\t6.5\n3\t5', list)).toEqual(hours);
    expect(parseSeries('0;12\n15;8\n30;6,5\n45;5', list)).toEqual(hours);
    // A list that is wrapped, and too few rows to tell, stay lists.
    expect(parseSeries('1 2\n3 4\n5 6\n7 8', list)).toMatchObject({ value: [1, 2, 3, 4, 5, 6, 7, 8] });
  });

  it('refuse a table, naming the column to keep', () => {
    expect(parseSeries('a;b;c;d\n1;2;3;4\n2;3;4;5', list)).toMatchObject({
      problem: expect.stringMatching(/line 2: 4 values stand where one is needed; keep only/) as string,
    });
  });

  it.each([
    ['0,400\n1,380\n2,390', /can be read in two ways: write decimals with a point/],
    ['a,b\n1,2,3\n4,5,6', /./],
    ['400 -5', /value 2: throughput must be at least 0/],
    ['400\nlots', /line 2: throughput "lots" is not a number/],
  ])('refuse or read %.20j without guessing', (text, problem) => {
    const read = parseSeries(text, list);
    if (!read.ok) expect(read.problem).toMatch(problem);
    else expect(read.value).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a million rows', () => {
  it('are refused with what to do instead, in a moment', () => {
    const start = performance.now();
    const rows = parseSeries('1,955\n'.repeat(1_000_000), pairs);
    expect(rows).toMatchObject({
      problem: expect.stringMatching(/longer than 500,000 characters/) as string,
    });
    const many = parseSeries('1,955\n'.repeat(80_000), pairs);
    expect(many).toMatchObject({
      problem: expect.stringMatching(/80,000 points are more than the 100/) as string,
    });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('a file', () => {
  const text = 'Nutzer;Durchsätze\n1;64,9\n18;995,9\n216;1702\n';
  const utf16 = (bigEndian: boolean) => {
    const units = [0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))];
    return Uint8Array.from(
      units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 little-endian', utf16(false)],
    ['UTF-16 big-endian', utf16(true)],
    ['Latin-1', Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
  ])('is read in %s', (_, bytes) => {
    const read = seriesFileText(bytes);
    expect(read.ok && parseSeries(read.value, pairs)).toEqual({ ok: true, value: measured });
  });

  it('that is a workbook, or too large, is refused with a sentence', () => {
    expect(seriesFileText(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toMatchObject({
      problem: expect.stringMatching(/save the sheet as CSV/) as string,
    });
    expect(seriesFileText(new Uint8Array(1_000_001).fill(0x31))).toMatchObject({
      problem: expect.stringMatching(/larger than 1 MB/) as string,
    });
  });
});

describe('what is written', () => {
  const number = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.constantFrom(0, -0, 1e-7, 5e-324, 1e21, 0.1 + 0.2),
  );
  const wide = { min: -Infinity, max: Infinity, unit: '', label: 'V' };
  const widePairs = { label: 'P', x: wide, y: wide, maxPoints: 100 };
  const wideList = { label: 'L', y: wide, maxPoints: 100 };

  it('reads back exactly, in the link and in the field', () => {
    const sameZero = (values: readonly number[]) => values.map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 }), (points) => {
        const value = points.map(sameZero);
        for (const text of [serialiseSeries(points), fieldSeries(points)])
          expect(parseSeries(text, widePairs)).toEqual({ ok: true, value });
      }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (values) => {
        for (const text of [serialiseSeries(values), fieldSeries(values)])
          expect(parseSeries(text, wideList)).toEqual({ ok: true, value: sameZero(values) });
      }),
    );
  });
});

describe('any text at all', () => {
  it('gives points within bounds or one sentence', () => {
    const sign = fc.constantFrom(...'0123456789.,;:\t\n\r "\'#-+eEk%$/\u00a0\uFEFFxé'.split(''));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.boolean(), (signs, wantsPairs) => {
        const read = parseSeries(signs.join(''), wantsPairs ? pairs : list);
        if (!read.ok) {
          expect(read.problem).toMatch(/^(Load test|Traffic)\b.{5,290}\.$/s);
          expect(read.problem).not.toMatch(/undefined|NaN\b|\p{Cc}/u);
        } else expect(read.value.flat().every((value) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a definition', () => {
  it('knows pairs from lists by their x', () => {
    expect(seriesInput({ label: 'A', y: rate, maxPoints: 9, default: [1, 2], help: '' }).kind).toBe('series');
  });
});
