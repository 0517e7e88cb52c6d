import type { SearchRecord } from './record';

/**
 * A record as Algolia keeps it. DocSearch inserts the headings and texts that it is sent as HTML, so they are sent escaped;
 * what is searched but never shown is not.
 */
export function algoliaRecord(record: SearchRecord): SearchRecord {
  const { lvl0, ...levels } = record.hierarchy;
  const escaped = Object.fromEntries(
    Object.entries(levels).map(([level, title]) => [level, escapeText(title)]),
  ) as typeof levels;
  return { ...record, hierarchy: { lvl0, ...escaped }, content: escapeText(record.content) };
}

function escapeText(text: string | null): string | null {
  return text === null ? null : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
