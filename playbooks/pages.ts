import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(__dirname, '../docs');

/** Paths of the pages people wrote: what playbooks may link to. */
export function writtenPages(): Set<string> {
  return new Set(
    readdirSync(docs, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map(
        (name) =>
          `/${name
            .replaceAll('\\', '/')
            .replace(/\.mdx$/, '')
            .replace(/\/index$/, '')}`,
      ),
  );
}
