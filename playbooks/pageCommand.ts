import type { Risk } from './playbook';
import type { Shell } from './quote';

/** A command as a page shows it, with its variables still open. */
export interface PageCommand {
  readonly title: string;
  readonly run: string;
  readonly shell: Shell;
  readonly risk: Risk;
  /** What it hits, to be confirmed before a destructive command is copied. */
  readonly blast: string | null;
}
