import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Playbook } from './playbook';

const phases = ['healthy', 'sick', 'reflex', 'mitigate', 'verify', 'undo'] as const;

const recordedCommand = z.strictObject({
  phase: z.enum(phases),
  /** Id of the command in the playbook. */
  command: z.string(),
  /** The text that ran, variables filled in. */
  ran: z.string(),
  exit: z.int(),
  output: z.string(),
});

const recordingSchema = z.strictObject({
  playbook: z.string(),
  /** Of what was proven; see {@link provenHash}. */
  hash: z.string(),
  /** Of the outputs, without what changes from run to run. */
  fingerprint: z.string(),
  date: z.iso.date(),
  seconds: z.number(),
  versions: z.record(z.string(), z.string()),
  phases: z.array(recordedCommand),
  branch: z.string(),
  /** Real series that the rule was judged on, and how: quiet, firing, quiet. */
  alert: z.strictObject({
    series: z.int(),
    states: z.array(z.string()),
    /** Whether the alert and its end arrived at a pager, through a live Prometheus and Alertmanager. */
    reachedPager: z.boolean(),
  }),
  notProven: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});

export type RunPhase = (typeof phases)[number];
export type RecordedCommand = z.output<typeof recordedCommand>;
/** What a drill's commands printed when it last changed. */
export type Recording = z.output<typeof recordingSchema>;

/**
 * Hash of all that a drill proves: commands, what tells sick from healthy, decisions and the alert rule; words may change
 * without another drill.
 */
export function provenHash(playbook: Playbook): string {
  const { connect, first, diagnose, decide, mitigate, verify, wrongReflexes, alert } = playbook;
  const rule = {
    name: alert.name,
    for: alert.for,
    metrics: alert.metrics,
    expr: alert.expr({ rate: '5m', threshold: 1 }),
  };
  const proven = { connect, first, diagnose, decide, mitigate, verify, wrongReflexes, rule };
  const prose = new Set([
    'title',
    'explain',
    'reads',
    'because',
    'instead',
    'blast',
    'precheck',
    'says',
    'cannot',
  ]);
  const text = JSON.stringify(proven, (key, value: unknown) => {
    if (prose.has(key)) return undefined;
    return value instanceof RegExp ? String(value) : value;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The recording beside a playbook.
 *
 * @returns null when it was never drilled
 * @throws Error when the file is not a recording
 */
export function readRecording(path: string): Recording | null {
  if (!existsSync(path)) return null;
  const result = recordingSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${path}: ${z.prettifyError(result.error)}; run its drill again`);
}
