import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { runWriter } from '../generated/runWriter';

/**
 * Docusaurus plugin: writes the pages that set the models beside what others published and measured, from the cases and
 * simulations that the tests run.
 */
export default async function proofPlugin({ siteDir }: LoadContext): Promise<Plugin> {
  await runWriter(siteDir, 'src/plugins/proof/write.ts');
  return {
    name: 'proof',
    getPathsToWatch: () => [
      join(siteDir, 'tests/reference/**/*.{ts,json}'),
      join(siteDir, 'tests/proof/**/*.ts'),
    ],
    loadContent: () => runWriter(siteDir, 'src/plugins/proof/write.ts'),
  };
}
