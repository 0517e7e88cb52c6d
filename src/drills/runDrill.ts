import {
  commandsOf,
  type Branch,
  type ChangeCommand,
  type Command,
  type Playbook,
} from '../../playbooks/playbook';
import type { RecordedCommand, RunPhase } from '../../playbooks/recording';
import { missingMetrics, proveAlert, scrapePair } from './alertProof';
import type { Bench, Ran } from './bench';
import { startChain } from './chain';
import type { Drill } from './drill';
import { isRead, mismatch, runText, runUntil, shows } from './run';
import type { Pair } from './samples';

/** What a drill saw. */
export interface DrillResult {
  readonly phases: readonly RecordedCommand[];
  readonly branch: string;
  readonly series: number;
  /** Whether the alert, and its end, arrived at a pager through a live Prometheus and Alertmanager. */
  readonly reachedPager: boolean;
}

/**
 * Runs a playbook's own commands against the broken component: healthy first, then sick, decided, mended and proven.
 *
 * @throws Error that names the step, what was expected and what came
 */
export async function runDrill(
  drill: Drill,
  bench: Bench,
  progress: (phase: string) => void,
): Promise<DrillResult> {
  const { playbook } = drill;
  const values = drill.values ?? {};
  const patience = drill.patience ?? 20;
  const phases: RecordedCommand[] = [];
  const run = (command: Pick<Command, 'run' | 'shell' | 'timeout'>) =>
    runText(bench, command, values, playbook.connect?.sql);
  const record = (phase: RunPhase, command: string, { ran, exit, output }: Ran & { ran: string }) =>
    phases.push({ phase, command, ran, exit, output: clip(output) });

  progress('start');
  await drill.start(bench);
  const chain = drill.wholeChain ? await startChain(bench, playbook, drill.metrics) : null;

  progress('healthy');
  for (const command of playbook.diagnose)
    record(
      'healthy',
      command.id,
      await runUntil(() => run(command), command.healthy, `healthy, ${command.id}`, patience),
    );
  const before = await scrapePair(bench, drill.metrics);

  progress('inject');
  await drill.inject(bench);

  progress('diagnose');
  const seen = new Map<string, Ran>();
  for (const command of playbook.diagnose) {
    const ran = await runUntil(() => run(command), command.sick, `sick, ${command.id}`, patience);
    seen.set(command.id, ran);
    record('sick', command.id, ran);
  }
  const branch = decide(playbook, seen);
  if (branch.id !== drill.takes)
    throw new Error(`decision: expected branch ${drill.takes}, got ${branch.id} (${branch.because})`);
  const during = await firing(bench, drill, before, patience);
  await chain?.paged(patience);

  progress('wrong reflexes');
  for (const [index, reflex] of playbook.wrongReflexes.entries()) {
    const tried = await run(reflex.do);
    const shown = playbook.diagnose.find(({ id }) => id === reflex.shows.command);
    const what = `wrong reflex ${index + 1}, ${reflex.do.id}`;
    record('reflex', reflex.do.id, tried);
    if (shown) await runUntil(() => run(shown), reflex.shows, what, patience);
    else if (!shows(tried, reflex.shows)) throw new Error(mismatch(what, reflex.shows, tried));
  }
  await drill.injectAgain?.(bench);

  progress('mitigate');
  const changed: ChangeCommand[] = [];
  for (const command of drilledSteps(playbook, branch)) {
    const what = `mitigation, ${command.id}`;
    if (isRead(command)) {
      record(
        'mitigate',
        command.id,
        await runUntil(() => run(command), command.healthy ?? {}, what, patience),
      );
    } else {
      const ran = await run(command);
      if (!shows(ran, command.done)) throw new Error(mismatch(what, command.done, ran));
      record('mitigate', command.id, ran);
      changed.push(command);
    }
    await drill.afterwards?.[command.id]?.(bench);
  }

  progress('verify');
  for (const command of playbook.verify)
    record(
      'verify',
      command.id,
      await runUntil(() => run(command), command.healthy, `verification, ${command.id}`, patience),
    );
  const series = await quietAgain(bench, drill, [before, during], patience);
  await chain?.resolved(patience);

  progress('undo');
  for (const { id, undo } of changed.reverse()) {
    if (!undo || 'cannot' in undo) continue;
    const ran = await run(undo);
    if (ran.exit !== 0) throw new Error(mismatch(`undo of ${id}`, {}, ran));
    record('undo', id, ran);
  }
  return { phases, branch: branch.id, series, reachedPager: chain !== null };
}

/** Steps that a drill must run: the mitigation that the branch names, and all that are meant for later. */
export function drilledSteps(playbook: Playbook, branch: Branch): Command[] {
  const chosen = 'mitigate' in branch.go ? branch.go.mitigate : null;
  return playbook.mitigate
    .filter(({ id, term }) => id === chosen || term === 'later')
    .flatMap(({ steps }) => steps);
}

function decide(playbook: Playbook, seen: ReadonlyMap<string, Ran>): Branch {
  const taken = playbook.decide.find(({ when }) => {
    if (when === 'else') return true;
    const ran = seen.get(when.command)!;
    const command = commandsOf(playbook).find(({ id }) => id === when.command);
    if (typeof when.sees !== 'string') return shows(ran, when.sees);
    const expected = command && 'sick' in command ? command[when.sees] : undefined;
    return expected !== undefined && shows(ran, expected);
  });
  if (!taken) throw new Error('decision: no branch holds, although the last should be else');
  return taken;
}

async function firing(bench: Bench, drill: Drill, before: Pair, patience: number): Promise<Pair> {
  const end = performance.now() + patience * 1000;
  for (;;) {
    const during = await scrapePair(bench, drill.metrics);
    const missing = missingMetrics(drill.playbook.alert, [before, during]);
    const { problem } = await proveAlert(bench, drill.playbook.alert, [before, during, during], 2);
    if (problem === null && missing.length === 0) return during;
    if (performance.now() > end)
      throw new Error(
        `alert: expected quiet, then firing; metrics not exported: ${missing.join(', ') || 'none'}\n${problem ?? ''}`,
      );
  }
}

async function quietAgain(
  bench: Bench,
  drill: Drill,
  [before, during]: readonly [Pair, Pair],
  patience: number,
): Promise<number> {
  const end = performance.now() + patience * 1000;
  for (;;) {
    const after = await scrapePair(bench, drill.metrics);
    const { problem, series } = await proveAlert(bench, drill.playbook.alert, [before, during, after], 3);
    if (problem === null) return series;
    if (performance.now() > end) throw new Error(`alert: expected quiet, firing, quiet again\n${problem}`);
  }
}

/** What a page can bear of an output; the rest is named. */
function clip(output: string): string {
  const lines = output.trimEnd().split('\n');
  const kept = lines.slice(0, 40).map((line) => (line.length > 300 ? `${line.slice(0, 300)} …` : line));
  if (lines.length > 40) kept.push(`… ${lines.length - 40} more lines`);
  return kept.join('\n');
}
