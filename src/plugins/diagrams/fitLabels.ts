import { reveal, room } from './labels';
import { textWidth, wrap } from './textWidth';

/** How beautiful-mermaid sets a kind of label, and how much of it we let stand on one line. */
interface Kind {
  readonly fontSize: number;
  /** Pixels it takes an unknown letter for. */
  readonly unit: number;
  /** Free pixels around the text which a wide font may use up. */
  readonly spare: number;
  /** Pixels after which a line is broken. */
  readonly most: number;
}

type Labels = readonly (readonly [Kind, readonly string[]])[];

export const nodeLabel: Kind = { fontSize: 13, unit: 13 * 0.57, spare: 14, most: 200 };
export const edgeLabel: Kind = { fontSize: 11, unit: 11 * 0.54, spare: 0, most: 130 };
/** The layout puts 140 px between two lifelines whatever is written there. */
const messageLabel: Kind = { fontSize: 11, unit: 11 * 0.54, spare: 0, most: 132 };
/** A note has one line, and a second line of a message has room only below another message. */
const oneLine: Kind = { fontSize: 11, unit: 11 * 0.54, spare: 0, most: Infinity };

/** What a sequence says, by kind, read from its lines: the library does not tell what it read. */
export function sequenceLabels(body: string): Labels {
  const below: string[] = [];
  const others: string[] = [];
  let isBelowMessage = false;
  for (const line of body.split('\n')) {
    const message = /(?:->>|-\)).*?:\s+(.+?)\s*$/.exec(line)?.[1];
    const note = /^\s*note\s.*?:\s+(.+?)\s*$/i.exec(line)?.[1];
    if (message !== undefined) (isBelowMessage ? below : others).push(message);
    if (note !== undefined) others.push(note);
    isBelowMessage = message !== undefined;
  }
  return [
    [oneLine, others],
    [messageLabel, below],
  ];
}

/**
 * Breaks long labels into lines, and makes the layout leave room for the line that a wide font needs: beautiful-mermaid takes
 * a space for half of what it is, so that the longer a label, the further it sticks out of its box.
 *
 * @param body mermaid text whose labels are hidden by `protect`
 * @param labels what the library read as labels, by kind; one that is of two kinds gets the room of the first
 * @returns the same diagram, to the letter, but for line breaks and marks
 */
export function fitLabels(body: string, labels: Labels): string {
  const kinds = new Map(
    labels.toReversed().flatMap(([kind, texts]) => texts.filter(Boolean).map((text) => [text, kind])),
  );
  if (kinds.size === 0) return body;
  const any = [...kinds.keys()].toSorted((a, b) => b.length - a.length).map(pattern);
  // Only between the marks that hold a label in mermaid's syntax; the same word may be the name of a node elsewhere.
  const opening = String.raw`["[({|]\s*|:\s+|(?:--|==|-\.)\s+`;
  const closing = String.raw`\s*(?:["\])}|]|$|--|==|\.-|-\.)`;
  const places = new RegExp(`(${opening})(${any.join('|')})(?=${closing})`, 'gm');
  return body.replace(places, (whole, open: string, text: string) => {
    const kind = kinds.get(text.replace(lineBreak, '\n'));
    return kind ? open + fit(text, kind) : whole;
  });
}

const lineBreak = /<br\s*\/?>/gi;

function pattern(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`<br\s*\/?>`);
}

function fit(text: string, kind: Kind): string {
  const given = text.split(lineBreak);
  const lines = given.length > 1 ? given : wrap(text, kind.most, kind.fontSize);
  return lines.map((line) => line + room.repeat(lettersOfRoom(line, kind))).join('<br/>');
}

function lettersOfRoom(line: string, { fontSize, unit, spare }: Kind): number {
  const missing = textWidth(reveal(line), fontSize) - spare - guessed(line, unit);
  return Math.max(0, Math.ceil(missing / unit));
}

/** The library's own guess, in pixels, a little lower (`measureTextWidth` in its text-metrics). */
function guessed(line: string, unit: number): number {
  let sum = 0;
  for (const letter of line) {
    if (letter === ' ') sum += 0.3;
    else if (/[iltfjI1!|.,:;']/.test(letter)) sum += 0.4;
    else if (/[()[\]{}/\\\-"`]/.test(letter)) sum += 0.5;
    else if (letter === 'r') sum += 0.8;
    else if (/[A-Zmw@%]/.test(letter)) sum += /[WM]/.test(letter) ? 1.5 : 1.2;
    else sum += 1;
  }
  return sum * unit;
}
