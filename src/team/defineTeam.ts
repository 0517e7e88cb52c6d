import * as z from 'zod';

const absoluteUrl = z.url({
  protocol: /^https?$/,
  error: 'give an absolute address that starts with https:// or http://',
  abort: true,
});
const filled = z.string().trim().min(1, 'must not be empty');

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens'),
  due: z.enum(['day1', 'week1', 'day30', 'day60', 'day90']),
  owner: z.enum(['newHire', 'mentor', 'manager']),
  takes: filled,
  text: filled.max(200, 'keep it to 200 characters: it is the title of an issue'),
  why: filled,
  doneWhen: filled,
  links: z.array(z.strictObject({ label: filled, to: filled })).exactOptional(),
  formerly: z.array(filled).exactOptional(),
});

const onboardingSchema = z.strictObject({
  items: z.array(stepSchema.extend({ roles: z.array(filled).exactOptional() })).exactOptional(),
  roles: z
    .array(
      z.strictObject({
        id: stepSchema.shape.id,
        title: filled,
        aim: filled,
        items: z.array(stepSchema),
        without: z.array(filled).exactOptional(),
      }),
    )
    .exactOptional(),
});

const teamSchema = z.strictObject({
  name: filled.max(60, 'keep it to 60 characters, it stands in the navigation bar'),
  site: z.strictObject({
    url: absoluteUrl.refine((url) => !url.endsWith('/') && new URL(url).pathname === '/', {
      error: 'give scheme and host only, without a slash at the end; a path belongs into baseUrl',
    }),
    baseUrl: z
      .string()
      .regex(/^\/([\w.-]+\/)*$/, 'start and end it with a slash, for example / or /handbook/'),
    repository: absoluteUrl.optional(),
  }),
  chat: z.strictObject({ name: filled, url: absoluteUrl }),
  escalation: z
    .array(
      z.strictObject({
        role: filled,
        contact: filled,
        after: z.string().regex(/^\d+ (min|h)$/, 'write minutes or hours, for example "15 min"'),
      }),
    )
    .min(1, 'name at least one person or rota to wake'),
  dashboards: z.array(z.strictObject({ name: filled, url: absoluteUrl })),
  runbookVariables: z.record(
    z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'name variables in camelCase letters and digits'),
    z.string().max(200, 'keep values to 200 characters'),
  ),
  onboarding: onboardingSchema.exactOptional(),
});

export type Team = z.output<typeof teamSchema>;
type TeamInput = z.input<typeof teamSchema>;

/**
 * Checks a team's facts.
 *
 * @returns the facts, unchanged
 * @throws Error that lists every problem with its field and how to mend it
 */
export function defineTeam(team: TeamInput): Team {
  const result = teamSchema.safeParse(team);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap(describe);
  throw new Error(
    `team.ts has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
  );
}

function describe(issue: z.core.$ZodIssue): string[] {
  const field = issue.path.length > 0 ? issue.path.map(String).join('.') : 'team';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${field}: "${key}" is not a known field; remove it or correct its spelling`,
    );
  }
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => `${field}: ${inner.message}`);
  if (issue.code === 'invalid_type' && issue.input === undefined) return [`${field}: is missing; add it`];
  return [`${field}: ${issue.message}`];
}
