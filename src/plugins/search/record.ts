/** What a reader looks for; each kind is a group of results. */
export type SearchGroup = 'Runbooks' | 'Guides' | 'Calculators' | 'Reference' | 'Notes';

/** How deep a heading stands: `lvl1` is the page's title. */
export type HeadingLevel = 'lvl1' | 'lvl2' | 'lvl3' | 'lvl4' | 'lvl5' | 'lvl6';

/**
 * One thing that can be found: a heading, or the text below it.
 *
 * @see https://docsearch.algolia.com/docs/record-extractor for the schema, which both engines share
 */
export interface SearchRecord {
  readonly objectID: string;
  readonly url: string;
  readonly url_without_anchor: string;
  readonly anchor: string | null;
  readonly type: HeadingLevel | 'content';
  readonly content: string | null;
  readonly hierarchy: Readonly<Record<HeadingLevel, string | null>> & { readonly lvl0: SearchGroup };
  /** Alert names and literal error messages that lead here; on a page's title only. */
  readonly keywords: string | null;
  readonly lang: string;
  readonly weight: { readonly pageRank: number; readonly level: number; readonly position: number };
}
