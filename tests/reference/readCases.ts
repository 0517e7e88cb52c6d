import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceCase } from './referenceCase';

/** Cases of the file that `REFERENCE_CASES` names, or of every JSON file beside this one. */
export function readCases(file: string | undefined = process.env.REFERENCE_CASES): ReferenceCase[] {
  const folder = import.meta.dirname;
  const beside = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
  const files = file === undefined || file === '' ? beside() : [file];
  return files.flatMap((path) => {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return (Array.isArray(content) ? content : (content as { cases: unknown }).cases) as ReferenceCase[];
  });
}
