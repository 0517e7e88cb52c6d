import { formatNumber } from './format';
import type { Parsed } from './parse';
import { problemOf } from './parse';
import { plainDigits, ungrouped } from './parseNumber';
import { readTerm } from './parseTerm';
import { type Row, seriesRows } from './seriesRows';
import type { Pair, Series, SeriesColumn, SeriesSpec } from './series';

/** No series worth fitting is longer, and reading one that is would be felt while typing. */
export const MAX_SERIES_TEXT = 500_000;
const MAX_CELL = 60;

/**
 * Reads a series as people have it: typed (`1:955 2:1878`, `400 380 390`), pasted from a spreadsheet, or the text of a
 * CSV file, with comma, semicolon, tab or blanks between the cells.
 *
 * A comma inside a cell is the decimal sign, or stands between thousands, where any cell of the text shows which; where
 * none does (`1,200`), the text is refused rather than guessed. Numbers may carry a unit and a multiplier as in any
 * other field.
 *
 * @returns the points in the order they stand, or one sentence that names the line and says what would be right
 * @example parseSeries('1:955 2:1878', spec) // { ok: true, value: [[1, 955], [2, 1878]] }
 */
export function parseSeries(text: string, spec: SeriesSpec): Parsed<Series> {
  if (text.length > MAX_SERIES_TEXT) {
    return failed(
      `${spec.label}: the text is longer than ${formatNumber(MAX_SERIES_TEXT)} characters; ${thinner(spec)}`,
    );
  }
  const clean = text.replace(/^\uFEFF/, '').replaceAll('−', '-');
  if (clean.trim() === '') return failed(`${spec.label}: nothing is there yet; ${howTo(spec)}`);
  const read = seriesRows(clean, spec.x !== undefined);
  if (!read.ok) return failed(`${spec.label}: ${read.problem}`);
  const { rows } = read.value;
  if (rows.length > spec.maxPoints) {
    return failed(
      `${spec.label}: ${formatNumber(rows.length)} points are more than the ${formatNumber(spec.maxPoints)} read here; ${thinner(spec)}`,
    );
  }
  const least = spec.minPoints ?? 1;
  if (rows.length < least) {
    const are = rows.length === 1 ? '1 point is' : `${rows.length} points are`;
    return failed(`${spec.label}: ${are} too few, so give ${formatNumber(least)} or more.`);
  }
  return readRows(rows, spec);
}

function readRows(rows: readonly Row[], spec: SeriesSpec): Parsed<Series> {
  const comma = commaOf(rows);
  const pairs: Pair[] = [];
  const list: number[] = [];
  for (const { place, cells } of rows) {
    const columns = spec.x === undefined ? [spec.y] : [spec.x, spec.y];
    if (cells.length !== columns.length) return failed(widthProblem(place, cells.length, spec));
    const values: number[] = [];
    for (const [i, column] of columns.entries()) {
      const value = readCell(cells[i]!, column, comma);
      if (!value.ok) return failed(`${spec.label}, ${place}: ${value.problem}`);
      values.push(value.value);
    }
    if (spec.x === undefined) list.push(values[0]!);
    else pairs.push([values[0]!, values[1]!]);
  }
  return { ok: true, value: spec.x === undefined ? list : pairs };
}

type Comma = 'decimal' | 'thousands' | 'unclear';

/** What a comma inside cells means, from the cells that leave no doubt. */
function commaOf(rows: readonly Row[]): Comma {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.includes(','));
  const decimal = cells.some((cell) => !/^[^\d]*[1-9]\d{0,2}(,\d{3})+(?!\d|,)/.test(cell));
  const thousands = cells.some((cell) => /,\d{3}(?:,|\.)/.test(cell));
  return decimal === thousands ? 'unclear' : decimal ? 'decimal' : 'thousands';
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function readCell(cell: string, column: SeriesColumn, comma: Comma): Parsed<number> {
  const text = cell.trim();
  const name = column.label;
  if (text === '') return failed(`${lower(name)} is missing.`);
  const number = text.length > MAX_CELL ? null : numberOf(text, column, comma);
  if (number === null) {
    return failed(
      text.includes(',') && comma === 'unclear' && /^[+-]?[\d,.]+$/.test(text)
        ? `"${excerpt(text)}" may be a decimal or thousands; write ${lower(name)} with a point, and without signs between thousands.`
        : `${lower(name)} "${excerpt(text)}" is not a number; write digits such as 955 or 64.9.`,
    );
  }
  const problem = problemOf(number, { ...column, label: lower(name) });
  return problem === null ? { ok: true, value: number + 0 } : failed(problem);
}

/** `null` where the text is no number. */
function numberOf(text: string, column: SeriesColumn, comma: Comma): number | null {
  if (plainNumber.test(text)) return finite(Number(text));
  if (text.includes(',')) {
    const [, sign = '', body = '', tail = ''] = /^([+-]?)([\d.,'’\s]+)(.*)$/s.exec(text) ?? [];
    const digits =
      comma === 'decimal' ? decimalDigits(body.trim()) : comma === 'thousands' ? plainDigits(body) : null;
    return digits === null ? null : numberOf(`${sign}${digits}${tail}`, column, comma);
  }
  const term = readTerm(text, column);
  return term.ok ? finite(term.value.value) : null;
}

/** Where the comma is the decimal sign, a point can only stand between thousands. */
function decimalDigits(body: string): string | null {
  const [whole = '', fraction = '', ...rest] = body.split(',');
  const digits = whole === '' ? '0' : ungrouped(whole);
  return digits === null || fraction === '' || rest.length > 0 ? null : `${digits}.${fraction}`;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function widthProblem(place: string, got: number, spec: SeriesSpec): string {
  const values = got === 1 ? '1 value' : `${got} values`;
  if (spec.x === undefined)
    return `${spec.label}, ${place}: ${values} stand where one is needed; keep only the column of ${lower(spec.y.label)}.`;
  const verb = got === 1 ? 'stands' : 'stand';
  return `${spec.label}, ${place}: ${values} ${verb} where two are needed, ${lower(spec.x.label)} and ${lower(spec.y.label)}.`;
}

function howTo({ x, y }: SeriesSpec): string {
  return x === undefined
    ? `type ${lower(y.label)} after ${lower(y.label)}, such as 400 380 390.`
    : `type ${lower(x.label)} and ${lower(y.label)}, one pair a line, such as 1, 955.`;
}

function thinner({ x, maxPoints }: SeriesSpec): string {
  return x === undefined
    ? `take means over longer steps, so that ${formatNumber(maxPoints)} or fewer are left.`
    : `take means of repeated measurements, so that ${formatNumber(maxPoints)} or fewer are left.`;
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** What stands there, short enough for a sentence and without characters that a terminal would obey. */
function excerpt(text: string): string {
  const visible = text
    .slice(0, 100)
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return visible.length > 24 ? `${Array.from(visible).slice(0, 23).join('')}…` : visible;
}

function failed(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
