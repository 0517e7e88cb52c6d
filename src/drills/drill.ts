import type { Playbook } from '../../playbooks/playbook';
import type { Values } from '../../playbooks/fill';
import type { Bench } from './bench';
import type { Program } from './programs';

/** How a playbook is practised on the real component. */
export interface Drill {
  readonly playbook: Playbook;
  /** Programs that must be installed; a drill without them is skipped by name. */
  readonly needs: readonly Program[];
  /** Variables that differ here from the page's defaults. Host names need not: the bench resolves the defaults to itself. */
  readonly values?: Values;
  /** Name the machine gives itself; `db-1` unless said otherwise. */
  readonly hostName?: string;
  /** Starts the healthy system, its load and its exporter. */
  readonly start: (bench: Bench) => Promise<void>;
  /** Address where the exporter shows its metrics. */
  readonly metrics: string;
  /** Also shows the alert at a pager, through a live Prometheus and Alertmanager: once a component. */
  readonly wholeChain?: boolean;
  /** Breaks it. */
  readonly inject: (bench: Bench) => Promise<void>;
  /** Branch that the decision table must come out at. */
  readonly takes: string;
  /** What the world does after a command, by its id, such as a client that comes back. */
  readonly afterwards?: Readonly<Record<string, (bench: Bench) => Promise<void>>>;
  /** Restores the fault after the wrong reflexes, where they change it. */
  readonly injectAgain?: (bench: Bench) => Promise<void>;
  /** Longest that any expected state may take to appear, seconds; 20 unless said otherwise. */
  readonly patience?: number;
  /** Parts of the playbook that this drill cannot show, said on the page. */
  readonly notProven?: readonly { readonly what: string; readonly why: string }[];
}

/** Gives a drill its type. */
export function defineDrill(drill: Drill): Drill {
  return drill;
}
