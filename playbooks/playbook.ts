import type { Scenario } from '../src/model/scenario/scenario';
import type { StageId } from '../src/model/scenario/stages';
import type { ComponentId } from './components';
import type { Shell } from '../src/quoting/quote';

/** `read` changes nothing; `safe` changes state that nobody notices; `disruptive` is felt by some users; `destructive` loses something. */
export type Risk = 'read' | 'safe' | 'disruptive' | 'destructive';

/** One state of a command's output: what the reader sees, in words, and how a drill tells it. */
export interface Expected {
  /** In words, for the page: "One role holds most of the connections". */
  readonly reads: string;
  /** Must be found in what the command printed, standard error included. */
  readonly output?: RegExp;
  /** Must not be found in it. */
  readonly not?: RegExp;
  /** Exit code; 0 unless said otherwise, `any` where it does not matter. */
  readonly exit?: number | 'any';
}

/** Where a step or a branch leads. */
export type Go =
  | { readonly mitigate: string }
  | { readonly step: string }
  | { readonly playbook: string }
  | { readonly guide: string }
  | { readonly escalate: true };

interface CommandBase {
  /** Unique within the playbook, kebab-case: anchor on the page, key of done-marks, name in the recording. */
  readonly id: string;
  /** What it does, as an order: "Count the connections by role". */
  readonly title: string;
  /** Text on the page and text the drill runs, with `{{variables}}`; see `fill.ts` for quoting. */
  readonly run: string;
  /** `sql` is pasted into the session that the playbook's `connect` opens. */
  readonly shell: Shell;
  /** Why, or how to read it; Markdown, one paragraph. */
  readonly explain?: string;
  /** Seconds after which it counts as failed; 10 unless said otherwise. */
  readonly timeout?: number;
  /** Output that differs from run to run by nature is compared by its shape only; `none` leaves it out of the page. */
  readonly record?: 'verbatim' | 'shape' | 'none';
}

/** How to take a step back. Drilled where it is a command. */
export type Undo =
  { readonly run: string; readonly shell: Shell; readonly reads?: string } | { readonly cannot: string };

/** A command that changes nothing. */
export interface ReadCommand extends CommandBase {
  readonly risk: 'read';
  readonly sick?: Expected;
  readonly healthy?: Expected;
  /** What to do when it prints something else than expected. */
  readonly otherwise?: { readonly says: string; readonly go: Go };
}

/** A command of the diagnosis: proven to tell sick from healthy. */
export interface DiagnosisCommand extends ReadCommand {
  readonly sick: Expected;
  readonly healthy: Expected;
  readonly otherwise: { readonly says: string; readonly go: Go };
}

/** A command that changes state; from `disruptive` on the compiler asks for what it breaks and the way back. */
export type ChangeCommand = CommandBase & {
  /** What it prints when it worked. */
  readonly done: Expected;
  readonly otherwise?: { readonly says: string; readonly go: Go };
} & (
    | { readonly risk: 'safe'; readonly blast?: string; readonly undo?: Undo; readonly precheck?: string }
    | {
        readonly risk: 'disruptive' | 'destructive';
        /** Who and what is hit, and for how long. */
        readonly blast: string;
        readonly undo: Undo;
        /** What to be sure of first. */
        readonly precheck: string;
      }
  );

export type Command = ReadCommand | ChangeCommand;

/** A row of the decision table; the first that holds decides. */
export interface Branch {
  readonly id: string;
  /** A diagnosis command and what it printed; the last branch is `else`. */
  readonly when:
    { readonly command: string; readonly sees: 'sick' | 'healthy' | Omit<Expected, 'reads'> } | 'else';
  /** What was seen and what it means, in words. */
  readonly because: string;
  readonly go: { readonly mitigate: string } | { readonly playbook: string } | { readonly escalate: true };
}

export interface Mitigation {
  readonly id: string;
  readonly title: string;
  /** `now` ends the incident; `later` keeps it from coming back tonight. */
  readonly term: 'now' | 'later';
  readonly steps: readonly [Command, ...Command[]];
}

/** What people do at 3 am that makes it worse; drilled, so that the page shows what really happens. */
export interface WrongReflex {
  readonly do: CommandBase & { readonly risk: Risk };
  /** What it leads to. `do` may print this itself, or leave it for a diagnosis command to show. */
  readonly shows: Expected & { readonly command?: string };
  readonly instead: string;
}

