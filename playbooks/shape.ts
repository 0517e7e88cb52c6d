import * as z from 'zod';
import { stageIds } from '../src/model/scenario/stages';
import { componentIds } from './components';

const filled = z.string().trim().min(1, 'must not be empty; say it in words');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in kebab-case, for example end-connections');
const duration = z.string().regex(/^\d+(s|m|h|d)$/, 'write a duration of Prometheus, for example 5m');
const shell = z.enum(['bash', 'sql', 'promql'], 'choose bash, sql or promql');

const match = {
  output: z.instanceof(RegExp).optional(),
  not: z.instanceof(RegExp).optional(),
  exit: z.union([z.int(), z.literal('any')]).optional(),
};
const expected = z.strictObject({ reads: filled, ...match });
const go = z.union(
  [
    z.strictObject({ mitigate: id }),
    z.strictObject({ step: id }),
    z.strictObject({ playbook: id }),
    z.strictObject({ guide: filled }),
    z.strictObject({ escalate: z.literal(true) }),
  ],
  'lead to one of: mitigate, step, playbook, guide, escalate: true',
);
const otherwise = z.strictObject({ says: filled, go });
const undo = z.union(
  [z.strictObject({ run: filled, shell, reads: filled.optional() }), z.strictObject({ cannot: filled })],
  'give the command that takes it back, or say in words why it cannot',
);

const base = {
  id,
  title: filled,
  run: filled,
  shell,
  explain: filled.optional(),
  timeout: z.number().positive().optional(),
  record: z.enum(['verbatim', 'shape', 'none']).optional(),
};
const read = z.strictObject({
  ...base,
  risk: z.literal('read'),
  sick: expected.optional(),
  healthy: expected.optional(),
  otherwise: otherwise.optional(),
});
const diagnosis = z.strictObject({
  ...base,
  risk: z.literal('read', 'a diagnosis must change nothing: make it risk "read" or move it to a mitigation'),
  sick: expected,
  healthy: expected,
  otherwise,
});
const safe = z.strictObject({
  ...base,
  risk: z.literal('safe'),
  done: expected,
  otherwise: otherwise.optional(),
  blast: filled.optional(),
  undo: undo.optional(),
  precheck: filled.optional(),
});
const risky = z.strictObject({
  ...base,
  risk: z.enum(['disruptive', 'destructive']),
  done: expected,
  otherwise: otherwise.optional(),
  blast: filled,
  undo,
  precheck: filled,
});
const command = z.discriminatedUnion('risk', [read, safe, risky]);

const series = z.union(
  [
    z.record(filled, filled).refine((all) => Object.keys(all).length > 0),
    z.custom((value) => typeof value === 'function'),
  ],
  'give at least one series, or a function of the threshold that returns them',
);
const alertTest = z.strictObject({ series, minutes: z.int().positive() });

/** What a playbook must hold, whoever wrote it. Whether its parts fit each other is said by `validate.ts`. */
export const playbookShape = z.strictObject({
  id,
  component: z.enum(componentIds as [string, ...string[]], `choose one of: ${componentIds.join(', ')}`),
  stages: z.array(z.enum(stageIds)).min(1, 'name at least one stage'),
  title: filled,
  meaning: filled,
  impact: filled,
  symptoms: z.array(filled).min(1, 'name at least one symptom'),
  messages: z.array(filled),
  alert: z.strictObject({
    name: z.string().regex(/^[A-Z][A-Za-z0-9]+$/, 'write it in CamelCase, for example RedisMemoryHigh'),
    expr: z.custom((value) => typeof value === 'function', 'make it a function that returns PromQL'),
    for: duration,
    severity: z.enum(['page', 'ticket'], 'choose page or ticket'),
    summary: filled,
    threshold: z
      .strictObject({
        label: filled,
        unit: filled,
        from: z.custom((value) => typeof value === 'function', 'make it a function of the scenario'),
        because: filled,
        calculator: filled,
      })
      .optional(),
    metrics: z.strictObject({
      exporter: filled,
      names: z.array(filled).min(1, 'name every metric of the expression'),
      moments: z.array(filled).optional(),
    }),
    why: filled,
    staysFiringAfterFix: filled,
    tests: z.strictObject(
      { fires: alertTest, quiet: alertTest },
      'an alert needs tests: series that fire it and series that keep it quiet',
    ),
  }),
  connect: z.strictObject({ sql: filled }).optional(),
  first: id,
  diagnose: z.array(diagnosis).min(1, 'give at least one command'),
  decide: z
    .array(
      z.strictObject({
        id,
        when: z.union([
          z.literal('else'),
          z.strictObject({
            command: id,
            sees: z.union([z.enum(['sick', 'healthy']), z.strictObject(match)]),
          }),
        ]),
        because: filled,
        go: z.union([
          z.strictObject({ mitigate: id }),
          z.strictObject({ playbook: id }),
          z.strictObject({ escalate: z.literal(true) }),
        ]),
      }),
    )
    .min(1, 'give at least the branch else'),
  mitigate: z
    .array(
      z.strictObject({
        id,
        title: filled,
        term: z.enum(['now', 'later'], 'choose now or later'),
        steps: z.array(command).min(1, 'give at least one step'),
      }),
    )
    .min(1, 'give at least one mitigation'),
  verify: z
    .array(read.extend({ healthy: expected }))
    .min(1, 'nothing is done before it is verified: give a command'),
  wrongReflexes: z.array(
    z.strictObject({
      do: z.strictObject({ ...base, risk: z.enum(['read', 'safe', 'disruptive', 'destructive']) }),
      shows: expected.extend({ command: id.optional() }),
      instead: filled,
    }),
  ),
  escalate: z.strictObject({ afterMinutes: z.int().positive(), to: filled, handOver: z.array(id).min(1) }),
  prevent: z
    .array(z.strictObject({ to: filled, does: filled }))
    .min(1, 'link at least one guide or calculator'),
  sources: z
    .array(
      z.strictObject({ title: filled, url: z.url({ protocol: /^https$/, error: 'give an https address' }) }),
    )
    .min(1, 'give at least one source'),
});
