import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { runWriter } from '../generated/runWriter';

/** Docusaurus plugin: writes the pages of onboarding, from the roles of this project and of the team. */
export default async function onboardingPlugin({ siteDir }: LoadContext): Promise<Plugin> {
  await runWriter(siteDir, 'src/plugins/onboarding/write.ts');
  return {
    name: 'onboarding',
    getPathsToWatch: () => [join(siteDir, 'src/onboarding/**/*.ts'), join(siteDir, 'team.ts')],
    loadContent: () => runWriter(siteDir, 'src/plugins/onboarding/write.ts'),
  };
}
