import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadPlaybooks, type LoadedPlaybook } from '../../playbooks/load';
import { provenHash } from '../../playbooks/recording';
import { findDrill, type FoundDrill, programsOf } from './findDrills';
import { cannotSeal, runSealed } from './namespace';
import { isInstalled, packageOf, type Program } from './programs';
import { updateRecording } from './updateRecording';

interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** Longest that one drill may take before it is ended, seconds; machines may be several times slower than the usual one. */
const LONGEST = 300;

/** Programs that the harness itself needs. */
const harness: readonly Program[] = ['unshare', 'ip', 'curl'];

/**
 * `npm run drill -- [id …] [--list] [--json] [--check]`: runs drills, all of them without an id, and rewrites the recordings
 * that changed; with `--check` it writes nothing.
 *
 * @returns exit code: 0 all green, 1 a drill failed or, with `CI=true`, was skipped, 2 bad usage
 */
export async function runDrills(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { list: { type: 'boolean' }, json: { type: 'boolean' }, check: { type: 'boolean' } },
    });
  } catch (error) {
    terminal.complain(`drill: ${(error as Error).message}`);
    return 2;
  }
  const playbooks = await loadPlaybooks();
  const unknown = options.positionals.filter((id) => !playbooks.some(({ playbook }) => playbook.id === id));
  if (unknown.length > 0) {
    terminal.complain(
      `drill: no playbook is called ${unknown.join(', ')}; \`npm run drill -- --list\` names them all`,
    );
    return 2;
  }
  const chosen = playbooks.filter(
    ({ playbook }) => options.positionals.length === 0 || options.positionals.includes(playbook.id),
  );
  if (options.values.list) return list(chosen, terminal, options.values.json ?? false);
  return runAll(chosen, terminal, options.values);
}

function list(playbooks: readonly LoadedPlaybook[], { print }: Terminal, json: boolean): 0 {
  const rows = playbooks.map(({ playbook, recording }) => {
    const drilled = recording !== null && recording.hash === provenHash(playbook);
    return {
      id: playbook.id,
      component: playbook.component,
      severity: playbook.alert.severity,
      stages: playbook.stages,
      drilled,
      version: drilled ? Object.entries(recording.versions).map((pair) => pair.join(' '))[0]! : null,
      date: drilled ? recording.date : null,
      seconds: drilled ? recording.seconds : null,
    };
  });
  if (json) print(`${JSON.stringify(rows, null, 2)}\n`);
  for (const row of json ? [] : rows) {
    const stamp = row.drilled
      ? `${row.date} on ${row.version}, ${row.seconds} s`
      : 'not drilled since it changed';
    print(`${row.id.padEnd(38)} ${row.severity.padEnd(7)} ${stamp}\n`);
  }
  return 0;
}

interface Verdict {
  readonly id: string;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  readonly seconds?: number;
  readonly reason?: string;
  readonly recordingChanged?: boolean;
}

async function runAll(
  playbooks: readonly LoadedPlaybook[],
  terminal: Terminal,
  { json = false, check = false }: { json?: boolean; check?: boolean },
): Promise<0 | 1> {
  const say = json ? () => undefined : terminal.print;
  const queue = await inOrder(playbooks);
  const verdicts: Verdict[] = [];
  const noSeal = cannotSeal();
  // Waiting dominates, so one drill more than cores is quicker.
  const lanes = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const verdict = await runOne(next, noSeal, check);
      verdicts.push(verdict);
      const time = verdict.seconds === undefined ? '' : ` in ${verdict.seconds.toFixed(1)} s`;
      say(
        `${verdict.verdict.padEnd(8)}${verdict.id}${time}${verdict.recordingChanged ? ', new recording' : ''}\n`,
      );
      if (verdict.reason) say(`${verdict.reason.replaceAll(/^/gm, '    ')}\n`);
    }
  });
  await Promise.all(lanes);
  if (json) terminal.print(`${JSON.stringify(verdicts, null, 2)}\n`);
  const count = (kind: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === kind).length;
  say(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`);
  const skipsFail = process.env.CI === 'true' && count('skipped') > 0;
  return count('failed') > 0 || skipsFail ? 1 : 0;
}

/** Slowest first, as last recorded, so that none is left over at the end. */
async function inOrder(playbooks: readonly LoadedPlaybook[]) {
  const found = await Promise.all(
    playbooks.map(async (entry) => ({ ...entry, found: await findDrill(entry) })),
  );
  return found.sort((a, b) => (b.recording?.seconds ?? LONGEST) - (a.recording?.seconds ?? LONGEST));
}

async function runOne(
  { playbook, found }: { playbook: LoadedPlaybook['playbook']; found: FoundDrill | null },
  noSeal: string | null,
  check: boolean,
): Promise<Verdict> {
  const { id } = playbook;
  if (!found) return { id, verdict: 'failed', reason: `no drill: write ${id}.drill.ts beside the playbook` };
  const missing = [...harness, ...programsOf(found.drill)].filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    const packages = [...new Set(missing.map(packageOf))].join(' ');
    return { id, verdict: 'skipped', reason: `not installed: ${missing.join(', ')} (Debian: ${packages})` };
  }
  if (noSeal !== null) return { id, verdict: 'skipped', reason: noSeal };
  const outcome = await runSealed(found.path, LONGEST);
  if (!outcome.ok) return { id, verdict: 'failed', reason: outcome.reason };
  if (check) return { id, verdict: 'passed', seconds: outcome.seconds };
  const { written } = updateRecording(found.drill, outcome, found.recordingPath);
  return { id, verdict: 'passed', seconds: outcome.seconds, recordingChanged: written };
}
