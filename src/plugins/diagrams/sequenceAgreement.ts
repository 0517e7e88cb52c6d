import type { Facts } from './agreement';
import { plainLabel, reveal } from './labels';
import { attribute, elements, textOf } from './svgText';
import type { ValidDiagram } from './validate';

interface SequenceDatabase {
  readonly getMessages: () => readonly {
    readonly from?: string;
    readonly to?: string;
    readonly message: unknown;
    readonly type: number;
    readonly placement?: number;
    readonly wrap?: boolean;
  }[];
  readonly getActors: () => ReadonlyMap<string, { readonly description: string; readonly type: string }>;
  readonly getBoxes: () => readonly unknown[];
  readonly getCreatedActors: () => ReadonlyMap<string, number>;
  readonly getDestroyedActors: () => ReadonlyMap<string, number>;
}

/** Mermaid's line types that both libraries draw alike (LINETYPE in mermaid's sequenceDb). */
const arrows: Readonly<Record<number, string>> = {
  0: 'solid filled',
  1: 'dashed filled',
  24: 'solid open',
  25: 'dashed open',
};
const blockStarts: Readonly<Record<number, string>> = { 10: 'loop', 12: 'alt', 15: 'opt', 19: 'par' };
const dividers: ReadonlySet<number> = new Set([13, 20]);
const ends: ReadonlySet<number> = new Set([11, 14, 16, 21, 18]);
const note = 2;
const activation = 17;
const placements = ['left', 'right', 'over'];

/** Facts of a sequence diagram as mermaid reads it. */
export function mermaidSequenceFacts({ database }: ValidDiagram): Facts {
  const sequence = database as unknown as SequenceDatabase;
  const facts: string[] = [];
  for (const [id, { description, type }] of sequence.getActors()) {
    const isPlain = type === 'participant' || type === 'actor';
    facts.push(`participant ${id} “${label(description)}”${isPlain ? '' : ` unsupported: ${type}`}`);
  }
  let count = 0;
  for (const { from, to, message, type, placement } of sequence.getMessages()) {
    const text = label(message);
    const arrow = arrows[type];
    if (arrow) facts.push(`message ${(count += 1)} ${from} to ${to} “${text}” ${arrow}`);
    else if (type === note) {
      const actors = [...new Set([from, to])].join(',');
      facts.push(`note ${placements[placement ?? 2]} ${actors} “${text}”`);
    } else if (type === activation) facts.push(`activation of ${from}`);
    else if (blockStarts[type]) facts.push(`block ${blockStarts[type]} “${text}”`);
    else if (dividers.has(type)) facts.push(`divider “${text}”`);
    else if (!ends.has(type)) facts.push(`unsupported: line type ${type}`);
  }
  if (sequence.getBoxes().length > 0) facts.push('unsupported: a box');
  if (sequence.getCreatedActors().size + sequence.getDestroyedActors().size > 0) {
    facts.push('unsupported: an actor made or ended on the way');
  }
  return facts.toSorted();
}

/** Facts of a sequence diagram as beautiful-mermaid drew it, read from the data attributes of its SVG. */
export function drawnSequenceFacts(svg: string): Facts {
  const facts = [
    ...elements(svg, 'actor').map(
      (actor) => `participant ${attribute(actor, 'data-id')} “${reveal(attribute(actor, 'data-label'))}”`,
    ),
    ...elements(svg, 'message').map((message, index) =>
      [
        `message ${index + 1} ${attribute(message, 'data-from')} to ${attribute(message, 'data-to')}`,
        `“${reveal(attribute(message, 'data-label'))}”`,
        `${attribute(message, 'data-line-style')} ${attribute(message, 'data-arrow-head')}`,
      ].join(' '),
    ),
    ...elements(svg, 'note').map((element) => {
      const actors = [...new Set(attribute(element, 'data-actors').split(','))].join(',');
      return `note ${attribute(element, 'data-position')} ${actors} “${reveal(textOf(element)[0] ?? '')}”`;
    }),
    ...elements(svg, 'activation').map((element) => `activation of ${attribute(element, 'data-actor')}`),
    ...elements(svg, 'block').flatMap((block) => [
      `block ${attribute(block, 'data-type')} “${reveal(attribute(block, 'data-label'))}”`,
      ...textOf(block)
        .slice(1)
        .map((text) => `divider “${reveal(text).replace(/^\[(.*)\]$/s, '$1')}”`),
    ]),
  ];
  return facts.toSorted();
}

function label(stored: unknown): string {
  return typeof stored === 'string' ? (plainLabel(stored) ?? 'unsupported: HTML') : '';
}
