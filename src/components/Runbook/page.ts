import type { PageCommand } from '../../../playbooks/pageCommand';
import type { VariableName } from '../../../playbooks/variables';

/** What a runbook's front matter tells the browser; `playbooks/render.ts` writes it. */
export interface RunbookPage {
  readonly id: string;
  readonly component: string;
  readonly alert: string;
  readonly title: string;
  readonly variables: readonly VariableName[];
  /** Values that stand in the commands until the reader says otherwise. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, PageCommand>>;
}
