import type { PageKind } from '../../src/content/page';

/** A part that a page must have, by the headings that may open it. */
interface Part {
  readonly name: string;
  /** Matched with each heading of the page. */
  readonly headings: RegExp;
}

/** What a page of a kind must have; a new kind is a new row. */
export interface KindRules {
  readonly parts: readonly Part[];
  /** External sources, links to pages of the site. */
  readonly sources: number;
  readonly internalLinks: number;
  /** Whether front matter names `stages` and the `question` that the page answers. */
  readonly isListed: boolean;
  /** Whether front matter says when somebody last read the page against its sources. */
  readonly isReviewed: boolean;
  /** Whether it must name the command of this project that gives its figures. */
  readonly hasCommand?: boolean;
}

const stage: KindRules = {
  parts: [
    { name: 'goals', headings: /^What matters/ },
    { name: 'what to build, in order', headings: /^Build, in this order/ },
    { name: 'what to put off', headings: /^Put off/ },
    { name: 'size and cost', headings: /^Size/ },
    { name: 'how to run it', headings: /^How to run it/ },
    { name: 'the signs to move on', headings: /^Move on when/ },
    { name: 'what breaks next', headings: /^What breaks next/ },
    { name: 'the team', headings: /^Team/ },
    { name: 'the move to the next stage', headings: /^(?:The next step|What the .* takes)/ },
    { name: 'the runbooks to have', headings: /^Runbooks/ },
    { name: 'a checklist', headings: /^Checklist/ },
  ],
  sources: 1,
  internalLinks: 2,
  // Its name is its stage, and its question is the same for all five.
  isListed: false,
  isReviewed: true,
};

const practice: KindRules = {
  parts: [
    { name: 'when it matters', headings: /^(?:When it (?:matters|pays)|The ladder|What to page on)/ },
    { name: 'what to do', headings: /^(?:Do it|1\. |When one primary ends)/ },
    { name: 'what it costs', headings: /^What it costs/ },
    { name: 'what to put off', headings: /^Put off/ },
    { name: 'how it fails', headings: /^How it fails/ },
    { name: 'how to see that it works', headings: /^See that it works/ },
  ],
  sources: 1,
  internalLinks: 2,
  isListed: true,
  isReviewed: true,
};

const calculator: KindRules = {
  parts: [
    { name: 'when to use it', headings: /^When to use it/ },
    { name: 'how it is computed', headings: /^How it is computed/ },
    { name: 'what it assumes', headings: /^What it (?:assumes|leaves out)/ },
    { name: 'a worked example', headings: /^A worked example/ },
  ],
  sources: 1,
  internalLinks: 2,
  isListed: true,
  isReviewed: true,
};

const prose: KindRules = { parts: [], sources: 1, internalLinks: 2, isListed: true, isReviewed: true };

/** The record of a decision of this project: its reasons are its own. */
const decision: KindRules = {
  parts: [
    { name: 'what forced it', headings: /^What forces a choice/ },
    { name: 'the decision', headings: /^The decision/ },
    { name: 'what follows', headings: /^What follows/ },
  ],
  sources: 0,
  internalLinks: 0,
  isListed: false,
  isReviewed: true,
};

/** Pages that plugins write are held by the tests of what writes them. */
export const rules: Readonly<Record<Exclude<PageKind, 'runbook' | 'reference'>, KindRules>> = {
  stage,
  practice,
  calculator,
  architecture: prose,
  decision,
  people: prose,
  // A note has a date of its own, and need not be about a stage.
  post: { ...prose, isListed: false, isReviewed: false, hasCommand: true },
  overview: { ...prose, sources: 0, isListed: false },
};
