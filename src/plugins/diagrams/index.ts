import type { Plugin } from '@docusaurus/types';
import { topologies } from '../../stages/topologies';
import { drawTopology, type TopologyPicture } from './drawTopology';

/**
 * Docusaurus plugin: draws every stage's topology at build, each into a JSON of its own, which
 * React loads as `@generated/stage-topologies/default/<stage>.json`.
 *
 * @throws Error when a topology cannot be drawn
 */
export default function diagramsPlugin(): Plugin<readonly TopologyPicture[]> {
  return {
    name: 'stage-topologies',
    loadContent: () => Promise.all(Object.values(topologies).map(drawTopology)),
    async contentLoaded({ content, actions }) {
      const stages = Object.keys(topologies);
      await Promise.all(
        content.map((picture, index) => actions.createData(`${stages[index]}.json`, JSON.stringify(picture))),
      );
    },
  };
}
