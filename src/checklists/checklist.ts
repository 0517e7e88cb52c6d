/** One thing to do, with the sign that it is done. */
export interface ChecklistItem {
  /** Stays the same for good: progress is kept under it. */
  readonly id: string;
  /** What to do, in a sentence that stands alone. */
  readonly text: string;
  /** What it is good for. */
  readonly why?: string;
  /** What can be seen when it is done. */
  readonly doneWhen?: string;
  /** Who sees to it, where that is not whoever holds the list. */
  readonly owner?: string;
  /** How long it takes, as people say it. */
  readonly takes?: string;
  /** Where to read on: a path of the site or an address. */
  readonly links?: readonly { readonly label: string; readonly to: string }[];
  /** Earlier ids of this item, whose progress it takes over. */
  readonly formerly?: readonly string[];
}

/** Items that belong together, in the order to do them. */
export interface ChecklistSection {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** A list of things to do whose progress a browser keeps. */
export interface Checklist {
  /** Stays the same for good: progress is kept under it. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly ChecklistSection[];
}
