import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DrillResult } from './runDrill';

/** What came out of a namespace: a worker's result, or why there is none. */
export type Sealed<Result> = ({ ok: true } & Result) | { ok: false; reason: string };

export type Outcome = Sealed<{ seconds: number } & DrillResult>;

const seal = [
  '--net',
  '--pid',
  '--fork',
  '--mount',
  '--mount-proc',
  '--uts',
  '--ipc',
  '--kill-child=KILL',
  '--propagation',
  'private',
];
const root = process.getuid?.() === 0;
const user = root ? [] : ['--user', '--map-current-user', '--keep-caps'];
const repository = join(__dirname, '../..');

/** Why drills cannot run on this machine; null where they can. */
export function cannotSeal(): string | null {
  if (process.platform !== 'linux') return 'needs Linux namespaces';
  if (repository.startsWith('/srv/')) return 'the clone lies under /srv, which drills hide';
  const tried = spawnSync('unshare', [...user, ...seal, 'ip', 'link', 'set', 'lo', 'up'], {
    encoding: 'utf8',
  });
  return tried.status === 0 ? null : `needs namespaces: ${(tried.error?.message ?? tried.stderr).trim()}`;
}

/** Runs one drill in namespaces of its own. */
export function runSealed(drillPath: string, seconds: number): Promise<Outcome> {
  return runWorkerSealed(join(__dirname, 'worker.ts'), drillPath, seconds);
}

/**
 * Runs a worker, a script that prints its result as JSON on its last line, in namespaces of its own; whatever it started dies
 * with them, also when this process is interrupted.
 */
export function runWorkerSealed<Result>(
  worker: string,
  argument: string,
  seconds: number,
): Promise<Sealed<Result>> {
  const command = [...user, ...seal, process.execPath, '--import', 'tsx', worker, argument];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'unshare', ...command], {
    cwd: repository,
    env: { ...process.env, ...(root ? {} : { LOADLINE_USER_NAMESPACE: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complained += chunk;
    if (process.env.DRILL_VERBOSE) process.stderr.write(chunk);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((done) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const last = printed.trim().split('\n').at(-1) ?? '';
      if (last.startsWith('{')) done(JSON.parse(last) as Sealed<Result>);
      else if (signal) done({ ok: false, reason: `took longer than ${seconds} s and was ended` });
      else done({ ok: false, reason: `ended with ${code}: ${complained.trim().slice(-3_000)}` });
    });
  });
}
