import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Algoliasearch, IndexSettings } from 'algoliasearch';
import { algoliaSettings } from './algoliaSettings';
import type { SearchRecord } from './record';

/** Records of one request, as the library itself portions them. */
const portion = 1_000;
/** Milliseconds until a task is looked at again: most are done at once, a busy server takes its time. */
const pause = (looks: number) => Math.min(25 * 2 ** looks, 5_000);

/** What differs, or differed, between an index and the records it should hold. */
export interface Difference {
  readonly put: readonly SearchRecord[];
  /** How many of `put` the index does not have at all. */
  readonly added: number;
  /** Their `objectID`s. */
  readonly deleted: readonly string[];
  readonly unchanged: number;
  readonly settings: boolean;
}

/** The copy of the index that a failed push could not take away. */
export class LeftOverError extends Error {
  override readonly name = 'LeftOverError';
  constructor(
    readonly indexName: string,
    cause: unknown,
  ) {
    super(`${indexName} was left over`, { cause });
  }
}

/** Compares by content what an index holds with what it should hold; an index that does not exist holds nothing. */
export async function compareIndex(
  client: Algoliasearch,
  indexName: string,
  records: readonly SearchRecord[],
): Promise<Difference> {
  const [held, settings] = await Promise.all([recordsOf(client, indexName), settingsOf(client, indexName)]);
  const wanted = new Set(records.map(({ objectID }) => objectID));
  const put = records.filter((record) => !isDeepStrictEqual(held.get(record.objectID), record));
  return {
    put,
    added: put.filter(({ objectID }) => !held.has(objectID)).length,
    deleted: [...held.keys()].filter((id) => !wanted.has(id)),
    unchanged: records.length - put.length,
    settings: Object.entries(algoliaSettings).some(
      ([name, value]) => !isDeepStrictEqual(settings[name as keyof IndexSettings], value),
    ),
  };
}

export function isNothing({ put, deleted, settings }: Difference): boolean {
  return put.length === 0 && deleted.length === 0 && !settings;
}

/**
 * Makes an index hold these records and no others, of which only those are sent that differ. Algolia copies the index, the
 * copy is changed, and then takes the place of the index in one step, so that nobody's search sees a part of the change.
 * What else the index has (synonyms, rules) is copied with it.
 *
 * @param signal ends the push before its last step
 * @returns what was changed
 * @throws what the library throws, after the copy was taken away; LeftOverError if it could not be
 * @see https://www.algolia.com/doc/guides/sending-and-managing-data/manage-indices-and-apps/manage-indices/how-to/move-indices
 */
export async function replaceRecords(
  client: Algoliasearch,
  indexName: string,
  records: readonly SearchRecord[],
  signal: AbortSignal | null = null,
): Promise<Difference> {
  // Each push has a copy of its own, for two may run at once.
  const copy = `${indexName}_push_${randomBytes(4).toString('hex')}`;
  const finish = async ({ taskID }: { taskID: number }, stop: AbortSignal | null) => {
    const timeout = (looks: number) => {
      stop?.throwIfAborted();
      return pause(looks);
    };
    await client.waitForTask({ indexName: copy, taskID, timeout });
    stop?.throwIfAborted();
  };
  const copying = await client.operationIndex({
    indexName,
    operationIndexParams: { operation: 'copy', destination: copy },
  });
  try {
    await finish(copying, signal);
    // Compared with the copy, not with the index, which another push may have replaced by now.
    const difference = await compareIndex(client, copy, records);
    if (difference.settings)
      await finish(await client.setSettings({ indexName: copy, indexSettings: algoliaSettings }), signal);
    for (const requests of portionsOf(difference))
      await finish(await client.batch({ indexName: copy, batchWriteParams: { requests } }), signal);
    const moving = await client.operationIndex({
      indexName: copy,
      operationIndexParams: { operation: 'move', destination: indexName },
    });
    await finish(moving, null);
    return difference;
  } catch (error) {
    // Had the copy been moved all the same, there is nothing to delete, which Algolia takes for done.
    await client.deleteIndex({ indexName: copy }).catch(() => {
      throw new LeftOverError(copy, error);
    });
    throw error;
  }
}

function portionsOf({ put, deleted }: Difference) {
  const requests = [
    ...put.map((record) => ({ action: 'addObject' as const, body: { ...record } })),
    ...deleted.map((objectID) => ({ action: 'deleteObject' as const, body: { objectID } })),
  ];
  return Array.from({ length: Math.ceil(requests.length / portion) }, (_, i) =>
    requests.slice(i * portion, (i + 1) * portion),
  );
}

async function recordsOf(client: Algoliasearch, indexName: string): Promise<Map<string, unknown>> {
  const held = new Map<string, unknown>();
  const reading = client.browseObjects({
    indexName,
    // Otherwise the index's own setting decides, and that leaves some out.
    browseParams: { attributesToRetrieve: ['*'] },
    aggregator: ({ hits }) => {
      for (const hit of hits) held.set(hit.objectID, ownAttributes(hit));
    },
  });
  await reading.catch(unlessAbsent);
  return held;
}

/** A hit without what the engine adds to it, such as `_highlightResult`. */
function ownAttributes(hit: object): unknown {
  return Object.fromEntries(Object.entries(hit).filter(([name]) => !name.startsWith('_')));
}

async function settingsOf(client: Algoliasearch, indexName: string): Promise<IndexSettings> {
  return (await client.getSettings({ indexName }).catch(unlessAbsent)) ?? {};
}

function unlessAbsent(error: unknown): undefined {
  if ((error as { status?: unknown }).status !== 404) throw error;
}
