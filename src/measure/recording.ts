import * as z from 'zod';

const machine = z.strictObject({
  cpus: z.int().positive(),
  model: z.string(),
  memoryGb: z.number().positive(),
  /** Processes that wanted to run when the measuring began, a mean of the minute before: other work on the machine. */
  busyBefore: z.number().nonnegative(),
});

const shared = {
  id: z.string(),
  /** "nginx with an application behind it" */
  title: z.string(),
  date: z.iso.date(),
  /** Program and its version: `{ nginx: '1.22.1' }`. */
  versions: z.record(z.string(), z.string()),
  machine,
};

const fit = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    /** γ, throughput of one client alone. */
    ratePerUnit: z.number().positive(),
    /** σ */
    contention: z.number().nonnegative(),
    /** κ */
    coherency: z.number().nonnegative(),
  }),
  z.strictObject({ ok: z.literal(false), reason: z.string().min(1) }),
]);

/** A real server under load at rising concurrency, and what the lower half foretold of the upper. */
const loadRecording = z.strictObject({
  kind: z.literal('load'),
  ...shared,
  /** What is served and how it is set up, in a sentence. */
  setup: z.string(),
  /** Command of the load generator, with `{clients}` where the concurrency stands. */
  command: z.string(),
  /** What throughput is counted in: `req/s`, `transactions/s`. */
  unit: z.string(),
  /** Rounds through all levels; noise that lasts a while falls on every level. */
  rounds: z.int().positive(),
  levels: z.array(
    z.strictObject({
      clients: z.int().positive(),
      /** Throughput of each round. */
      runs: z.array(z.number().nonnegative()),
      median: z.number().positive(),
      /** Whether the fit was made on it; the others are foretold. */
      fitted: z.boolean(),
      /** By the fit; null where there is none. */
      predicted: z.number().nullable(),
      /** Predicted over measured less 1. */
      error: z.number().nullable(),
    }),
  ),
  fit,
});

/** A partition function of ours against the system's own, key by key. */
const partitionRecording = z.strictObject({
  kind: z.literal('partition'),
  ...shared,
  /** What the system was asked: `CLUSTER KEYSLOT`. */
  asked: z.string(),
  /** Column type or kind of key. */
  column: z.string(),
  partitions: z.int().positive(),
  keys: z.int().positive(),
  agree: z.int().nonnegative(),
  /** The first that differ. */
  differ: z.array(z.strictObject({ key: z.string(), theirs: z.int(), ours: z.int() })),
});

export const measuredRecording = z.discriminatedUnion('kind', [loadRecording, partitionRecording]);

export type LoadRecording = z.output<typeof loadRecording>;
export type PartitionRecording = z.output<typeof partitionRecording>;
export type MeasuredRecording = z.output<typeof measuredRecording>;
