import type { Parsed } from './parse';
import { ENCODING_SAMPLE, encodingOf } from './textEncoding';

/** Twice the longest text, for files that spend two bytes a character. */
export const MAX_SERIES_FILE = 1_000_000;

export const tooLargeFile = {
  ok: false,
  problem:
    'The file is larger than 1 MB, which no series here needs: take means over longer steps, or keep only the columns that matter.',
} as const;

/**
 * The text of a file that holds a series: UTF-8, UTF-16 or Windows-1252, with or without byte order mark.
 */
export function seriesFileText(bytes: Uint8Array): Parsed<string> {
  if (bytes.length > MAX_SERIES_FILE) return tooLargeFile;
  const encoding = encodingOf(bytes.subarray(0, ENCODING_SAMPLE));
  return encoding.ok ? { ok: true, value: new TextDecoder(encoding.value).decode(bytes) } : encoding;
}

/** The same for a file that was dropped or chosen; one that is too large is refused unread. */
export async function readSeriesFile(file: Blob): Promise<Parsed<string>> {
  if (file.size > MAX_SERIES_FILE) return tooLargeFile;
  try {
    return seriesFileText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A file can vanish while it is read; a folder cannot be read at all.
    return { ok: false, problem: 'The file could not be read: open it again, or paste its content.' };
  }
}
