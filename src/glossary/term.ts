/** A word of the trade as this site uses it. */
export interface Term {
  /** Anchor in the glossary, kebab-case; stays for good, because pages link to it. */
  readonly id: string;
  /** As it stands in the middle of a sentence: capitals only where they belong to it. */
  readonly name: string;
  /** Other words for the same, abbreviations and irregular plurals among them. */
  readonly also?: readonly string[];
  /** What it means, in plain text and at most {@link LONGEST} characters, as a sentence or two. */
  readonly means: string;
  /** Page of this site that goes on from here. */
  readonly see?: string;
}

/** A definition is read beside a sentence, not instead of a page. */
export const LONGEST = 260;
