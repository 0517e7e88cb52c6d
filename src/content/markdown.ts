import remarkMath from 'remark-math';
import { importNatively } from '../plugins/native/importNatively';

interface At {
  readonly line: number;
}

export interface Heading extends At {
  readonly level: number;
  readonly text: string;
}

export interface Link extends At {
  readonly url: string;
}

export interface Picture extends At {
  readonly url: string;
  readonly alternative: string;
}

export interface Fence extends At {
  readonly language: string;
  readonly text: string;
}

/** What a page holds, as far as rules and figures ask for it. */
export interface PageParts {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  readonly fences: readonly Fence[];
  /** Running text: paragraphs and list items, without code, formulas and tables. */
  readonly paragraphs: readonly string[];
  /** Everything a reader reads, tables too. */
  readonly words: number;
}

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string | null;
  readonly lang?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** Takes the body of a page apart; throws a VFileMessage where it is no MDX. */
export type PageReader = (body: string) => PageParts;

/** A reader of Markdown with components, as the site has it. */
export async function pageReader(): Promise<PageReader> {
  const { createProcessor } = await importNatively<typeof import('@mdx-js/mdx')>('@mdx-js/mdx');
  const processor = createProcessor({ remarkPlugins: [remarkMath] });
  return (body) => partsOf(processor.parse(body) as Node);
}

function partsOf(tree: Node): PageParts {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const pictures: Picture[] = [];
  const fences: Fence[] = [];
  const paragraphs: string[] = [];
  const read: string[] = [];
  for (const node of nodesIn(tree)) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading') {
      headings.push({ level: node.depth!, text: textOf(node), line });
      read.push(textOf(node));
    } else if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url!, line });
    else if (node.type === 'image') pictures.push({ url: node.url!, alternative: node.alt ?? '', line });
    else if (node.type === 'code') fences.push({ language: node.lang ?? '', text: node.value ?? '', line });
    else if (node.type.startsWith('mdxJsx')) collectElement(node, line);
    else if (node.type === 'paragraph') {
      const text = textOf(node);
      read.push(text);
      // Tables are read as Docusaurus' own extension has them, so here they are paragraphs that begin with a bar.
      if (!text.startsWith('|')) paragraphs.push(text.replaceAll(/\s+/g, ' ').trim());
    }
  }
  return { headings, links, pictures, fences, paragraphs, words: wordsIn(read.join(' ')).length };

  function collectElement(node: Node, line: number): void {
    const attribute = (name: string) => node.attributes?.find((one) => one.name === name)?.value;
    const target = attribute('to') ?? attribute('href');
    if (typeof target === 'string') links.push({ url: target, line });
  }
}

/** Words of a text: what holds a letter. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]*\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

function textOf(node: Node): string {
  if (node.type === 'inlineMath' || node.type === 'mdxTextExpression') return '';
  if (node.children) return node.children.map(textOf).join('');
  return node.value ?? '';
}
