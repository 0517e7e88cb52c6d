import { describe, expect, it } from 'vitest';
import { topologyToMermaid } from '../../stages/mermaid';
import { topologies } from '../../stages/topologies';
import type { Topology } from '../../stages/topology';
import { drawTopology } from './drawTopology';
import { render } from './render';

async function draw(text: string, key = 'test') {
  const diagram = await render(text, key);
  if (!diagram.drawn) throw new Error(diagram.reason);
  return diagram;
}

const idsOf = (svg: string): readonly string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, ''),
  );

describe('render', () => {
  it.each(Object.values<Topology>(topologies))(
    'draws the topology of $stage with every label',
    async (topology) => {
      const { svg, title, description } = await drawTopology(topology);
      expect(title).toBe(topology.title);
      expect(description).toBe(topology.description);
      const words = textsOf(svg).join('\n');
      for (const { label } of topology.nodes) expect(words).toContain(label);
    },
  );

  it('reads every topology the same from left to right', async () => {
    for (const topology of Object.values<Topology>(topologies)) await draw(topologyToMermaid(topology, 'LR'));
  });

  it.each([
    [
      'flowchart',
      'flowchart LR\n  a["A"] --> b{ok?}\n  b -->|yes| c[(C)]\n  b -- no --> d([D])\n  a -.-> d\n  c ==> d',
    ],
    ['groups', 'flowchart TB\n  subgraph z [Zone]\n    direction LR\n    a --> b\n  end\n  z --> c'],
    [
      'state',
      'stateDiagram-v2\n  [*] --> A\n  A --> B : go\n  state C {\n    [*] --> D\n    D --> [*]\n  }\n  B --> C\n  C --> [*]',
    ],
    [
      'sequence',
      'sequenceDiagram\n  participant A as Alice\n  actor B\n  A->>+B: hi\n  B-->>-A: yo\n  alt ok\n    A-)B: x\n  else no\n    B->>A: n\n  end\n  Note over A,B: done',
    ],
    [
      'entities',
      'erDiagram\n  USER ||--o{ ORDER : places\n  ORDER }|..|| SHOP : "sold by"\n  USER {\n    int id PK\n    string name\n  }',
    ],
  ])('draws a %s diagram', async (_type, text) => {
    const { svg } = await draw(text);
    expect(svg).toMatch(/^<svg [^>]*viewBox="\d+ \d+ [\d.]+ [\d.]+" width="\d+" height="\d+"/);
    expect(svg).not.toMatch(/@import|<style|https?:\/\/(?!www\.w3\.org)|class=|var\(--_|var\(--bg/);
  });

  it('shows both heads of an arrow that goes both ways', async () => {
    const { svg } = await draw('flowchart TB\n  a[One] <--> b[Two]');
    expect(svg).toMatch(/marker-start="url\(#[\w-]+arrowhead-start\)"/);
    expect(svg).not.toContain('auto-start-reverse');
  });

  it('is an image with a name and a description', async () => {
    const { svg } = await draw('flowchart LR\n  accTitle: Two <boxes>\n  a[One] -->|"then"| b[Two]');
    const [id] = idsOf(svg);
    expect(svg).toContain(`role="img" aria-labelledby="${id}-title ${id}-description"`);
    expect(svg).toContain(`<title id="${id}-title">Two &lt;boxes&gt;</title>`);
    expect(svg).toContain(`<desc id="${id}-description">One → Two (then).</desc>`);
  });

  it('shares no id with another diagram, and points to its own arrow heads', async () => {
    const first = await draw('flowchart LR\n  a --> b', 'page 0');
    const second = await draw('flowchart LR\n  a --> b', 'page 1');
    expect(idsOf(first.svg).filter((id) => idsOf(second.svg).includes(id))).toEqual([]);
    for (const { svg } of [first, second]) {
      const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
      expect(references.length).toBeGreaterThan(0);
      for (const id of references) expect(idsOf(svg)).toContain(id);
    }
  });

  it('breaks long labels into lines and leaves no mark of the room it made', async () => {
    const long = 'Riskiest assumption, as a number and a date';
    const flow = await draw(
      `flowchart TB\n  a["${long}"] -->|"calls go through one interface"| b{"${long}?"}`,
    );
    const sequence = await draw(`sequenceDiagram\n  A->>B: hi\n  A->>B: ${long}`);
    for (const { svg } of [flow, sequence]) {
      expect(textsOf(svg)).toContain(long);
      expect(svg).toMatch(/<tspan/);
      expect(svg).not.toMatch(/[\ue000-\uf8ff]/);
    }
  });

  it('gives the same picture for the same text', async () => {
    const text = topologyToMermaid(topologies.growth);
    expect(await draw(text)).toEqual(await draw(text));
  });

  it('keeps quotes, brackets and HTML in a label inert', async () => {
    const label = '"x" [y] (z) {w} | <script>alert(1)</script> & #lt; 3.14159';
    const topology: Topology = {
      stage: 'prototype',
      title: 'Labels',
      description: 'A </desc> that stays inside.',
      nodes: [
        { id: 'a', label, kind: 'app' },
        { id: 'b', label: 'B', kind: 'database' },
      ],
      edges: [{ from: 'a', to: 'b', label }],
    };
    const { svg } = await drawTopology(topology);
    const escaped = '&quot;x&quot; [y] (z) {w} | &lt;script&gt;alert(1)&lt;/script&gt; &amp; #lt; 3.14159';
    expect(textsOf(svg).filter((text) => text === escaped)).toHaveLength(2);
    expect(svg).not.toContain('<script');
    expect(svg.match(/<\/desc>/g)).toHaveLength(1);
  });

  it('colours nodes by class, orange for what breaks', async () => {
    const { svg } = await draw('flowchart LR\n  a:::breaks --> b:::store');
    expect(svg).toContain('--diagram-stroke:var(--diagram-accent)');
    expect(svg).toContain('--diagram-stroke:var(--diagram-store-stroke)');
  });
});

describe('what is left to mermaid in the browser', () => {
  it.each([
    ['gantt', 'gantt\n  title x\n  section a\n  b :a1, 2026-01-01, 3d', /not drawn at build/],
    ['pie', 'pie\n  "a": 3', /not drawn at build/],
    ['class', 'classDiagram\n  A <|-- B', /not drawn at build/],
    ['click', 'flowchart LR\n  a --> b\n  click a "https://example.com"', /a click on a/],
    ['shape', 'flowchart LR\n  a[/slanted/] --> b', /node a/],
    ['cross', 'flowchart LR\n  a --x b', /edge a to b/],
    ['two on a line', 'flowchart LR\n  a --> b; c --> d', /no equal|would add/],
    ['label given late', 'flowchart LR\n  a --> b\n  a[Late]', /Late/],
    ['HTML', 'flowchart LR\n  a["<b>bold</b>"] --> b', /HTML/],
    ['choice', 'stateDiagram-v2\n  state c <<choice>>\n  A --> c\n  c --> B', /no equal|would add/],
    ['autonumber', 'sequenceDiagram\n  autonumber\n  A->>B: hi', /line type 26/],
    ['open arrow', 'sequenceDiagram\n  A->B: hi', /line type 5/],
    ['directive', '%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a --> b', /directive/],
    ['configuration', '---\nconfig:\n  theme: dark\n---\nflowchart LR\n  a --> b', /front matter/],
  ])('%s', async (_name, text, reason) => {
    expect(await render(text, 'test')).toEqual({ drawn: false, reason: expect.stringMatching(reason) });
  });
});
