import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runCalc } from '../../src/cli/runCalc';

const folder = join(import.meta.dirname, '../../blog');

/** A post as a reader sees it, for tests that look its figures up. */
export interface Post {
  readonly file: string;
  readonly source: string;
  /** Cells after the first of the table row whose first cell is this, without emphasis. */
  readonly row: (first: string) => readonly string[];
  /** Fails with the name of the post unless each of these stands in its text, white space apart. */
  readonly says: (...texts: string[]) => void;
  /** Code of all fences in a language. */
  readonly code: (language: string) => readonly string[];
}

/** All posts, oldest first. */
export function readPosts(): readonly Post[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map(readPost);
}

/** The post with this file name. */
export function readPost(name: string): Post {
  const file = `blog/${name}`;
  const source = readFileSync(join(folder, name), 'utf8');
  const flat = source.replace(/\s+/g, ' ');
  const rows = source
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('**', '').replaceAll('\u00a0', ' ').trim()),
    );
  return {
    file,
    source,
    row(first) {
      const found = rows.find(([cell]) => cell === first);
      if (!found) throw new Error(`${file}: no table has a row "${first}"`);
      return found.slice(1);
    },
    says(...texts) {
      for (const text of texts) expect(flat.includes(text), `${file} should say: ${text}`).toBe(true);
    },
    code: (language) =>
      [...source.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
        ([, text]) => text!,
      ),
  };
}

/** A number with so many decimals, as posts write it. */
export function fixed(value: number, decimals = 0): string {
  // Rounded as the calculators round: 93.85, which a computer holds as a little less, is 93.8.
  return Number(value.toFixed(decimals)).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Figures of a calculator, as `npm run -s calc -- … --json` prints them. */
export async function figures(
  ...words: string[]
): Promise<
  Record<string, { readonly value: number; readonly p5: number; readonly p50: number; readonly p95: number }>
> {
  const printed: string[] = [];
  const problems: string[] = [];
  const code = await runCalc([...words, '--json'], {
    print: (text) => printed.push(text),
    complain: (line) => problems.push(line),
  });
  expect([code, problems]).toEqual([0, []]);
  return (JSON.parse(printed.join('')) as { outputs: Awaited<ReturnType<typeof figures>> }).outputs;
}
