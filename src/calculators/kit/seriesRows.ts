import type { Parsed } from './parse';

/** What separates the cells of a line: one of these signs, blanks, or a colon inside `x:y`. */
export type Delimiter = '\t' | ';' | ',' | ' ' | ':';

/** One point of a text, not yet read as numbers. */
export interface Row {
  /** Where it stands, for a sentence: `line 3`, or `point 3` where all stand on one line. */
  readonly place: string;
  readonly cells: readonly string[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Cuts a text into rows of cells: `1:955 2:1878`, one pair a line as CSV, TSV or from a spreadsheet, or a list of
 * values. Blank lines, lines that begin with `#` and a heading are left out.
 *
 * @param wantsPairs whether two cells make a point
 * @returns rows, or a sentence where a comma could be either a separator or a decimal sign
 */
export function seriesRows(text: string, wantsPairs: boolean): Parsed<{ rows: Row[]; delimiter: Delimiter }> {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, i): Line => ({ number: i + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const body = lines.length > 1 && isHeading(lines[0]!.text) ? lines.slice(1) : lines;
  if (wantsPairs && /^[^\s:;,]+\s*:\s*\S/.test(body[0]?.text ?? ''))
    return { ok: true, value: { rows: colonRows(body), delimiter: ':' } };
  const heading = body === lines ? null : lines[0]!.text;
  const delimiter = delimiterOf(body, heading, wantsPairs);
  if (!delimiter.ok) return delimiter;
  const rows = body.map(({ number, text: line }): Row => ({
    place: `line ${number}`,
    cells: withoutEmptyTail(cellsOf(line, delimiter.value)),
  }));
  const columns = heading === null ? 0 : cellsOf(heading, delimiter.value).length;
  const isTable = columns > 2 && delimiter.value !== ' ' && rows.every(({ cells }) => cells.length > 1);
  const ordered = wantsPairs || isTable ? rows : listRows(rows, heading !== null, delimiter.value);
  return { ok: true, value: { rows: ordered, delimiter: delimiter.value } };
}

/** Words without a digit above the numbers. */
function isHeading(text: string): boolean {
  return !/\d/.test(text) && /\p{L}/u.test(text) && !/^[+-]?(nan|inf(inity)?)\b/i.test(text);
}

/** A comma belongs to the next pair where a colon follows it before anything else ends. */
const betweenColonPairs = /[\s;]+|,(?=[^,;:\s]*:)/;

function colonRows(body: readonly Line[]): Row[] {
  const several = body.length > 1;
  return body.flatMap(({ number, text }) =>
    text
      .replace(/\s*:\s*/g, ':')
      .replace(/,(?=\s|$)/g, ' ')
      .split(betweenColonPairs)
      .filter((pair) => pair !== '')
      .map((pair, i): Row => ({
        place: several ? `line ${number}` : `point ${i + 1}`,
        cells: pair.split(':'),
      })),
  );
}

/**
 * Values of a list stand one or many a line; behind a heading or a time, or where the first column counts, two columns
 * are a time and its value.
 */
function listRows(rows: readonly Row[], hasHeading: boolean, delimiter: Delimiter): Row[] {
  const two = rows.length > 0 && rows.every(({ cells }) => cells.length === 2);
  const timed =
    two &&
    (hasHeading ||
      // Blanks also stand between the values of a list that is wrapped.
      (delimiter !== ' ' && counts(rows)) ||
      rows.every(({ cells }) => /[^\d.,eE+-]/.test(cells[0]!.trim())));
  if (timed) return rows.map(({ place, cells }) => ({ place, cells: cells.slice(1) }));
  const oneLine = rows.length === 1;
  return rows.flatMap(({ place, cells }) =>
    cells.map((cell, i): Row => ({ place: oneLine ? `value ${i + 1}` : place, cells: [cell] })),
  );
}

/** Whether the first column goes up by the same step all along, over enough rows to be no accident. */
function counts(rows: readonly Row[]): boolean {
  if (rows.length < 4) return false;
  const first = rows.map(({ cells }) => Number(cells[0]));
  const step = first[1]! - first[0]!;
  return step > 0 && first.every((value, i) => i === 0 || value === first[i - 1]! + step);
}

/** One number that may carry a comma as its decimal sign. */
const decimalComma = /^[+-]?[\d.'’]*,\d+(?:e[+-]?\d+)?$/i;

function delimiterOf(body: readonly Line[], heading: string | null, wantsPairs: boolean): Parsed<Delimiter> {
  const has = (sign: string) => body.some(({ text }) => text.includes(sign));
  if (has('\t')) return chosen('\t');
  if (has(';')) return chosen(';');
  if (!has(',')) return chosen(' ');
  if (heading !== null) return chosen(heading.includes(',') ? ',' : ' ');

  const words = body.map(({ text }) => text.split(/[ \t]+/));
  const isList = body.some(({ text }) => /,[ \t]|,$|"|,[^,\s]*,/.test(text));
  const isTable = words.flat().some((word) => word.includes(',') && !decimalComma.test(word));
  if (isList || isTable) return chosen(',');
  if (words.flat().some((word) => !word.includes(','))) return chosen(' ');
  const oneWordALine = words.every((line) => line.length === 1);
  if (oneWordALine && (wantsPairs || body.length === 1)) return chosen(',');
  return {
    ok: false,
    problem: wantsPairs
      ? `"${body[0]!.text.slice(0, 24)}" can be read in two ways: write pairs as 1:955 2:1878, or one a line with a semicolon between the two.`
      : `"${body[0]!.text.slice(0, 24)}" can be read in two ways: write decimals with a point, or put a heading above the columns.`,
  };
}

function chosen(value: Delimiter): { ok: true; value: Delimiter } {
  return { ok: true, value };
}

/** Cells of one line; quotes protect a delimiter, as CSV has it. */
function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (delimiter === ' ') return line.split(/[ \t]+/);
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

function withoutEmptyTail(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
