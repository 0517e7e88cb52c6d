type FrontMatter = Readonly<Record<string, unknown>>;

/** What front matter tells lists of pages: `group`, `stages` and `question`, none of them checked. */
export type Listing = FrontMatter;

/**
 * Front matter with `sidebar_custom_props` under a name of our own. Docusaurus sends what it calls custom properties of the
 * sidebar to every page, and lists are made at build.
 */
export function withListing({
  sidebar_custom_props: listing,
  ...others
}: FrontMatter): Record<string, unknown> {
  return listing === undefined ? { ...others } : { ...others, listing };
}

/** The listing of a page as Docusaurus has read it. */
export function listingOf(frontMatter: object): Listing {
  return ((frontMatter as { readonly listing?: Listing }).listing ?? {}) as Listing;
}
