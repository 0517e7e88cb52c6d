import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from './calcArguments';
import { runCalc } from './runCalc';
import { closest } from './suggest';

async function calc(...words: string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const terminal = {
    print: (text: string) => out.push(text),
    complain: (line: string) => problems.push(line),
  };
  const code = await runCalc(words, terminal);
  return { code, out: out.join(''), problems };
}

describe('npm run -s calc', () => {
  it('answers in a sentence, then figures and inputs', async () => {
    const { code, out, problems } = await calc('capacity', 'peakRps=400', 'serviceTime=50ms');
    expect([code, problems]).toEqual([0, []]);
    expect(out.split('\n')[0]).toMatch(/^\d.* servers carry 400 requests\/s/);
    expect(out).toMatch(/\nFigures\n {2}Servers +\d+ servers\n/);
    expect(out).not.toContain('What drives');
  });

  it('shows bands and drivers where an input is a range, the same for the same seed', async () => {
    const words = ['capacity', 'peakRps=400', 'serviceTime=20..40', '--samples', '200', '--seed=3'];
    const { out } = await calc(...words);
    expect(out).toContain('200 samples, seed 3');
    expect((await calc(...words)).out).toBe(out);
  });

  it('prints one JSON document', async () => {
    const { code, out } = await calc('capacity', 'peakRps=100..400', '--samples=100', '--json');
    const document = JSON.parse(out) as { outputs: Record<string, unknown> };
    expect(code).toBe(0);
    expect(document).toMatchObject({ slug: 'capacity', inputs: { peakRps: '100..400' }, problems: [] });
    expect(document.outputs.servers).toMatchObject({ unit: 'servers', p5: expect.any(Number) as number });
  });

  it('lists the calculators with inputs, units and bounds', async () => {
    const { code, out } = await calc('--list', '--json');
    const list = JSON.parse(out) as { slug: string; inputs: object[]; outputs: object[] }[];
    expect(code).toBe(0);
    expect(list[0]?.slug).toBe('capacity');
    expect(list[0]?.inputs).toContainEqual(
      expect.objectContaining({ key: 'peakRps', unit: 'req/s', min: 0.001, max: 1e7 }),
    );
    expect(list[0]?.outputs).toContainEqual({ key: 'servers', label: 'Servers', unit: 'servers' });
    expect((await calc('--list')).out).toContain('capacity: How many servers');
    expect((await calc('--help')).out).toContain('Usage:');
  });

  it('takes the numbers of a scenario, by file or by key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'calc-'));
    try {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, '{"loadline":1,"numbers":{"peakRequestRate":900}}');
      expect((await calc('capacity', '--scenario', file)).out).toContain('900 requests/s');
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect((await calc('capacity', 's.peakRequestRate=800')).out).toContain('800 requests/s');
    expect((await calc('capacity', '--scenario', '/nowhere.json')).problems[0]).toMatch(/cannot be read/);
  });

  it('takes a series as typed, or from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'calc-'));
    try {
      const file = join(folder, 'test.csv');
      writeFileSync(
        file,
        '\uFEFFusers;req/s\n1;955,0\n2;1878\n4;3548\n8;6531\n16;9897\n32;12102\n64;11850\n',
      );
      const typed = 'points=1:955 2:1878 4:3548 8:6531 16:9897 32:12102 64:11850';
      const { code, out } = await calc('load-test', `points=@${file}`, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ inputs: { points: typed.slice('points='.length) } });
      expect((await calc('load-test', typed, '--json')).out).toBe(out);
      writeFileSync(file, '1;955\n2;fast\n');
      expect((await calc('load-test', `points=@${file}`)).problems[0]).toMatch(/line 2: throughput "fast"/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect((await calc('load-test', 'points=@/nowhere.csv')).problems[0]).toMatch(
      /Load test: the file \/nowhere.csv cannot be read/,
    );
    const { out } = await calc('--list', '--json');
    const list = JSON.parse(out) as { slug: string; inputs: object[] }[];
    expect(list.find(({ slug }) => slug === 'load-test')?.inputs[0]).toMatchObject({
      key: 'points',
      points: 200,
    });
  });

  it.each([
    [[], /name a calculator/],
    [['capcity'], /did you mean capacity\?/],
    [['__proto__'], /is no calculator/],
    [['capacity', 'peakrps=4'], /did you mean peakRps\?/],
    [['capacity', 'peakRps=fast'], /Peak load: "fast" is not a number/],
    [['capacity', 'peakRps=5 ms'], /Peak load is counted in req\/s/],
    [['capacity', `peakRps=${'9'.repeat(100_000)}`], /too long/],
    [['capacity', `${'x'.repeat(100_000)}=1`], /is no input/],
    [['capacity', 'peakRps'], /write inputs as key=value/],
    [['capacity', 's.foo=1'], /none of the numbers/],
    [['capacity', '--seed=x'], /--seed must be a whole number/],
    [['capacity', '--samples=0'], /--samples must be/],
    [['capacity', '--fast'], /is no option/],
    [['capacity', '--seed'], /needs a value/],
  ])('refuses %.60j with one line', async (words, problem) => {
    const { code, out, problems } = await calc(...words);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems[0]!.length).toBeLessThan(700);
    expect(problems[0]).not.toMatch(/\p{Cc}/u);
  });

  it('prints the problems of a bad input as JSON too', async () => {
    const { code, out } = await calc('capacity', 'peakRps=fast', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ slug: 'capacity', outputs: {}, problems: [expect.any(String)] });
  });
});

describe('the words of the command line', () => {
  it('are split at the first = only', () => {
    const read = readArguments(['capacity', 'a=b=c', '--json']);
    expect(read).toMatchObject({ ok: true, value: { json: true, assignments: [['a', 'b=c']] } });
  });

  it('suggest the nearest name, or none', () => {
    expect(closest('shardin', ['capacity', 'sharding'])).toBe('sharding');
    expect(closest('xyz', ['capacity', 'sharding'])).toBeNull();
  });
});
