import type { StageId } from '../model/scenario/stages';

/** What a part of an architecture is; it decides the part's shape and colour in a diagram. */
export type NodeKind =
  | 'client'
  | 'cdn'
  | 'loadBalancer'
  | 'app'
  | 'worker'
  | 'queue'
  | 'cache'
  | 'pooler'
  | 'database'
  | 'replica'
  | 'shard'
  | 'storage'
  | 'search'
  | 'observability';

export interface TopologyNode {
  /** Letters and digits only; unique among nodes and groups. */
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** How many of it run; left out means one. */
  readonly count?: number | string;
  /** True for the part that gives way first as the stage fills up. */
  readonly breaksFirst?: boolean;
}

export interface TopologyEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** True where the sender does not wait: replication, events, telemetry. */
  readonly asynchronous?: boolean;
}

export interface TopologyGroup {
  readonly id: string;
  readonly label: string;
  /** Ids of nodes, or of groups inside this one. */
  readonly members: readonly string[];
}

export interface Topology {
  readonly stage: StageId;
  readonly title: string;
  /** One or two sentences that say what the picture shows. */
  readonly description: string;
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
  readonly groups?: readonly TopologyGroup[];
}

/**
 * Everything wrong with a topology.
 *
 * @returns one plain sentence a problem, with its remedy; empty when there is none
 */
export function topologyProblems({ stage, nodes, edges, groups = [] }: Topology): readonly string[] {
  const nodeIds = nodes.map(({ id }) => id);
  const ids = [...nodeIds, ...groups.map(({ id }) => id)];
  const memberships = groups.flatMap(({ members }) => members);
  const reserved = new Set(['end', 'subgraph', 'graph', 'flowchart', 'style', 'class', 'click', 'default']);
  const problems = [
    ...ids
      .filter((id) => !/^[A-Za-z][A-Za-z0-9]*$/.test(id) || reserved.has(id))
      .map((id) => `rename ${id}: letters and digits only, no mermaid keyword`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `rename ${id}: the id is used twice`),
    ...edges.flatMap(({ from, to }) =>
      [from, to]
        .filter((id) => !ids.includes(id))
        .map((id) => `add a node ${id}, or change the edge ${from} → ${to}`),
    ),
    ...memberships
      .filter((id) => !ids.includes(id))
      .map((id) => `add a node ${id}, or take it out of its group`),
    ...memberships
      .filter((id, index) => memberships.indexOf(id) !== index)
      .map((id) => `leave ${id} in one group only`),
  ];
  return problems.map((problem) => `${stage}: ${problem}`);
}
