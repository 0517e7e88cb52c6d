import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { runWriter } from '../generated/runWriter';

/**
 * Docusaurus plugin: writes the runbooks as Markdown before the docs are read, and again whenever a playbook changes.
 *
 * @throws Error with all problems of all playbooks, when the site is built
 */
export default async function runbooksPlugin({ siteDir }: LoadContext): Promise<Plugin> {
  const write = () => runWriter(siteDir, 'src/plugins/runbooks/write.ts');
  await write();
  return {
    name: 'runbooks',
    getPathsToWatch: () => [join(siteDir, 'playbooks/**/*.{ts,json}')],
    loadContent: write,
  };
}
