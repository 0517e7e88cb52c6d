import { parseArgs } from 'node:util';
import team from '../../team';
import { type AlgoliaAccess, algoliaPush } from '../plugins/search/algolia';
import { algoliaClient, serverAddress } from '../plugins/search/algoliaClient';
import { algoliaProblem } from '../plugins/search/algoliaProblem';
import { algoliaRecord } from '../plugins/search/algoliaRecord';
import { compareIndex, type Difference, isNothing, replaceRecords } from '../plugins/search/pushRecords';
import type { SearchRecord } from '../plugins/search/record';
import { recordsOfBuild } from '../plugins/search/records';
import type { Terminal } from './runCalc';

interface Push {
  readonly access: AlgoliaAccess;
  readonly server: URL | null;
  readonly records: readonly SearchRecord[];
  readonly dryRun: boolean;
}

/**
 * `npm run search:push -- [--dry-run] [--build folder] [--host address]`: makes an index of Algolia hold what can be found on
 * the built site, and no more.
 *
 * @param signal ends the push; what was begun is taken away
 * @returns exit code: 0 done, 1 Algolia refused or cannot be reached, 2 bad usage
 */
export async function runSearchPush(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { print, complain }: Terminal,
  signal?: AbortSignal,
): Promise<0 | 1 | 2> {
  let push;
  try {
    push = readPush(args, environment);
  } catch (error) {
    complain(`search:push: ${(error as Error).message}`);
    return 2;
  }
  try {
    print(`${await pushed(push, signal)}\n`);
    return 0;
  } catch (error) {
    complain(`search:push: ${algoliaProblem(error, push.access)}.`);
    return 1;
  }
}

function readPush(args: readonly string[], environment: Parameters<typeof algoliaPush>[0]): Push {
  const { build, host, 'dry-run': dryRun = false } = readOptions(args);
  const access = algoliaPush(environment);
  const server = host === undefined ? null : serverAddress(host);
  const records = recordsOfBuild(build, team.site.url + team.site.baseUrl).map(algoliaRecord);
  if (records.length === 0)
    throw new Error(`nothing can be found on the site in ${build}; run \`npm run build\` first`);
  return { access, server, records, dryRun };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'dry-run': { type: 'boolean' },
        build: { type: 'string', default: 'build' },
        host: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [problem] = (error as Error).message.split(/[.\n]/);
    throw new Error(`${problem}; there are --dry-run, --build <folder> and --host <address>`, {
      cause: error,
    });
  }
}

async function pushed({ access, server, records, dryRun }: Push, signal?: AbortSignal): Promise<string> {
  const { indexName } = access;
  const client = algoliaClient(access, server);
  const expected = await compareIndex(client, indexName, records);
  if (isNothing(expected))
    return `${indexName} is up to date: ${records.length} records. Nothing was written.`;
  if (dryRun) return `${indexName} would have ${summary(expected)}. Nothing was written.`;
  return `${indexName} has ${summary(await replaceRecords(client, indexName, records, signal))}.`;
}

function summary({ put, added, deleted, unchanged, settings }: Difference): string {
  const counts = `${added} records added, ${put.length - added} changed, ${deleted.length} deleted, ${unchanged} unchanged`;
  return settings ? `${counts}, and new settings` : counts;
}
