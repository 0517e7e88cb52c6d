import { describe, expect, it } from 'vitest';
import { topologyToMermaid } from './mermaid';
import { topologies } from './topologies';
import type { Topology } from './topology';

function labelled(label: string): Topology {
  return {
    stage: 'prototype',
    title: 'Title',
    description: 'Description',
    nodes: [
      { id: 'a', label, kind: 'app' },
      { id: 'b', label: 'B', kind: 'database', count: 3, breaksFirst: true },
    ],
    edges: [{ from: 'a', to: 'b', label, asynchronous: true }],
    groups: [{ id: 'g', label: 'Zone', members: ['b'] }],
  };
}

describe('topologyToMermaid', () => {
  it('writes title, shapes, classes, groups and arrows', () => {
    expect(topologyToMermaid(labelled('A')).split('\n')).toEqual([
      'flowchart TB',
      '  accTitle: Title',
      '  accDescr: Description',
      '  a["A"]',
      '  subgraph g ["Zone"]',
      '    b[("B × 3")]:::breaks',
      '  end',
      '  a -.->|"A"| b',
    ]);
  });

  it('leaves nothing in a label that mermaid reads as syntax or HTML', () => {
    const text = topologyToMermaid(labelled('"x" <img> & #lt; `code`'));
    expect(text).toContain('a["#quot;x#quot; #lt;img#gt; #amp; #35;lt; #96;code#96;"]');
  });

  it('draws from left to right when asked', () => {
    expect(topologyToMermaid(topologies.prototype, 'LR')).toMatch(/^flowchart LR\n/);
  });
});