/** Series for promtool: selector to values in its notation (`0+10x20`). */
export type Series = Readonly<Record<string, string>>;

/** Series of a test; where the threshold follows from the system's size they follow from it, and hold at every size. */
export type TestSeries = Series | ((threshold: number) => Series);

export interface AlertParameters {
  /** Range of `rate()` and its kin: `5m` in production, shorter where a drill watches a live Prometheus. */
  readonly rate: string;
  /** The value of `threshold`, or NaN for an alert without one. */
  readonly threshold: number;
}

/** A threshold that depends on the system's size, taken from the reader's scenario through a model. */
export interface Threshold {
  readonly label: string;
  readonly unit: string;
  readonly from: (scenario: Scenario) => number;
  /** How it follows, in words, with what is a rule of thumb. */
  readonly because: string;
  /** Page where the reader can work it out in full. */
  readonly calculator: string;
}

export interface Alert {
  /** CamelCase, unique over all playbooks. */
  readonly name: string;
  readonly expr: (parameters: AlertParameters) => string;
  readonly for: string;
  readonly severity: 'page' | 'ticket';
  /** One line for the pager; may use `{{ $labels.x }}` and `{{ $value }}` of Prometheus. */
  readonly summary: string;
  readonly threshold?: Threshold;
  /** Who exports the metrics, and those the rule needs: checked against a real scrape. */
  readonly metrics: {
    readonly exporter: string;
    readonly names: readonly [string, ...string[]];
    /** Metrics that hold a moment in time (seconds since 1970) and not a quantity. */
    readonly moments?: readonly string[];
  };
  /** Why this expression, this value and this wait. */
  readonly why: string;
  /** How long it goes on firing after the fault is gone, and why. */
  readonly staysFiringAfterFix: string;
  /** One set of series that fires the rule and one near it that keeps it quiet, at minutes after the start. */
  readonly tests: {
    readonly fires: { readonly series: TestSeries; readonly minutes: number };
    readonly quiet: { readonly series: TestSeries; readonly minutes: number };
  };
}

/** One kind of incident, from the alert to the proof that it is over. */
export interface Playbook {
  /** kebab-case, unique: file name and address of the page. */
  readonly id: string;
  readonly component: ComponentId;
  readonly stages: readonly [StageId, ...StageId[]];
  /** What one sees: "PostgreSQL refuses connections". */
  readonly title: string;
  /** One or two sentences: what is going on inside. */
  readonly meaning: string;
  /** What users feel, and what happens if nobody acts. */
  readonly impact: string;
  readonly symptoms: readonly [string, ...string[]];
  /** Literal texts that logs and clients show; search leads from them to this page. */
  readonly messages: readonly string[];
  readonly alert: Alert;
  /** Opens the session that `sql` commands are pasted into. */
  readonly connect?: { readonly sql: string };
  /** `id` of the mitigating command that safely stops the bleeding: shown on the first screen. */
  readonly first: string;
  readonly diagnose: readonly [DiagnosisCommand, ...DiagnosisCommand[]];
  readonly decide: readonly [Branch, ...Branch[]];
  readonly mitigate: readonly [Mitigation, ...Mitigation[]];
  readonly verify: readonly [
    ReadCommand & { readonly healthy: Expected },
    ...(ReadCommand & { readonly healthy: Expected })[],
  ];
  readonly wrongReflexes: readonly WrongReflex[];
  readonly escalate: {
    readonly afterMinutes: number;
    readonly to: string;
    /** Command ids whose output the next person needs. */
    readonly handOver: readonly [string, ...string[]];
  };
  /** Guides and calculators that keep it from happening again. */
  readonly prevent: readonly [
    { readonly to: string; readonly does: string },
    ...{ readonly to: string; readonly does: string }[],
  ];
  readonly sources: readonly [
    { readonly title: string; readonly url: string },
    ...{ readonly title: string; readonly url: string }[],
  ];
}

/** Gives a playbook its type. Whether it makes sense is said for all files at once by `validate.ts`. */
export function definePlaybook(playbook: Playbook): Playbook {
  return playbook;
}

/** Every command of a playbook that a reader may run, in the order of the page. */
export function commandsOf(playbook: Playbook): Command[] {
  return [...playbook.diagnose, ...playbook.mitigate.flatMap(({ steps }) => steps), ...playbook.verify];
}
