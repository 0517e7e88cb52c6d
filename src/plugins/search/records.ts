import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { load } from 'cheerio';
import type { HeadingLevel, SearchGroup, SearchRecord } from './record';

type Root = ReturnType<typeof load>;
type Node = ReturnType<ReturnType<Root>['contents']>[number];

/** The part of a page that is read, in the order of preference. */
const articles = ['.theme-doc-markdown', 'article .markdown', 'main'];
/** Said twice, said to machines only, or moved by hand. */
const unread =
  'script, style, svg, nav, button, select, input, textarea, noscript, .hash-link, annotation, [popover], [hidden], [aria-hidden="true"]';
const blocks =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figure|figcaption|footer|header|h[1-6]|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)$/;
/** Longest text of a record in characters: engines refuse records above 10 kB. */
const longest = 2_000;

const groups: Readonly<Record<string, SearchGroup>> = {
  runbooks: 'Runbooks',
  calculators: 'Calculators',
  'your-numbers': 'Calculators',
  reference: 'Reference',
  proof: 'Reference',
  blog: 'Notes',
};
/** Of two equally good matches the one that acts comes first. */
const pageRanks: Readonly<Record<SearchGroup, number>> = {
  Runbooks: 50,
  Calculators: 40,
  Guides: 30,
  Notes: 20,
  Reference: 10,
};

interface Section {
  readonly level: number;
  readonly anchor: string | null;
  readonly title: string;
  text: string;
}

/**
 * Everything that can be found on a built site, in the order of its addresses.
 *
 * @param buildDir folder of the built site
 * @param siteUrl address of its front page, with a slash at the end
 * @throws Error if nothing is built there
 */
export function recordsOfBuild(buildDir: string, siteUrl: string): SearchRecord[] {
  let files: string[];
  try {
    files = readdirSync(buildDir, { recursive: true, encoding: 'utf8' });
  } catch {
    files = [];
  }
  const pages = files.filter((name) => name.endsWith('.html')).sort();
  if (pages.length === 0)
    throw new Error(`there is no built site in ${buildDir}; run \`npm run build\` first`);
  return pages.flatMap((name) => {
    const route = name
      .split(sep)
      .join('/')
      .replace(/(?:^|\/)index\.html$|\.html$/, '');
    return recordsOfPage(readFileSync(join(buildDir, name), 'utf8'), route, siteUrl);
  });
}

/**
 * What can be found on one page: for each section its heading and its text.
 *
 * @param route path below the site's front page, without a leading slash
 * @returns nothing for lists of pages and for the page that says that there is none
 */
export function recordsOfPage(html: string, route: string, siteUrl: string): SearchRecord[] {
  const $ = load(html);
  if (!$('html').is('.docs-doc-page, .blog-post-page, .plugin-pages')) return [];
  $(unread).remove();
  const article = articles.map((selector) => $(selector).first()).find((found) => found.length > 0);
  if (!article) return [];
  // A note's title stands outside its text.
  const title = clean(article.find('h1').first().text() || $('h1').first().text() || $('title').text());
  const sections: Section[] = [{ level: 1, anchor: null, title, text: '' }];
  const group = groups[route.split('/')[0]!] ?? 'Guides';
  // "Parameters" and "Returns" stand below each symbol; what is looked for is the symbol.
  const deepest = group === 'Reference' ? 3 : 6;
  for (const node of article.contents()) readInto(sections, node, deepest, $);
  const url = new URL(route, siteUrl).href;
  const keywords = $('meta[name="keywords"]').attr('content') ?? null;
  const lang = $('html').attr('lang') ?? 'en';
  const hierarchy: Record<HeadingLevel, string | null> = {
    lvl1: null,
    lvl2: null,
    lvl3: null,
    lvl4: null,
    lvl5: null,
    lvl6: null,
  };
  return sections.flatMap((section, position) => {
    const own = `lvl${section.level}` as HeadingLevel;
    for (const level of Object.keys(hierarchy) as HeadingLevel[]) if (level >= own) hierarchy[level] = null;
    hierarchy[own] = section.title;
    const shared = {
      url: section.anchor ? `${url}#${section.anchor}` : url,
      url_without_anchor: url,
      anchor: section.anchor,
      hierarchy: { lvl0: group, ...hierarchy },
      lang,
    };
    const weight = { pageRank: pageRanks[group], level: 100 - 10 * section.level, position };
    const id = `${route || '/'}#${section.anchor ?? ''}`;
    return [
      {
        ...shared,
        objectID: id,
        type: own,
        content: null,
        keywords: section.level === 1 ? keywords : null,
        weight,
      },
      ...pieces(clean(section.text)).map((content, index) => ({
        ...shared,
        objectID: `${id}:${index}`,
        type: 'content' as const,
        content,
        keywords: null,
        weight: { ...weight, level: 0 },
      })),
    ];
  });
}

function readInto(sections: Section[], node: Node, deepest: number, $: Root): void {
  if (node.type === 'text') {
    sections.at(-1)!.text += node.data;
    return;
  }
  if (!('children' in node)) return;
  const name = 'name' in node ? node.name : '';
  const heading = /^h([1-6])$/.exec(name);
  if (heading && 'attribs' in node) {
    const level = Number(heading[1]);
    const title = clean($(node).text());
    const anchor = node.attribs.id;
    // The title has its section already; a heading that no link can reach belongs to the section above.
    if (level > 1 && level <= deepest && anchor && title) sections.push({ level, anchor, title, text: '' });
    else if (level > 1) sections.at(-1)!.text += ` ${title}. `;
    return;
  }
  const gap = blocks.test(name) ? ' ' : '';
  sections.at(-1)!.text += gap;
  for (const child of node.children) readInto(sections, child, deepest, $);
  sections.at(-1)!.text += gap;
}

/** Text without zero-width marks, with single spaces. */
function clean(text: string): string {
  return text
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text cut between words into pieces that are short enough for a record. */
function pieces(text: string): string[] {
  const rest: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const space = text.lastIndexOf(' ', from + longest);
    const to = space > from ? space : from + longest;
    rest.push(text.slice(from, to));
    from = space > from ? to + 1 : to;
  }
  return text.length > from ? [...rest, text.slice(from)] : rest;
}
