import type { Parsed } from './parse';

/** Text encodings that files come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at. */
export const ENCODING_SAMPLE = 65_536;

/**
 * Encoding of a file from its first bytes, or a sentence where they are no text.
 *
 * @param bytes the first {@link ENCODING_SAMPLE} bytes or fewer
 */
export function encodingOf(bytes: Uint8Array): Parsed<Encoding> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { ok: true, value: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { ok: true, value: 'utf-16be' };
  if (bytes.includes(0)) return { ok: false, problem: binaryProblem(bytes) };
  const controls = bytes.filter((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13).length;
  if (controls > bytes.length / 100) return { ok: false, problem: binaryProblem(bytes) };
  return { ok: true, value: isUtf8(bytes) ? 'utf-8' : 'windows-1252' };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As part of a stream, so that a character cut off at the end of the sample is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function binaryProblem(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? 'This is a workbook or an archive, not text: save the sheet as CSV, or unpack the file first.'
    : 'This file is not text: export it as CSV, or as plain text with one value a line.';
}
