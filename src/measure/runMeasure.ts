import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cannotSeal, runWorkerSealed } from '../drills/namespace';
import { isInstalled, packageOf, versionOf } from '../drills/programs';
import { type LevelRuns, ROUNDS } from './levels';
import { predictUpperHalf } from './predict';
import type { MeasuredRecording } from './recording';
import { writeRecording } from './recordings';
import type { Agreement, Target } from './target';
import { targets } from './targets';

interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** Longest that one target may take, seconds; machines may be several times slower than the usual one. */
const LONGEST = 600;

/**
 * `npm run measure -- [id …] [--list]`: loads real servers and compares real partition functions, all of them without an id, one
 * after the other, and rewrites their recordings.
 *
 * @returns exit code: 0 all measured, 1 one failed or could not run, 2 bad usage
 */
export async function runMeasure(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  let options;
  try {
    options = parseArgs({ args: [...args], allowPositionals: true, options: { list: { type: 'boolean' } } });
  } catch (error) {
    terminal.complain(`measure: ${(error as Error).message}`);
    return 2;
  }
  const unknown = options.positionals.filter((id) => !targets.some((target) => target.id === id));
  if (unknown.length > 0) {
    terminal.complain(
      `measure: nothing is called ${unknown.join(', ')}; \`npm run measure -- --list\` names all there is`,
    );
    return 2;
  }
  const chosen = targets.filter(
    ({ id }) => options.positionals.length === 0 || options.positionals.includes(id),
  );
  if (options.values.list) {
    for (const { id, title } of chosen) terminal.print(`${id.padEnd(38)} ${title}\n`);
    return 0;
  }
  let worst: 0 | 1 = 0;
  for (const target of chosen) {
    const problem = await measureOne(target, terminal);
    if (problem === null) continue;
    terminal.complain(`${target.id}: ${problem}`);
    worst = 1;
  }
  return worst;
}

/** Why a target could not be measured; null where its recording was written. */
async function measureOne(target: Target, { print }: Terminal): Promise<string | null> {
  const missing = target.needs.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    return `not installed: ${missing.join(', ')} (Debian: ${[...new Set(missing.map(packageOf))].join(' ')})`;
  }
  const noSeal = cannotSeal();
  if (noSeal !== null) return noSeal;
  const machine = machineFacts();
  const outcome = await runWorkerSealed<{ seen: LevelRuns[] | Agreement }>(
    join(__dirname, 'worker.ts'),
    target.id,
    LONGEST,
  );
  if (!outcome.ok) return outcome.reason;
  const recording = recordingOf(target, outcome.seen, machine);
  writeRecording(recording);
  print(`${describe(recording)}\n`);
  return null;
}

function recordingOf(
  target: Target,
  seen: LevelRuns[] | Agreement,
  machine: MeasuredRecording['machine'],
): MeasuredRecording {
  const { id, title, needs } = target;
  const facts = {
    id,
    title,
    date: new Date().toISOString().slice(0, 10),
    versions: Object.fromEntries(needs.map(versionOf)),
    machine,
  };
  if (target.kind === 'partition') {
    const { asked, column, partitions } = target;
    return { kind: 'partition', ...facts, asked, column, partitions, ...(seen as Agreement) };
  }
  const { setup, command, unit } = target;
  return {
    kind: 'load',
    ...facts,
    setup,
    command,
    unit,
    rounds: ROUNDS,
    ...predictUpperHalf(seen as LevelRuns[]),
  };
}

function machineFacts(): MeasuredRecording['machine'] {
  const processors = cpus();
  return {
    cpus: processors.length,
    model: processors[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    busyBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

function describe(recording: MeasuredRecording): string {
  if (recording.kind === 'partition')
    return `${recording.id}: ${recording.agree} of ${recording.keys} keys agree`;
  const rows = recording.levels.map(({ clients, median, predicted, error, fitted }) => {
    const told =
      predicted === null || error === null
        ? ''
        : `  ${Math.round(predicted)} by the fit, ${(error * 100).toFixed(1)} %`;
    return `  ${String(clients).padStart(3)} clients  ${Math.round(median)} ${recording.unit}${fitted ? '' : told}`;
  });
  return [`${recording.id}:`, ...rows].join('\n');
}
