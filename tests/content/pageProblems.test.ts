import { describe, expect, it } from 'vitest';
import { pageReader } from '../../src/content/markdown';
import { sourcePage } from '../../src/content/sourcePage';
import { pageProblems } from './pageProblems';
import { rules } from './rules';

const read = await pageReader();

const frontMatter = `title: Sleeping
description: How much, and when.
last_reviewed: 2026-11-01
sidebar_custom_props: { stages: [growth], question: 'How much sleep?' }`;

const sections = ['When it matters', 'Do it', 'What it costs', 'Put off', 'How it fails', 'See that it works']
  .map((heading) => `## ${heading}\n`)
  .join('\n');
const links = 'See [a source](https://www.rfc-editor.org/), [this](/stages) and [that](/calculators).\n\n';

function problemsOf(body: string, matter = frontMatter): string[] {
  const page = sourcePage('docs/practices/sleeping.mdx', `---\n${matter}\n---\n${body}`);
  return pageProblems(page, read(page.body), rules.practice, '2026-11-25');
}

describe('pageProblems', () => {
  it('finds nothing on a page that has what its kind asks for', () => {
    expect(problemsOf(links + sections)).toEqual([]);
  });

  it('lists everything at once, each with its remedy', () => {
    expect(problemsOf('## Do it\n', `description: ${'x'.repeat(111)}\nlast_reviewed: 2027-01-01`)).toEqual([
      expect.stringContaining('has no title'),
      expect.stringContaining('has 111 characters: shorten it to 110'),
      expect.stringContaining('2027-01-01, which has not come'),
      expect.stringContaining('names no stages'),
      expect.stringContaining('asks no question'),
      expect.stringContaining('lacks when it matters'),
      expect.stringContaining('lacks what it costs'),
      expect.stringContaining('lacks what to put off'),
      expect.stringContaining('lacks how it fails'),
      expect.stringContaining('lacks how to see that it works'),
      expect.stringContaining('links 0 of 1 sources'),
      expect.stringContaining('links 0 of 2 pages'),
    ]);
  });

  it('names the line of the file for what stands at a line', () => {
    const body = `${links}# Again\n\n#### Deep\n\n\`\`\`\nls\n\`\`\`\n\n![](/img/home.png)\n\n${sections}`;
    expect(problemsOf(body)).toEqual([
      expect.stringMatching(/^line 9: “Again” is a second title/),
      expect.stringMatching(/^line 11: “Deep” skips a level: begin it with ##,/),
      expect.stringMatching(/^line 13: code without a language/),
      expect.stringMatching(/^line 17: \/img\/home.png has no alternative text/),
    ]);
  });

  it('asks diagrams for a title and a description', () => {
    const diagram = (head: string) =>
      `${links + sections}\n\`\`\`mermaid\nflowchart TB\n${head}  a --> b\n\`\`\`\n`;
    expect(problemsOf(diagram(''))).toEqual([
      expect.stringContaining('without accTitle'),
      expect.stringContaining('without accDescr'),
    ]);
    expect(problemsOf(diagram('  accTitle: Two\n  accDescr: One leads to the other.\n'))).toEqual([]);
  });

  it.each(['yesterday', '2026-13-41', ''])('refuses %j as the day of a review', (day) => {
    expect(problemsOf(links + sections, frontMatter.replace('2026-11-01', `'${day}'`))).toEqual([
      expect.stringContaining('has no last_reviewed'),
    ]);
  });

  it('asks a note for the command that gives its figures', () => {
    const note = (body: string) => {
      const page = sourcePage('blog/note.mdx', `---\n${frontMatter}\n---\n${links}${body}`);
      return pageProblems(page, read(page.body), rules.post, '2026-11-25');
    };
    expect(note('')).toEqual([expect.stringContaining('names no command')]);
    expect(note('```bash\nnpm run -s calc -- capacity\n```\n')).toEqual([]);
  });

  it('refuses a stage that does not exist', () => {
    expect(problemsOf(links + sections, frontMatter.replace('[growth]', '[growth, huge]'))).toEqual([
      expect.stringContaining('names no stages'),
    ]);
  });
});
