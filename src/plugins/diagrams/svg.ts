import { escapeXml, reveal } from './labels';

interface Dressing {
  /** Unique on the page; starts every id in the picture. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Class by node, from `:::name` in the text. */
  readonly classes: ReadonlyMap<string, string>;
  readonly isSequence: boolean;
}

/** Our variable for each one that beautiful-mermaid derives in the style sheet we drop. */
const variables: Readonly<Record<string, string>> = {
  '--_text': '--diagram-ink',
  '--_text-sec': '--diagram-ink-soft',
  '--_text-muted': '--diagram-ink-soft',
  '--_text-faint': '--diagram-ink-soft',
  '--_line': '--diagram-line',
  '--_arrow': '--diagram-line',
  '--_node-fill': '--diagram-fill',
  '--_node-stroke': '--diagram-stroke',
  '--_group-fill': '--diagram-group',
  '--_group-hdr': '--diagram-group',
  '--_inner-stroke': '--diagram-group-line',
  '--_key-badge': '--diagram-group-line',
  '--bg': '--diagram-paper',
};

/** Colours of the node classes authors may use; orange is kept for what breaks. */
const tones: Readonly<Record<string, { readonly fill: string; readonly stroke: string }>> = {
  store: { fill: '--diagram-store-fill', stroke: '--diagram-store-stroke' },
  buffer: { fill: '--diagram-buffer-fill', stroke: '--diagram-buffer-stroke' },
  outside: { fill: '--diagram-outside-fill', stroke: '--diagram-outside-stroke' },
  breaks: { fill: '--diagram-accent-fill', stroke: '--diagram-accent' },
};

/**
 * Makes beautiful-mermaid's SVG fit to stand in a page.
 *
 * Its style sheet is dropped whole, because it imports a font from a third party and styles every `svg` and
 * `text` of the page; what it set becomes attributes. Ids, among them the arrow heads', get a prefix.
 *
 * @param raw the library's SVG, its labels still hidden by `protect`
 */
export function dress(raw: string, { id, title, description, classes, isSequence }: Dressing): string {
  const [, drawnWidth, drawnHeight] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(raw) ?? [];
  const margin = isSequence ? sequenceMargin : 0;
  const width = Math.ceil(Number(drawnWidth) - 2 * margin);
  const height = Math.ceil(Number(drawnHeight) - 2 * margin);
  const inner = raw
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style>[\s\S]*?<\/style>/, '');
  const described = description ? ` ${id}-description` : '';
  const opening = [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" viewBox="${margin} ${margin} ${width} ${height}" width="${width}" height="${height}"`,
    ` style="--diagram-width:${width}px"`,
    ` role="img" aria-labelledby="${id}-title${described}" font-family="var(--ifm-font-family-base, sans-serif)">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    description ? `<desc id="${id}-description">${escapeXml(description)}</desc>` : '',
  ].join('');
  const steps = [
    openGroups,
    softenLabels,
    raiseMessages,
    lightenTabs,
    turnStartHeads,
    (svg: string) => toneNodes(svg, classes),
    ownIds(id),
    rename,
    tidy,
  ];
  const drawing = steps.reduce((svg, step) => step(svg), inner);
  return `${opening}${reveal(drawing, escapeXml)}</svg>`;
}

/** Pixels that the layout of sequences leaves at each side and a phone has not. */
const sequenceMargin = 22;

/** A group is a quiet area with its name on it: the line under the name goes. */
function openGroups(svg: string): string {
  return svg.replace(
    /(<g class="subgraph"[^>]*>\s*<rect[^>]*?)stroke="[^"]*"([^>]*\/>)\s*<rect[^>]*\/>/g,
    '$1stroke="var(--diagram-group-line)"$2',
  );
}

/** The words on an arrow stand on the page's own ground: no frame, and no more of the line hidden than they need. */
function softenLabels(svg: string): string {
  const trim = 7;
  return svg.replace(
    /(<g class="edge-label"[^>]*>\s*<rect x="[^"]*" )y="([^"]*)"( width="[^"]*" )height="([^"]*)"([^>]*?) stroke="[^"]*" stroke-width="[^"]*"/g,
    (_whole, start: string, y: string, middle: string, height: string, end: string) =>
      `${start}y="${Number(y) + trim}"${middle}height="${Number(height) - 2 * trim}"${end}`,
  );
}

/**
 * The words over an arrow of a sequence: their last line stands on it, however many there are, and the lifeline that runs
 * through them is covered.
 */
function raiseMessages(svg: string): string {
  const halo = 'stroke="var(--diagram-paper)" stroke-width="4" paint-order="stroke" stroke-linejoin="round"';
  const halfLine = (11 * 1.3) / 2;
  return svg.replace(
    /(<g class="message"[^>]*data-self="(\w+)">[\s\S]*?<text x="[^"]*" )y="([^"]*)"([^>]*>)([\s\S]*?<\/text>)/g,
    (_whole, start: string, isSelf: string, y: string, rest: string, content: string) => {
      const further = Math.max(0, content.split('<tspan').length - 2);
      const raised = isSelf === 'true' ? Number(y) : Number(y) - further * halfLine;
      return `${start}${halo} y="${raised}"${rest}${content}`;
    },
  );
}

/** The tab of an `alt` or a `loop` is measured for a lighter face than the one it is set in. */
function lightenTabs(svg: string): string {
  return svg.replace(/(<g class="block"[^>]*>[\s\S]*?)font-weight="600"/g, '$1font-weight="500"');
}

/** The head at a line's start is drawn pointing back already: turned once more it would lie hidden under its box. */
function turnStartHeads(svg: string): string {
  return svg.replaceAll('orient="auto-start-reverse"', 'orient="auto"');
}

function toneNodes(svg: string, classes: ReadonlyMap<string, string>): string {
  return svg.replace(/<g class="node" data-id="([^"]*)"/g, (tag, nodeId: string) => {
    const tone = tones[classes.get(nodeId) ?? ''];
    if (!tone) return tag;
    return `<g style="--diagram-fill:var(${tone.fill});--diagram-stroke:var(${tone.stroke})"`;
  });
}

function ownIds(id: string): (svg: string) => string {
  return (svg) => svg.replace(/ id="/g, ` id="${id}-`).replace(/="url\(#/g, `="url(#${id}-`);
}

/** A label cannot be hit by this: it holds no plain quotation mark. */
function rename(svg: string): string {
  return svg
    .replace(/="var\((--[\w-]+)\)"/g, (_whole, name: string) => `="var(${variables[name] ?? name})"`)
    .replace(/ class="mono"/g, ' font-family="var(--ifm-font-family-monospace, monospace)"')
    .replace(/ rx="0" ry="0"/g, ' rx="5" ry="5"')
    .replace(
      /stroke="var\(--diagram-stroke\)" stroke-width="0.75"/g,
      'stroke="var(--diagram-stroke)" stroke-width="1.25"',
    );
}

/** Half the bytes are data for tools, long fractions and white space. */
function tidy(svg: string): string {
  return svg
    .replace(/ (?:data-[\w-]+|class)="[^"]*"/g, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/(?<=[" ,])-?\d+\.\d{2,}(?=[" ,])/g, round))
    .replace(/>\s*\n\s*</g, '><')
    .trim();
}

function round(number: string): string {
  return String(Math.round(Number(number) * 10) / 10);
}
