import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Has a script write pages, in a process of its own: what it reads is then read anew each time, as modules, which
 * Docusaurus' loader of plugins does not do.
 *
 * @param script path below the site's folder; told `--strict` when the site is built
 * @throws Error with what the script complained of, when the site is built; `npm start` shows it and goes on, for a
 *   half-written file must not take it down
 */
export async function runWriter(siteDir: string, script: string): Promise<void> {
  const strict = process.env.NODE_ENV === 'production';
  const args = ['--import', 'tsx', join(siteDir, script), ...(strict ? ['--strict'] : [])];
  try {
    const { stderr } = await run(process.execPath, args, { cwd: siteDir });
    if (stderr) console.warn(stderr);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? String(error);
    if (strict) throw new Error(said, { cause: error });
    console.warn(said);
  }
}
