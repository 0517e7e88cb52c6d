import { topologyToMermaid } from '../../stages/mermaid';
import { topologyProblems, type Topology } from '../../stages/topology';
import { render } from './render';

/** The properties of the `Diagram` component for a topology. */
export interface TopologyPicture {
  readonly svg: string;
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly caption: string;
}

/**
 * Draws a topology.
 *
 * @throws Error naming every problem of the topology, or the reason it cannot be drawn
 */
export async function drawTopology(topology: Topology): Promise<TopologyPicture> {
  const problems = topologyProblems(topology);
  if (problems.length > 0) throw new Error(`topology ${problems.join('\n')}`);
  const source = topologyToMermaid(topology);
  const diagram = await render(source, topology.stage);
  if (!diagram.drawn) throw new Error(`topology ${topology.stage}: cannot be drawn, ${diagram.reason}`);
  const { svg, title, description } = diagram;
  return { svg, source, title, description, caption: `${title}. Orange: what gives way first.` };
}
