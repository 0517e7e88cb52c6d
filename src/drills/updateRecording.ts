import { writeFileSync } from 'node:fs';
import { commandsOf } from '../../playbooks/playbook';
import { provenHash, readRecording, type Recording } from '../../playbooks/recording';
import type { Drill } from './drill';
import { digest, normalise, shapeOf } from './fingerprint';
import { programsOf } from './findDrills';
import { versionOf } from './programs';
import type { DrillResult } from './runDrill';

/**
 * Writes a drill's recording, unless nothing changed but what changes from run to run.
 *
 * @returns the recording that now stands, and whether the file was written
 */
export function updateRecording(
  drill: Drill,
  result: DrillResult & { seconds: number },
  path: string,
): { recording: Recording; written: boolean } {
  const recording: Recording = {
    playbook: drill.playbook.id,
    hash: provenHash(drill.playbook),
    fingerprint: fingerprintOf(drill, result),
    date: new Date().toISOString().slice(0, 10),
    seconds: Math.round(result.seconds * 10) / 10,
    versions: Object.fromEntries(programsOf(drill).map(versionOf)),
    phases: result.phases.map((phase) => ({ ...phase })),
    branch: result.branch,
    alert: {
      series: result.series,
      states: ['quiet', 'firing', 'quiet'],
      reachedPager: result.reachedPager,
    },
    notProven: (drill.notProven ?? []).map((gap) => ({ ...gap })),
  };
  const before = readRecording(path);
  if (before && sameBehaviour(before, recording)) return { recording: before, written: false };
  writeFileSync(path, `${JSON.stringify(recording, null, 2)}\n`);
  return { recording, written: true };
}

function sameBehaviour(a: Recording, b: Recording): boolean {
  const facts = ({ hash, fingerprint, versions, notProven, alert }: Recording) =>
    JSON.stringify({ hash, fingerprint, versions, notProven, reachedPager: alert.reachedPager });
  return facts(a) === facts(b);
}

function fingerprintOf({ playbook }: Drill, { phases, branch }: DrillResult): string {
  const commands = [...commandsOf(playbook), ...playbook.wrongReflexes.map((reflex) => reflex.do)];
  const lines = phases.map(({ phase, command, exit, output }) => {
    const how = commands.find(({ id }) => id === command)?.record ?? 'verbatim';
    const seen = how === 'verbatim' ? normalise(output) : how === 'shape' ? shapeOf(output) : '';
    return `${phase} ${command} ${exit}\n${seen}`;
  });
  return digest([branch, ...lines].join('\n\n'));
}
