import { describe, expect, it } from 'vitest';
import { importNatively } from '../native/importNatively';
import { remarkDiagrams } from './remarkDiagrams';

type Mdx = typeof import('@mdx-js/mdx');

async function compile(value: string, path: string, onUndrawn?: (message: string) => void): Promise<string> {
  const { compile: compileMdx } = await importNatively<Mdx>('@mdx-js/mdx');
  const format = path.endsWith('.md') ? 'md' : 'mdx';
  const plugin = () => remarkDiagrams(onUndrawn ? { onUndrawn } : {});
  return String(await compileMdx({ value, path }, { format, remarkPlugins: [plugin] }));
}

const page = (fence: string): string =>
  `# Page\n\nWords.\n\n- item\n\n  \`\`\`mermaid\n${indent(fence)}\n  \`\`\`\n`;
const indent = (text: string): string => text.replace(/^/gm, '  ');

describe('remarkDiagrams', () => {
  it.each(['docs/page.md', 'docs/page.mdx'])('draws the fences of %s', async (path) => {
    const code = await compile(page('flowchart LR\n  a["{x} \\\\ `y`"] --> b'), path);
    expect(code).toContain('svg: "<svg ');
    expect(code).toContain('source: "flowchart LR\\n  a[');
    expect(code).not.toContain('language-mermaid');
  });

  it('stops the build with file and line', async () => {
    await expect(compile(page('flowchart LR\n  a[open'), 'docs/page.mdx')).rejects.toThrow(
      /^docs\/page\.mdx:9: diagram: Parse error/,
    );
  });

  it('leaves what it cannot draw to the browser and says why', async () => {
    const messages: string[] = [];
    const code = await compile(
      page('gantt\n  section a\n  b :a1, 2026-01-01, 3d'),
      'docs/page.md',
      (message) => messages.push(message),
    );
    expect(code).toContain('language-mermaid');
    expect(messages).toEqual([expect.stringMatching(/^docs\/page\.md:7: diagram: left to the browser, /)]);
  });

  it('puts a stage’s topology, once imported, wherever the page names it', async () => {
    const element = '<TopologyDiagram stage="growth" />\n\n';
    const code = await compile(element + element, 'docs/page.mdx');
    expect(
      code.match(/import growthTopology from '@generated\/stage-topologies\/default\/growth.json'/g),
    ).toHaveLength(1);
    expect(code.match(/\.\.\.growthTopology/g)).toHaveLength(2);
    expect(code).not.toContain('TopologyDiagram');
  });

  it('leaves a stage chosen in the browser to the component', async () => {
    const code = await compile('<TopologyDiagram stage={props.stage} />\n', 'docs/page.mdx');
    expect(code).toContain('TopologyDiagram');
  });

  it('tells two equal fences on a page apart', async () => {
    const fence = '```mermaid\nflowchart LR\n  a --> b\n```\n';
    const code = await compile(`${fence}\n${fence}`, 'docs/page.md');
    const ids = [...code.matchAll(/<svg [^>]*? id=\\"([^"\\]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
