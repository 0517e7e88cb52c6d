import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindOf, type PageKind } from './page';

/** A page that people wrote, as its file has it. */
export interface SourcePage {
  /** From the root of the repository: `docs/practices/caching.mdx`. */
  readonly file: string;
  /** On the site: `/practices/caching`. */
  readonly path: string;
  readonly kind: PageKind;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Below the front matter, with as many empty lines above it, so that its line numbers are those of the file. */
  readonly body: string;
}

/** Written by plugins, and held by tests of their own. */
export const generated = /^docs\/(?:reference|runbooks|proof|people\/(?:exercises|onboarding))\//;

/** Every page in `docs` and `blog` that people wrote, by its file. */
export function readSourcePages(root: string): SourcePage[] {
  return ['docs', 'blog']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => /\.mdx?$/.test(file) && !generated.test(file))
    .sort()
    .map((file) => sourcePage(file, readFileSync(join(root, file), 'utf8')));
}

/**
 * A page from its text.
 *
 * @throws YAMLParseError if the front matter is not YAML
 */
export function sourcePage(file: string, text: string): SourcePage {
  const [head = '', matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const frontMatter = (parse(matter) ?? {}) as Record<string, unknown>;
  const path = pathOf(file, frontMatter);
  const body = head.replaceAll(/[^\n]/g, '') + text.slice(head.length);
  return { file, path, kind: kindOf(path), frontMatter, body };
}

function pathOf(file: string, { slug }: Readonly<Record<string, unknown>>): string {
  const name = file.replace(/\.mdx?$/, '');
  if (name.startsWith('blog/')) return typeof slug === 'string' ? `/blog/${slug}` : `/${name}`;
  return name.slice('docs'.length).replace(/\/index$/, '');
}
