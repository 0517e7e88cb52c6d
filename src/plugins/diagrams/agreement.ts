import type { parseMermaid } from 'beautiful-mermaid';
import { plainLabel, reveal } from './labels';
import type { ValidDiagram } from './validate';

/** What a diagram says, one sentence a fact, in an order that does not depend on the reader. */
export type Facts = readonly string[];

type Graph = ReturnType<typeof parseMermaid>;

/** Parts of mermaid's layout data that a flowchart or a state diagram fills. */
interface LayoutData {
  readonly nodes: readonly {
    readonly id: string;
    readonly label?: string;
    readonly shape?: string;
    readonly parentId?: string;
    readonly isGroup: boolean;
    readonly link?: string;
    readonly haveCallback?: boolean;
    readonly description?: readonly string[];
  }[];
  readonly edges: readonly {
    readonly start?: string;
    readonly end?: string;
    readonly label?: string;
    readonly arrowTypeStart?: string;
    readonly arrowTypeEnd?: string;
    readonly thickness?: string;
    readonly animate?: boolean;
  }[];
}

/** Mermaid's shape names for the shapes both libraries draw alike. */
const shapes: Readonly<Record<string, string>> = {
  squareRect: 'rectangle',
  roundedRect: 'rounded',
  stadium: 'stadium',
  circle: 'circle',
  doublecircle: 'doublecircle',
  subroutine: 'subroutine',
  cylinder: 'cylinder',
  diamond: 'diamond',
  question: 'diamond',
  hexagon: 'hexagon',
  odd: 'asymmetric',
  rect_left_inv_arrow: 'asymmetric',
  trapezoid: 'trapezoid',
  inv_trapezoid: 'trapezoid-alt',
  stateStart: 'state-start',
  stateEnd: 'state-end',
};

const arrowHeads: Readonly<Record<string, string>> = {
  none: 'plain',
  arrow_open: 'plain',
  arrow_point: 'arrow',
  arrow_barb: 'arrow',
};

/** Facts of a flowchart or state diagram as mermaid reads it. */
export function mermaidGraphFacts({ database, type }: ValidDiagram): Facts {
  const { nodes, edges } = (database as unknown as { getData: () => LayoutData }).getData();
  const isState = type.startsWith('state');
  return sorted([
    ...nodes.map((node) => {
      const parent = node.parentId ?? 'page';
      if (node.link || node.haveCallback) return `unsupported: a click on ${node.id}`;
      if (node.description?.length) return `unsupported: several descriptions of ${node.id}`;
      const label = plainLabel(node.label ?? '') ?? 'unsupported: HTML';
      if (node.isGroup) return `group ${node.id} “${label}” in ${parent}`;
      // Mermaid draws a state, and a flowchart's bare name, as `rect`; corners differ by type.
      const shape =
        shapes[node.shape ?? ''] ?? (node.shape === 'rect' && isState ? 'rounded' : `${node.shape}`);
      if (shape === 'state-start' || shape === 'state-end') return `${shape} in ${parent}`;
      return `node ${node.id} “${label}” ${shape} in ${parent}`;
    }),
    ...edges.map((edge) => {
      const from = pseudoState(edge.start ?? '');
      const to = pseudoState(edge.end ?? '');
      const heads = [edge.arrowTypeStart ?? 'none', edge.arrowTypeEnd ?? 'none'].map(
        (head) => arrowHeads[head] ?? `unsupported: ${head}`,
      );
      const label = plainLabel(edge.label ?? '') ?? 'unsupported: HTML';
      const stroke = edge.thickness === 'normal' || !edge.thickness ? 'solid' : edge.thickness;
      return `edge ${from} to ${to} “${label}” ${stroke} ${heads.join(' ')}${edge.animate ? ' animated' : ''}`;
    }),
  ]);
}

/** Facts of a flowchart or state diagram as beautiful-mermaid reads it. */
export function drawnGraphFacts(graph: Graph): Facts {
  const facts: string[] = [];
  const parents = new Map<string, string>();
  const groupIds = new Set<string>();
  const visit = (groups: Graph['subgraphs'], parent: string): void => {
    for (const group of groups) {
      groupIds.add(group.id);
      facts.push(`group ${group.id} “${reveal(group.label).trim()}” in ${parent}`);
      for (const id of group.nodeIds) parents.set(id, group.id);
      visit(group.children, group.id);
    }
  };
  visit(graph.subgraphs, 'page');

  for (const { id, label, shape } of graph.nodes.values()) {
    // An edge to a group registers the group's name as a node too; the layout then ignores it.
    if (groupIds.has(id)) continue;
    const parent = parents.get(id) ?? 'page';
    const isPseudoState = shape === 'state-start' || shape === 'state-end';
    facts.push(
      isPseudoState ? `${shape} in ${parent}` : `node ${id} “${reveal(label).trim()}” ${shape} in ${parent}`,
    );
  }
  for (const edge of graph.edges) {
    const heads = [edge.hasArrowStart, edge.hasArrowEnd].map((has) => (has ? 'arrow' : 'plain')).join(' ');
    const label = reveal(edge.label ?? '').trim();
    const [from, to] = [pseudoState(edge.source), pseudoState(edge.target)];
    facts.push(`edge ${from} to ${to} “${label}” ${edge.style} ${heads}`);
  }
  return sorted(facts);
}

/**
 * The first fact on which two readers differ. Where a label is broken into lines is not a fact: `fitLabels` breaks long ones.
 *
 * @returns a plain sentence, or `undefined` when they agree
 */
export function firstDifference(readByMermaid: Facts, readByLibrary: Facts): string | undefined {
  const [mermaid, drawn] = [readByMermaid.map(onOneLine), readByLibrary.map(onOneLine)];
  const missing = mermaid.find((fact) => !drawn.includes(fact));
  if (missing !== undefined) return `it has no equal for: ${missing}`;
  const extra = drawn.find((fact) => !mermaid.includes(fact));
  if (extra !== undefined) return `it would add: ${extra}`;
  return mermaid.length === drawn.length ? undefined : 'it would draw a part twice or not at all';
}

function onOneLine(fact: string): string {
  return fact.replace(/\s+/g, ' ');
}

/** Mermaid names the points `[*]` after their parent, beautiful-mermaid numbers them. */
function pseudoState(id: string): string {
  return /^_?(\w*_)?start\d*$/.test(id) ? '[start]' : /^_?(\w*_)?end\d*$/.test(id) ? '[end]' : id;
}

function sorted(facts: readonly string[]): Facts {
  const drawnOnce = /^state-(start|end) /;
  return facts.filter((fact, index) => !drawnOnce.test(fact) || facts.indexOf(fact) === index).toSorted();
}
