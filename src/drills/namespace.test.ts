/** The harness on real namespaces: what a failure says, and that nothing stays behind. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cannotSeal, runSealed } from './namespace';

const noSeal = cannotSeal();
if (noSeal !== null && process.env.CI === 'true') throw new Error(`drills cannot run here: ${noSeal}`);

const testdata = (name: string) => join(import.meta.dirname, 'testdata', `${name}.drill.testdata.ts`);

describe.skipIf(noSeal !== null)(
  `a drill in its namespace${noSeal === null ? '' : ` (skipped: ${noSeal})`}`,
  () => {
    it('says which step failed, what was expected, what came, and ends with the log', async () => {
      const outcome = await runSealed(testdata('never-sick'), 60);
      expect(outcome.ok).toBe(false);
      const { reason } = outcome as { reason: string };
      expect(reason).toContain(
        'diagnose: sick, look: expected output /broken/, exit 0, got exit 0:\n$ cat /srv/state\nfine',
      );
      expect(reason).toContain('the last words');
      expect(leftBehind()).toEqual([]);
    });

    it('ends all it started when it throws', async () => {
      const outcome = await runSealed(testdata('throws'), 60);
      expect(outcome.ok).toBe(false);
      expect(leftBehind()).toEqual([]);
    });

    it('is ended with all it started when it takes too long', async () => {
      const before = mounts();
      const outcome = await runSealed(testdata('hangs'), 8);
      expect(outcome).toEqual({ ok: false, reason: 'took longer than 8 s and was ended' });
      await expect.poll(leftBehind).toEqual([]);
      expect(mounts()).toBe(before);
    });

    it.each(['SIGINT', 'SIGKILL'] as const)(
      'is ended with all it started when the command is interrupted by %s',
      async (signal) => {
        const code = `require(${JSON.stringify(join(import.meta.dirname, 'namespace.ts'))}).runSealed(${JSON.stringify(testdata('hangs'))}, 60)`;
        const command = spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: 'ignore' });
        await expect.poll(leftBehind, { timeout: 30_000 }).not.toEqual([]);
        command.kill(signal);
        await expect.poll(leftBehind, { timeout: 30_000 }).toEqual([]);
      },
    );
  },
);

function leftBehind(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes('loadline-left-behind') ? [line] : [];
      } catch {
        return [];
      }
    });
}

function mounts(): string {
  return readFileSync('/proc/self/mounts', 'utf8');
}
