import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type KeyFile, type ParseText, type ReadChoice, readKeys } from './readKeys';

const parse: ParseText = (text, config) => Papa.parse<string[]>(text, config);
const guess: ReadChoice = { column: null, heading: null };

async function read(content: BlobPart, choice = guess) {
  const result = await readKeys(
    't',
    new Blob([content]),
    choice,
    parse,
    () => undefined,
    new AbortController().signal,
  );
  if (result === null) throw new Error('not stopped');
  return result;
}

async function readFile(content: BlobPart, choice = guess): Promise<KeyFile> {
  const result = await read(content, choice);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

describe('readKeys', () => {
  it('reads a list with one key a line, repeated keys counted', async () => {
    expect(await readFile('b\r\na\r\nb\r\n\r\n')).toMatchObject({
      column: 'line',
      heading: false,
      total: 3,
      blank: 1,
      keys: ['b', 'a'],
      rows: [2, 1],
    });
  });

  it('reads the key column of a CSV, quotes and all', async () => {
    const csv = 'name,user_id\n"Ann, ""A""",7\n"Bob\nB",8\n';
    expect(await readFile(csv)).toMatchObject({ column: 1, heading: true, keys: ['7', '8'] });
    expect((await readFile(csv, { column: 0, heading: true })).keys).toEqual(['Ann, "A"', 'Bob\nB']);
    expect((await readFile('k;n\nx;1\ny;2', { column: 'line', heading: true })).keys).toEqual(['x;1', 'y;2']);
  });

  it('keeps characters that a piece of the file cuts in two', async () => {
    // A piece of 2^17 bytes ends inside the last letter of a row of 9 bytes.
    const { keys, total } = await readFile(`xy\n${'ключ\n'.repeat(40_000)}`);
    expect(keys).toEqual(['xy', 'ключ']);
    expect(total).toBe(40_001);
  });

  it('keeps a comma in a list whose other lines have none', async () => {
    expect((await readFile('a,b\nc\nd')).keys).toEqual(['a,b', 'c', 'd']);
  });

  it('reads UTF-16 and Windows-1252', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x62, 0]);
    expect(await readFile(utf16)).toMatchObject({ encoding: 'utf-16le', keys: ['a', 'b'] });
    const latin = new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]);
    expect(await readFile(latin)).toMatchObject({ encoding: 'windows-1252', keys: ['Müller'] });
  });

  it('meets empty, blank, binary and huge input with a sentence', async () => {
    for (const content of [
      '',
      ' \n\n',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      new Uint8Array(64).fill(1),
    ]) {
      expect(await read(content)).toMatchObject({
        ok: false,
        problem: expect.stringMatching(/^.{20,140}\.$/),
      });
    }
    const huge = { size: 60 * 1024 * 1024 } as Blob;
    const result = await readKeys('t', huge, guess, parse, () => undefined, new AbortController().signal);
    expect(result).toEqual({
      ok: false,
      problem: '60 MB is more than the 50 MB read here: take a sample, such as every hundredth row.',
    });
  });

  it('stops when told', async () => {
    const blob = new Blob(['a\n'.repeat(1_000_000)]);
    const stop = new AbortController();
    stop.abort();
    expect(await readKeys('t', blob, guess, parse, () => undefined, stop.signal)).toBeNull();
  });

  it('reads a million keys, and says how far it is', async () => {
    const blob = new Blob([Array.from({ length: 1_000_000 }, (_, i) => `user-${i}\n`).join('')]);
    const shares: number[] = [];
    const result = await readKeys(
      't',
      blob,
      guess,
      parse,
      (share) => shares.push(share),
      new AbortController().signal,
    );
    expect(result).toMatchObject({ ok: true, value: { total: 1_000_000, dropped: 0 } });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.at(-1)).toBe(1);
  });
});
