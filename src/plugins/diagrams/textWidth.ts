/**
 * Advance widths of DejaVu Sans in hundredths of the font size: the widest font that `system-ui` commonly stands for, so what
 * has room for it has room for San Francisco, Segoe UI and Roboto.
 */
const glyphs: Readonly<Record<number, string>> = {
  28: "ijl'",
  30: 'IJ',
  32: ' ,.',
  34: '/:;\\|',
  36: 'f-',
  40: '()[]t!',
  42: 'r',
  50: '"*_`–',
  53: 'sz?',
  56: 'cL',
  59: 'Fkvxy',
  62: 'PTYaoe',
  64: 'ESbdghnpqu$0123456789{}',
  69: 'KAVBRXZ',
  75: 'CUHN',
  79: 'DG&OQ',
  84: 'w#+<=>^~×→',
  100: 'M%mW@…',
};

const widths: ReadonlyMap<string, number> = new Map(
  Object.entries(glyphs).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);

/** A letter that is in no list is taken for a wide one. */
const unknown = 100;

/**
 * How wide a line of text is at most.
 *
 * @param line without line breaks
 * @param fontSize in pixels
 * @returns pixels
 * @example textWidth('il', 100) // 56
 */
export function textWidth(line: string, fontSize: number): number {
  let sum = 0;
  for (const letter of line.normalize('NFD').replace(/\p{M}/gu, '')) sum += widths.get(letter) ?? unknown;
  return (sum / 100) * fontSize;
}

/**
 * Breaks a text into as few lines as keep below a width, of about the same length.
 *
 * @param text words with single spaces
 * @param most pixels a line should not pass; a longer word has a line of its own
 * @param fontSize in pixels
 * @example wrap('one two three four', 60, 10) // ['one two', 'three four']
 */
export function wrap(text: string, most: number, fontSize: number): readonly string[] {
  const fewest = filled(text, most, fontSize).length;
  if (fewest === 1) return [text];
  // The narrowest limit that needs no more lines leaves no short last line.
  let narrow = most;
  while (narrow > fontSize && filled(text, narrow - fontSize / 2, fontSize).length === fewest)
    narrow -= fontSize / 2;
  return filled(text, narrow, fontSize);
}

function filled(text: string, most: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, fontSize) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
