import type { Scenario } from '../src/model/scenario/scenario';
import type { Risk } from './playbook';
import type { Shell } from '../src/quoting/quote';
import type { VariableName } from './variables';

/** A command as a page shows it, with its variables still open. */
export interface PageCommand {
  readonly title: string;
  readonly run: string;
  readonly shell: Shell;
  readonly risk: Risk;
  /** What it hits, to be confirmed before a destructive command is copied. */
  readonly blast: string | null;
}

/** A threshold that follows from the system's size, with the starting numbers of the stage. */
export interface PageThreshold {
  readonly label: string;
  /** With its unit. */
  readonly value: string;
  /** Whose numbers and which, in a sentence. */
  readonly follows: string;
  /** The numbers of the scenario that it is computed from. */
  readonly figures: readonly (keyof Scenario)[];
}

/** What a runbook's front matter tells the browser. */
export interface RunbookPage {
  readonly id: string;
  readonly component: string;
  readonly alert: string;
  readonly title: string;
  readonly variables: readonly VariableName[];
  /** Values that stand in the commands until the reader says otherwise. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, PageCommand>>;
  readonly threshold: PageThreshold | null;
}

/**
 * A page's data as one text for its front matter. Docusaurus writes front matter into a script without escaping
 * backslashes, so none may be in it.
 */
export function packPage(page: RunbookPage): string {
  return JSON.stringify(page).replaceAll(/[%\\]/g, encodeURIComponent);
}

/** What {@link packPage} packed. */
export function unpackPage(packed: string): RunbookPage {
  return JSON.parse(decodeURIComponent(packed)) as RunbookPage;
}
