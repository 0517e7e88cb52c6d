import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LoadContext, Plugin } from '@docusaurus/types';

const run = promisify(execFile);

/**
 * Docusaurus plugin: writes the runbooks as Markdown before the docs are read, and again whenever a playbook changes.
 *
 * @throws Error with all problems of all playbooks, when the site is built
 */
export default async function runbooksPlugin({ siteDir }: LoadContext): Promise<Plugin> {
  await writePages(siteDir);
  return {
    name: 'runbooks',
    getPathsToWatch: () => [join(siteDir, 'playbooks/**/*.{ts,json}')],
    loadContent: () => writePages(siteDir),
  };
}

async function writePages(siteDir: string): Promise<void> {
  const strict = process.env.NODE_ENV === 'production';
  const args = [
    '--import',
    'tsx',
    join(siteDir, 'src/plugins/runbooks/write.ts'),
    ...(strict ? ['--strict'] : []),
  ];
  try {
    const { stderr } = await run(process.execPath, args, { cwd: siteDir });
    if (stderr) console.warn(stderr);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? String(error);
    // A half-written playbook must not take `npm start` down.
    if (strict) throw new Error(said, { cause: error });
    console.warn(said);
  }
}
