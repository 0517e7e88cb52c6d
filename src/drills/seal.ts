import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { variables } from '../../playbooks/variables';
import { Bench } from './bench';

/** Folders that a drill gets empty and of its own, so that page commands work on the paths they name. */
const privateFolders = ['/dev/shm', '/run', '/var/tmp', '/var/log', '/var/lib/postgresql', '/etc/nginx'];

/** Debian's `nobody`, whom servers run as. */
const nobody = { uid: 65_534, gid: 65_534 };

/**
 * Furnishes a fresh namespace: loopback up, private folders, and the host names that the page's commands use by default
 * pointing at this machine. Runs inside the namespace only.
 *
 * POSIX shared memory is outside the ipc namespace, hence `/dev/shm`; replicas get an address of their own.
 *
 * @returns the bench that the drill works on
 */
export function sealBench(hostName: string): Bench {
  const root = process.getuid?.() === 0;
  run('ip', 'link', 'set', 'lo', 'up');
  run('hostname', hostName);
  run('mount', '-t', 'tmpfs', '-o', 'size=2g,mode=0777', 'tmpfs', '/srv');
  for (const folder of privateFolders.filter((path) => existsSync(path)))
    run('mount', '-t', 'tmpfs', '-o', 'size=1g,mode=1777', 'tmpfs', folder);
  writeFileSync('/srv/hosts', hostsFile(hostName));
  run('mount', '--bind', '/srv/hosts', '/etc/hosts');
  // In a user namespace everything runs as the caller, who has no privileges outside it.
  const account = root && !process.env.LOADLINE_USER_NAMESPACE ? nobody : null;
  for (const folder of ['/srv/bin', '/srv/log', '/run/haproxy']) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    if (account) chownSync(folder, account.uid, account.gid);
  }
  return new Bench(account);
}

function hostsFile(hostName: string): string {
  const names = Object.values(variables).flatMap((variable) => {
    if (variable.kind === 'host') return [variable.default];
    return variable.kind === 'url' ? [new URL(variable.default).hostname] : [];
  });
  const own = [...new Set(['localhost', hostName, ...names])];
  const replicas = own.filter((name) => name.includes('replica'));
  const here = own.filter((name) => !name.includes('replica'));
  return `127.0.0.1 ${here.join(' ')}\n127.0.0.2 ${replicas.join(' ')}\n`;
}

function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
