import { describe, expect, it } from 'vitest';
import { stageIds } from '../model/scenario/stages';
import { topologies } from './topologies';
import { topologyProblems, type Topology } from './topology';

describe('topologies', () => {
  it('has one for every stage, in order', () => {
    expect(Object.keys(topologies)).toEqual([...stageIds]);
    expect(Object.values(topologies).map(({ stage }) => stage)).toEqual([...stageIds]);
  });

  it.each(Object.values<Topology>(topologies))('$stage is whole and says what breaks first', (topology) => {
    expect(topologyProblems(topology)).toEqual([]);
    expect(topology.nodes.filter(({ breaksFirst }) => breaksFirst)).not.toHaveLength(0);
  });
});

describe('topologyProblems', () => {
  it('lists every problem at once', () => {
    const broken: Topology = {
      stage: 'growth',
      title: 'Broken',
      description: 'For this test.',
      nodes: [
        { id: 'end', label: 'A keyword', kind: 'app' },
        { id: 'twice', label: 'One', kind: 'app' },
        { id: 'twice', label: 'Two', kind: 'app' },
      ],
      edges: [{ from: 'twice', to: 'nowhere' }],
      groups: [{ id: 'group', label: 'Group', members: ['ghost'] }],
    };
    expect(topologyProblems(broken)).toEqual([
      'growth: rename end: letters and digits only, no mermaid keyword',
      'growth: rename twice: the id is used twice',
      'growth: add a node nowhere, or change the edge twice → nowhere',
      'growth: add a node ghost, or take it out of its group',
    ]);
  });
});
