import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type MeasuredRecording, measuredRecording } from './recording';

/** Where `npm run measure` leaves what it saw; the files are part of the repository. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'recordings');

/**
 * All recordings, by the name of their files.
 *
 * @throws Error that names a file which is no recording
 */
export function readRecordings(): MeasuredRecording[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.sort().map((name) => {
    const result = measuredRecording.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (result.success) return result.data;
    throw new Error(`${name}: ${z.prettifyError(result.error)}; run \`npm run measure\` again`);
  });
}

/** Writes one recording over the one of the same id. */
export function writeRecording(recording: MeasuredRecording): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${recording.id}.json`),
    `${JSON.stringify(measuredRecording.parse(recording), null, 2)}\n`,
  );
}
