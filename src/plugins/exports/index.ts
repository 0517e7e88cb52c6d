import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LoadContext, Plugin } from '@docusaurus/types';

const run = promisify(execFile);

/**
 * Docusaurus plugin: offers what `npm run export` writes for download. `npm start` offers what was last built.
 *
 * @throws Error when a playbook cannot be exported
 */
export default function exportsPlugin({ siteDir, baseUrl, outDir }: LoadContext): Plugin {
  const folder = join(outDir, 'exports');
  return {
    name: 'exports',
    configureWebpack: (_config, isServer) => {
      if (isServer) return undefined;
      const files = { directory: folder, publicPath: `${baseUrl}exports`, watch: false };
      return { devServer: { static: [files] } } as object;
    },
    // A process of its own: playbooks are loaded as modules, which Docusaurus' loader of plugins does not do.
    async postBuild() {
      const command = join(siteDir, 'src/cli/export.ts');
      await run(process.execPath, ['--import', 'tsx', command, '--out', folder], { cwd: siteDir });
    },
  };
}
