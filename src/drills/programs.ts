import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import programs from './programs.json';

/**
 * A program that drills run, by its command; `programs.json` names its Debian package, which the setup installs. Those marked
 * `only: measure` are for `npm run measure`, whose setup alone installs them.
 */
export type Program = keyof typeof programs;

/** Where programs are looked for: Debian keeps servers off the usual path. */
export const searchPath = [
  ...serverFolders(),
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];

export function isInstalled(program: Program): boolean {
  return searchPath.some((folder) => existsSync(`${folder}/${program}`));
}

/** What a program says of its own version: title and number, such as `['PostgreSQL', '15.18']`. */
export function versionOf(program: Program): [title: string, version: string] {
  const { title, version } = programs[program];
  const asked = spawnSync('bash', ['-c', version], { encoding: 'utf8', env: { PATH: searchPath.join(':') } });
  const number = /\d+(?:\.\d+)+/.exec(asked.stdout)?.[0];
  if (number === undefined)
    throw new Error(`${version}: expected a version number, got ${asked.stdout || asked.stderr}`);
  return [title, number];
}

/** Debian's package of a program. */
export function packageOf(program: Program): string {
  return programs[program].debian;
}

function serverFolders(): string[] {
  const clusters = '/usr/lib/postgresql';
  const newest = existsSync(clusters) ? readdirSync(clusters).sort((a, b) => Number(b) - Number(a)) : [];
  return [...newest.slice(0, 1).map((major) => `${clusters}/${major}/bin`), '/usr/lib/rabbitmq/bin'];
}
