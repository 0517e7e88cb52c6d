import type { ParseConfig, ParseResult } from 'papaparse';
import type { Parsed } from '../../kit/parse';
import { formatNumber } from '../../kit/format';
import { chooseColumn } from './chooseColumn';
import { KeyCounter } from './keyCounter';
import { RecordText } from './recordText';
import { ENCODING_SAMPLE, encodingOf, type Encoding } from '../../kit/textEncoding';

const MB = 1024 * 1024;
const MAX_SIZE = 50 * MB;
/** Bytes read at a time: some thousand keys. */
const PIECE = 128 * 1024;
/** Rows looked at to guess delimiter, heading and column. */
const SAMPLE_ROWS = 200;
/** Longest work, ms, between two chances for the page to draw. */
const SLICE = 12;

/** A column by number, or the whole line as the key. */
export type KeyColumn = number | 'line';

/** What the reader chose; `null` leaves the choice to {@link readKeys}. */
export interface ReadChoice {
  readonly column: KeyColumn | null;
  readonly heading: boolean | null;
}

/** Keys read from a file or a paste. */
export interface KeyFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly column: KeyColumn;
  readonly heading: boolean;
  readonly encoding: Encoding;
  /** Rows with a key, and rows without one. */
  readonly total: number;
  readonly blank: number;
  /** Rows whose key came after the first million different ones. */
  readonly dropped: number;
  readonly keys: readonly string[];
  /** Rows of each key. */
  readonly rows: readonly number[];
}

/** The one function of Papa Parse used here. */
export type ParseText = (text: string, config: ParseConfig) => ParseResult<string[]>;

/**
 * Reads keys from a text, piece by piece, in this browser; nothing is sent anywhere.
 *
 * @param parse Papa Parse, loaded only when somebody brings a file
 * @param onProgress share read, 0–1
 * @returns the keys, a sentence why there are none, or `null` when stopped by the signal
 */
export async function readKeys(
  name: string,
  blob: Blob,
  choice: ReadChoice,
  parse: ParseText,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Parsed<KeyFile> | null> {
  if (blob.size === 0) return problem('There is nothing in it: give at least one key.');
  if (blob.size > MAX_SIZE) {
    return problem(
      `${formatNumber(blob.size / MB)} MB is more than the 50 MB read here: take a sample, such as every hundredth row.`,
    );
  }
  const encoding = encodingOf(new Uint8Array(await blob.slice(0, ENCODING_SAMPLE).arrayBuffer()));
  if (!encoding.ok) return encoding;

  const format = formatOf(await sampleText(blob, encoding.value), choice, parse);
  const counter = new KeyCounter();
  const { column, delimiter } = format;
  const rowKeys = (text: string): (string | undefined)[] =>
    column === 'line' || delimiter === null
      ? text.split(/\r?\n/)
      : parse(text, { delimiter }).data.map((row) => row[column]);

  let blank = 0;
  let headingDue = format.heading;
  const take = (text: string) => {
    if (text === '') return;
    // The line break that ends a piece would make an empty row after it.
    for (const key of rowKeys(text.replace(/\r?\n$/, ''))) {
      if (headingDue) headingDue = false;
      else if (key === undefined || key.trim() === '') blank++;
      else counter.add(key);
    }
  };

  const records = new RecordText(delimiter !== null && column !== 'line');
  for await (const { text, share } of pieces(blob, encoding.value)) {
    if (signal.aborted) return null;
    take(records.push(text));
    onProgress(share);
  }
  take(records.end());
  if (counter.total === 0) return problem('No key found in it: every row is empty in the chosen column.');
  return {
    ok: true,
    value: {
      name,
      columns: format.columns,
      column,
      heading: format.heading,
      encoding: encoding.value,
      total: counter.total,
      blank,
      dropped: counter.dropped,
      ...counter.result(),
    },
  };
}

interface Format {
  readonly columns: readonly string[];
  readonly column: KeyColumn;
  readonly heading: boolean;
  /** `null` for a list with one key a line. */
  readonly delimiter: string | null;
}

function formatOf(sample: string, choice: ReadChoice, parse: ParseText): Format {
  const { data, meta } = parse(sample, {
    delimitersToGuess: [',', '\t', ';'],
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
  });
  const isTable = data.some((row) => row.length > 1) && data.every((row) => row.length > 1);
  const rows = isTable ? data : sample.split(/\r?\n/, SAMPLE_ROWS).map((line) => [line]);
  const guess = chooseColumn(rows);
  const column = choice.column ?? (isTable ? guess.column : 'line');
  return {
    columns: isTable ? guess.names : [],
    column,
    heading: choice.heading ?? guess.heading,
    delimiter: isTable ? meta.delimiter : null,
  };
}

async function sampleText(blob: Blob, encoding: Encoding): Promise<string> {
  const bytes = await blob.slice(0, ENCODING_SAMPLE).arrayBuffer();
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  // A line cut off by the end of the sample would look like one with fewer columns.
  return blob.size > ENCODING_SAMPLE ? text.slice(0, text.lastIndexOf('\n') + 1 || text.length) : text;
}

/** A blob as text, with a pause for the page whenever a slice of time is used up. */
async function* pieces(blob: Blob, encoding: Encoding): AsyncGenerator<{ text: string; share: number }> {
  const decoder = new TextDecoder(encoding);
  let pausedAt = performance.now();
  for (let from = 0; from < blob.size; from += PIECE) {
    const bytes = await blob.slice(from, from + PIECE).arrayBuffer();
    // Only the decoder knows which characters a piece cuts in two.
    yield { text: decoder.decode(bytes, { stream: true }), share: from / blob.size };
    if (performance.now() - pausedAt > SLICE) {
      await new Promise((resume) => setTimeout(resume));
      pausedAt = performance.now();
    }
  }
  yield { text: decoder.decode(), share: 1 };
}

function problem(text: string): { ok: false; problem: string } {
  return { ok: false, problem: text };
}
