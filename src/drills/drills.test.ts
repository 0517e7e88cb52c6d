/** Laws of the recordings and of the command, over all playbooks. */
import { describe, expect, it } from 'vitest';
import { loadPlaybooks } from '../../playbooks/load';
import { commandsOf } from '../../playbooks/playbook';
import { provenHash } from '../../playbooks/recording';
import { findDrill } from './findDrills';
import { drilledSteps } from './runDrill';
import { runDrills } from './runDrills';

const loaded = await loadPlaybooks();

function listen() {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    printed,
    complaints,
    terminal: {
      print: (text: string) => printed.push(text),
      complain: (line: string) => complaints.push(line),
    },
  };
}

describe.each(loaded.map((entry) => [entry.playbook.id, entry] as const))('%s', (_id, entry) => {
  const { playbook, recording } = entry;

  it('has a drill whose recording fits what the page says now', () => {
    expect(recording?.hash, 'stale or missing: run `npm run drill`').toBe(provenHash(playbook));
  });

  it('recorded every command of the drilled path, healthy and sick', async () => {
    const drill = (await findDrill(entry))!.drill;
    const branch = playbook.decide.find(({ id }) => id === recording!.branch)!;
    expect(branch.id).toBe(drill.takes);
    const ran = (phase: string) =>
      recording!.phases.filter((row) => row.phase === phase).map(({ command }) => command);
    const ids = (commands: readonly { id: string }[]) => commands.map(({ id }) => id);
    expect(ran('healthy')).toEqual(ids(playbook.diagnose));
    expect(ran('sick')).toEqual(ids(playbook.diagnose));
    expect(ran('reflex')).toEqual(ids(playbook.wrongReflexes.map((reflex) => reflex.do)));
    expect(ran('mitigate')).toEqual(ids(drilledSteps(playbook, branch)));
    expect(ran('verify')).toEqual(ids(playbook.verify));
  });

  it('says why, where a mitigation for now is not on the drilled path', () => {
    const proven = new Set(recording!.phases.map(({ command }) => command));
    const open = playbook.mitigate.filter(({ steps }) => steps.some(({ id }) => !proven.has(id)));
    expect(recording!.notProven.length).toBeGreaterThanOrEqual(open.length);
  });

  it('recorded nothing that looks like a secret', () => {
    const text = JSON.stringify(recording);
    expect(text).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY|eyJ[\w-]{10,}\.|AKIA[0-9A-Z]{16}|password=\S/);
  });

  it('has one id for each command', () => {
    const ids = [...commandsOf(playbook), ...playbook.wrongReflexes.map((reflex) => reflex.do)].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('npm run drill', () => {
  it('lists every playbook in the shape that others build on', async () => {
    const { printed, terminal } = listen();
    expect(await runDrills(['--list', '--json'], terminal)).toBe(0);
    const rows = JSON.parse(printed.join('')) as Record<string, unknown>[];
    expect(rows.map(({ id }) => id)).toEqual(loaded.map(({ playbook }) => playbook.id));
    for (const row of rows)
      expect(Object.keys(row)).toEqual([
        'id',
        'component',
        'severity',
        'stages',
        'drilled',
        'version',
        'date',
        'seconds',
      ]);
  });

  it('names an unknown playbook, and the way to the known ones', async () => {
    const { complaints, terminal } = listen();
    expect(await runDrills(['no-such-thing'], terminal)).toBe(2);
    expect(complaints).toEqual([
      'drill: no playbook is called no-such-thing; `npm run drill -- --list` names them all',
    ]);
  });

  it('refuses an option that it does not have', async () => {
    const { complaints, terminal } = listen();
    expect(await runDrills(['--fast'], terminal)).toBe(2);
    expect(complaints[0]).toContain('--fast');
  });
});
