import { join } from 'node:path';
import playbook from '../../playbooks/postgres/postgres-connections-exhausted';
import { type Command, commandsOf } from '../../playbooks/playbook';
import { runbookPath } from '../../playbooks/paths';
import { readRecording, type RunPhase } from '../../playbooks/recording';
import { told } from './answers';
import type { Choice, Exercise } from './exercise';

const recording = readRecording(
  join(__dirname, '../../playbooks', playbook.component, `${playbook.id}.recording.json`),
)!;
const commands = new Map<string, Pick<Command, 'title' | 'shell'>>(
  [...commandsOf(playbook), ...playbook.wrongReflexes.map((reflex) => reflex.do)].map((command) => [
    command.id,
    command,
  ]),
);
const printed = (phase: RunPhase, id: string) =>
  recording.phases.find((row) => row.phase === phase && row.command === id)!;

const materials = playbook.diagnose.map(({ id, title, shell }) => {
  const { ran, output } = printed('sick', id);
  return { title, language: shell === 'sql' ? 'text' : 'bash', text: `${ran}\n\n${output}` };
});

const byRole = printed('sick', 'connections-by-role').output;
const [, held = '', limit = ''] = /\bapi\b.*?\|\s*(\d+)\s*\|\s*(\d+)/.exec(byRole) ?? [];
const reflex = playbook.wrongReflexes[0]!;
const first = commands.get(playbook.first)!;
const branch = playbook.decide.find(({ id }) => id === recording.branch)!;
const [, used = '', allowed = ''] =
  /(\d+)\s*\|\s*(\d+)\s*\|/.exec(printed('verify', 'room-again').output) ?? [];

/** An incident that was real, played from what its drill printed. */
export const incident: Exercise = {
  id: 'incident',
  title: 'Work an incident through its runbook',
  description: 'An alert, two outputs and a choice of commands, played from the recording of a real drill.',
  minutes: 15,
  situation: [
    `The pager says: “${playbook.alert.name}: ${playbook.title}”. You have the [runbook](${runbookPath(playbook)}) open. The outputs below are those of its drill on ${Object.entries(recording.versions)[0]!.join(' ')}, of ${recording.date}.`,
  ],
  given: [
    { label: 'Impact', value: playbook.impact },
    { label: 'Escalate', value: `after ${playbook.escalate.afterMinutes} minutes` },
  ],
  materials,
  questions: [
    {
      kind: 'number',
      id: 'share',
      ask: 'What share of all connections does the role `api` hold?',
      unit: '%',
      answer: (100 * Number(held)) / Number(limit),
      tolerance: 0.02,
      mistakes: [
        { value: Number(held), says: 'That is the number of its connections; the limit stands beside it.' },
      ],
      low: 'Its count over the limit, both in the second output.',
      high: 'Its count over the limit, both in the second output.',
      hints: ['The second output has a row for each role.', 'The last column is `max_connections`.'],
      solution: [`${held} of ${limit}: ${told((100 * Number(held)) / Number(limit))} %.`],
    },
    {
      kind: 'choice',
      id: 'branch',
      ask: 'Which row of the runbook’s decision table holds?',
      options: playbook.decide.map(({ id, because }): Choice => ({
        id,
        text: because,
        says:
          id === branch.id
            ? 'So the runbook goes on with the mitigation for this case.'
            : 'One role stands out: the first row that holds decides.',
      })) as unknown as readonly [Choice, Choice],
      answer: recording.branch,
      hints: [
        'Read the rows from the top; the first that holds decides.',
        'Does one role stand out in the second output?',
      ],
      solution: [branch.because],
    },
    {
      kind: 'choice',
      id: 'first',
      ask: 'Which command do you run first?',
      options: [
        { id: reflex.do.id, text: reflex.do.title, says: `${reflex.shows.reads} ${reflex.instead}` },
        {
          id: playbook.first,
          text: first.title,
          says: 'It stops the bleeding, and what comes next then stays done.',
        },
        {
          id: 'restart',
          text: 'Restart the database',
          says: 'Everybody’s connections end, caches are cold, and the role takes the slots again as soon as the server is back.',
        },
      ],
      answer: playbook.first,
      hints: [
        'What do the clients of the role do when they are cut off?',
        'Whoever may log in again does, within a second. What has to come before?',
      ],
      solution: [
        `First: ${first.title.toLowerCase()}. In the drill the other order was tried too, and the role held as many again.`,
        'The runbook’s first screen names this command for that reason.',
      ],
    },
    {
      kind: 'number',
      id: 'over',
      ask: `The runbook’s last check printed ${used} used, a limit of ${allowed}. How many connections are free for the application now, without the three that PostgreSQL reserves?`,
      unit: 'connections',
      answer: Number(allowed) - Number(used) - 3,
      tolerance: 0,
      mistakes: [
        { value: Number(allowed) - Number(used), says: 'Three of these are reserved for superusers.' },
        { value: Number(used), says: 'Those are in use.' },
      ],
      low: 'The limit, less what is used, less the reserved ones.',
      high: 'The limit, less what is used, less the reserved ones.',
      hints: ['What the limit leaves, less what is in use.', `${allowed} − ${used} − 3.`],
      solution: [
        `${allowed} − ${used} − 3 = ${Number(allowed) - Number(used) - 3}. Below 80 % used the runbook calls it over; then undo what you changed, and write down when each step was done.`,
      ],
    },
  ],
  learn: [
    { to: runbookPath(playbook), label: playbook.title },
    { to: '/practices/connection-pooling', label: 'Connection pooling' },
    { to: '/practices/alerting', label: 'Alerting people trust' },
  ],
};
