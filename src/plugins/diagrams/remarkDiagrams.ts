import { relative } from 'node:path';
import { topologies } from '../../stages/topologies';
import {
  jsxElement,
  stringAttribute,
  spreadAttribute,
  importStatement,
  type MarkdownNode,
} from './markdownTree';
import { render } from './render';
import { DiagramSyntaxError } from './validate';

interface MarkdownFile {
  readonly path?: string;
}

interface Options {
  /** Told of every diagram that is left to the browser, and why. Default: a line on the console. */
  readonly onUndrawn?: (message: string) => void;
}

/**
 * Remark plugin: turns mermaid fences into `<Diagram>` elements drawn at build, in .md and .mdx alike, and
 * `<TopologyDiagram stage="growth" />` too, so that a page carries its picture and needs no script to show it.
 *
 * A fence that cannot be drawn rightly stays as it is, for Docusaurus's own mermaid theme. It belongs in
 * `beforeDefaultRemarkPlugins`, since that theme takes the fences in the default ones.
 *
 * @throws Error `docs/x.mdx:42: diagram: …` when mermaid's parser refuses a text; it stops the build
 */
export function remarkDiagrams({ onUndrawn = console.warn }: Options = {}) {
  return async (tree: MarkdownNode, file: MarkdownFile): Promise<void> => {
    const path = relative(process.cwd(), file.path ?? 'unknown.md');
    for (const [index, place] of places(tree, isFence).entries()) {
      const element = await drawFence(place.node, path, index, onUndrawn);
      if (element) replace(place, element);
    }
    importTopologies(tree);
  };
}

/**
 * A stage named in the page becomes an import of the picture the plugin in index.ts made. An import, unlike a
 * picture drawn here, tells the bundler's cache when the topology changes.
 */
function importTopologies(tree: MarkdownNode): void {
  const stages = new Set<string>();
  for (const place of places(tree, isTopology)) {
    const stage = place.node.attributes?.find(({ name }) => name === 'stage')?.value;
    if (typeof stage !== 'string' || !Object.keys(topologies).includes(stage)) continue;
    stages.add(stage);
    replace(place, jsxElement('Diagram', [spreadAttribute(`${stage}Topology`)]));
  }
  for (const stage of stages) {
    const file = `@generated/stage-topologies/default/${stage}.json`;
    tree.children?.push(importStatement(`${stage}Topology`, file));
  }
}

async function drawFence(
  node: MarkdownNode,
  path: string,
  index: number,
  onUndrawn: (message: string) => void,
): Promise<MarkdownNode | undefined> {
  const fenceLine = node.position?.start.line ?? 0;
  const source = node.value ?? '';
  const diagram = await render(source, `${path} ${index}`).catch((error: unknown) => {
    if (!(error instanceof DiagramSyntaxError)) throw error;
    throw new Error(`${path}:${fenceLine + error.line}: diagram: ${error.reason}`);
  });
  if (!diagram.drawn) {
    onUndrawn(`${path}:${fenceLine}: diagram: left to the browser, ${diagram.reason}`);
    return undefined;
  }
  const { svg, title, description } = diagram;
  const attributes = Object.entries({ svg, source, title, description });
  return jsxElement(
    'Diagram',
    attributes.map(([name, value]) => stringAttribute(name, value)),
  );
}

const isFence = ({ type, lang }: MarkdownNode): boolean => type === 'code' && lang === 'mermaid';
const isTopology = ({ type, name }: MarkdownNode): boolean =>
  type === 'mdxJsxFlowElement' && name === 'TopologyDiagram';

interface Place {
  readonly parent: MarkdownNode;
  readonly node: MarkdownNode;
}

function places(parent: MarkdownNode, isWanted: (node: MarkdownNode) => boolean): readonly Place[] {
  return (parent.children ?? []).flatMap((node) =>
    isWanted(node) ? [{ parent, node }] : places(node, isWanted),
  );
}

function replace({ parent, node }: Place, element: MarkdownNode): void {
  parent.children?.splice(parent.children.indexOf(node), 1, element);
}
