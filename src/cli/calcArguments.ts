import type { Parsed } from '../calculators/kit/parse';
import { defaultSimulation } from '../calculators/kit/simulate';

/** What `npm run -s calc -- …` was asked for. */
export interface CalcArguments {
  readonly slug: string | null;
  readonly list: boolean;
  readonly help: boolean;
  readonly json: boolean;
  readonly seed: number;
  readonly samples: number;
  /** File with the reader's numbers, as the site saves it. */
  readonly scenario: string | null;
  /** `key=value` as typed, in order. */
  readonly assignments: readonly (readonly [string, string])[];
}

const MAX_SAMPLES = 1_000_000;
const switches = ['--list', '--help', '-h', '--json'];
const valued = ['--seed', '--samples', '--scenario'];

/** Reads the words of the command line; one sentence when they cannot be read. */
export function readArguments(words: readonly string[]): Parsed<CalcArguments> {
  const given = new Map<string, string>();
  const assignments: [string, string][] = [];
  const slugs: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', inline] = splitOnce(word);
    if (switches.includes(word)) given.set(word, '');
    else if (valued.includes(name)) {
      const value = inline ?? rest.shift();
      if (value === undefined) return failed(`${name} needs a value: write ${name}=1.`);
      given.set(name, value);
    } else if (word.startsWith('--'))
      return failed(
        `${plain(name)} is no option; the options are --list, --json, --seed, --samples, --scenario and --help.`,
      );
    else if (inline !== undefined) assignments.push([name, inline]);
    else slugs.push(word);
  }
  if (slugs.length > 1) return failed(`"${plain(slugs[1]!)}" is not understood: write inputs as key=value.`);
  const seed = wholeNumber('--seed', given.get('--seed'), defaultSimulation.seed, 0, Number.MAX_SAFE_INTEGER);
  if (!seed.ok) return seed;
  const samples = wholeNumber('--samples', given.get('--samples'), defaultSimulation.samples, 1, MAX_SAMPLES);
  if (!samples.ok) return samples;
  return {
    ok: true,
    value: {
      slug: slugs[0] ?? null,
      list: given.has('--list'),
      help: given.has('--help') || given.has('-h'),
      json: given.has('--json'),
      seed: seed.value,
      samples: samples.value,
      scenario: given.get('--scenario') ?? null,
      assignments,
    },
  };
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function wholeNumber(
  name: string,
  text: string | undefined,
  start: number,
  min: number,
  max: number,
): Parsed<number> {
  if (text === undefined) return { ok: true, value: start };
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max
    ? { ok: true, value }
    : failed(`${name} must be a whole number from ${min} to ${max}, not "${plain(text)}".`);
}

/** Words of the command line, short and without characters that a terminal would obey. */
export function plain(text: string): string {
  const visible = text
    .slice(0, 200)
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return visible.length > 40 ? `${Array.from(visible).slice(0, 39).join('')}…` : visible;
}

function failed(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
