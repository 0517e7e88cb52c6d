import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { runWriter } from '../generated/runWriter';

/** Docusaurus plugin: writes the pages of the exercises. */
export default async function exercisesPlugin({ siteDir }: LoadContext): Promise<Plugin> {
  await runWriter(siteDir, 'src/plugins/exercises/write.ts');
  return {
    name: 'exercises',
    getPathsToWatch: () => [join(siteDir, 'src/exercises/**/*.{ts,json,log}')],
    loadContent: () => runWriter(siteDir, 'src/plugins/exercises/write.ts'),
  };
}
