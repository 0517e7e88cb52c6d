import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Absent, Contender } from './comparison';
import { load } from './load';

const script = join(import.meta.dirname, 'simpyQueue.py');
/** Debian's own Python first: its packages are seen by no other. */
const pythons = ['/usr/bin/python3', 'python3'];

/** SimPy, run by Python, which reports the CPU seconds of the simulation alone. */
export function simpy(customers: number): Contender | Absent {
  for (const python of pythons) {
    if (python.startsWith('/') && !existsSync(python)) continue;
    const version = run(python, ['--version']);
    if (version === null) continue;
    return {
      name: `SimPy ${version.trim()}`,
      run: (seed) => {
        const answer = run(python, [JSON.stringify({ ...load, customers, seed })]);
        if (answer === null) throw new Error(`${python} ${script} failed`);
        const { seconds, meanWait } = JSON.parse(answer) as { seconds: number; meanWait: number };
        return { units: customers, seconds, figures: { 'mean wait': meanWait } };
      },
    };
  }
  return {
    name: 'SimPy',
    reason: 'no Python here has it, and it could not be installed (apt-get install python3-simpy)',
  };
}

function run(python: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(python, [script, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}
