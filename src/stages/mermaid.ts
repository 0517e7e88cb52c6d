import type { NodeKind, Topology, TopologyNode } from './topology';

/** Brackets of a node's shape in mermaid, https://mermaid.js.org/syntax/flowchart.html#node-shapes */
const shapes: Readonly<Record<NodeKind, readonly [string, string]>> = {
  client: ['([', '])'],
  cdn: ['([', '])'],
  loadBalancer: ['(', ')'],
  app: ['[', ']'],
  worker: ['[', ']'],
  pooler: ['(', ')'],
  queue: ['[[', ']]'],
  cache: ['(', ')'],
  database: ['[(', ')]'],
  replica: ['[(', ')]'],
  shard: ['[(', ')]'],
  storage: ['[(', ')]'],
  search: ['[(', ')]'],
  observability: ['(', ')'],
};

/** Colour class of a node's kind; kinds that only compute have the plain one. */
const classes: Readonly<Partial<Record<NodeKind, string>>> = {
  client: 'outside',
  cdn: 'outside',
  observability: 'outside',
  queue: 'buffer',
  cache: 'buffer',
  database: 'store',
  replica: 'store',
  shard: 'store',
  storage: 'store',
  search: 'store',
};

/**
 * Writes a topology as mermaid flowchart text.
 *
 * @param topology valid, see `topologyProblems`
 * @param direction `TB` from top to bottom (for narrow screens), `LR` from left to right
 * @returns text that mermaid and the build's renderer both draw
 * @example topologyToMermaid(topologies.prototype).startsWith('flowchart TB') // true
 */
export function topologyToMermaid(topology: Topology, direction: 'TB' | 'LR' = 'TB'): string {
  const { title, description, nodes, edges, groups = [] } = topology;
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const inside = new Set(groups.flatMap(({ members }) => members));

  const write = (id: string, indent: string): readonly string[] => {
    const node = nodeById.get(id);
    if (node) return [`${indent}${nodeText(node)}`];
    const group = groupById.get(id);
    if (!group) return [];
    return [
      `${indent}subgraph ${id} [${quote(group.label)}]`,
      ...group.members.flatMap((member) => write(member, `${indent}  `)),
      `${indent}end`,
    ];
  };

  const outermost = [...nodeById.keys(), ...groupById.keys()].filter((id) => !inside.has(id));
  return [
    `flowchart ${direction}`,
    `  accTitle: ${oneLine(title)}`,
    `  accDescr: ${oneLine(description)}`,
    ...outermost.flatMap((id) => write(id, '  ')),
    ...edges.map(({ from, to, label, asynchronous }) => {
      const arrow = asynchronous ? '-.->' : '-->';
      return `  ${from} ${arrow}${label ? `|${quote(label)}|` : ''} ${to}`;
    }),
  ].join('\n');
}

function nodeText({ id, label, kind, count, breaksFirst }: TopologyNode): string {
  const [open, close] = shapes[kind];
  const className = breaksFirst ? 'breaks' : classes[kind];
  const text = count === undefined ? label : `${label} × ${count}`;
  return `${id}${open}${quote(text)}${close}${className ? `:::${className}` : ''}`;
}

/** Mermaid's entity codes keep quotes and HTML from being read as such; `\n` is its line break. */
function quote(label: string): string {
  const inert = label
    .replace(/#/g, '#35;')
    .replace(/&/g, '#amp;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/>/g, '#gt;')
    .replace(/`/g, '#96;')
    .replace(/\r?\n/g, '<br/>');
  return `"${inert}"`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
