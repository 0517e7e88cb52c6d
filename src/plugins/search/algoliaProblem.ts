import type { AlgoliaAccess } from './algolia';
import { LeftOverError } from './pushRecords';

/** What the library's errors carry; it exports no class to ask for. */
interface LibraryError {
  readonly name?: string;
  readonly message: string;
  readonly status?: number;
  readonly stackTrace?: readonly {
    readonly response: { readonly status: number; readonly content: string };
  }[];
}

/**
 * A refusal in a sentence, with its remedy. Algolia gives several the same status, so the message tells them apart.
 *
 * @see https://support.algolia.com/hc/en-us/articles/4406975251089 for status 429
 */
const refusals: readonly {
  readonly fits: (error: LibraryError) => boolean;
  readonly say: (access: AlgoliaAccess) => string;
}[] = [
  {
    fits: ({ status, message }) => status === 402 || /quota|is blocked|too many indices/i.test(message),
    say: () =>
      'the plan is used up; delete records or indices, or take a larger plan (a push holds every record twice for a moment)',
  },
  {
    fits: ({ status, message }) => status === 403 && /index not allowed/i.test(message),
    say: ({ indexName }) =>
      `the key is for other indices; allow it ${indexName} and ${indexName}_push_*, where the change is prepared`,
  },
  {
    fits: ({ status, message }) => status === 403 && /not allowed|not enough rights/i.test(message),
    say: () =>
      'the key lacks a right; ALGOLIA_WRITE_KEY needs browse, addObject, deleteObject, deleteIndex, settings and editSettings',
  },
  {
    fits: ({ status, message }) => status === 401 || (status === 403 && /invalid/i.test(message)),
    say: ({ appId }) =>
      `the key does not belong to application ${appId}; copy ALGOLIA_APP_ID and ALGOLIA_WRITE_KEY from Algolia's dashboard`,
  },
  {
    fits: ({ status, message }) => status === 400 && /too big/i.test(message),
    say: () => 'a record is too big; shorten the title, headings or keywords of its page, and build again',
  },
  {
    fits: ({ status }) => status === 429,
    say: () => 'too much is being written at once; push again in some minutes',
  },
];

/** Why Algolia could not be read or written, in one line that says what to do. */
export function algoliaProblem(error: unknown, access: AlgoliaAccess): string {
  if (error instanceof LeftOverError)
    return `${algoliaProblem(error.cause, access)}. The index ${error.indexName} was left over; delete it in Algolia's dashboard`;
  const { name, message, status, stackTrace = [] } = error as LibraryError;
  if (name === 'AbortError') return 'interrupted; the index is as it was';
  if (name === 'RetryError') return unreachable(stackTrace.at(-1)?.response, access);
  if (/stopped waiting/i.test(message)) return 'Algolia did not finish in time; push again in some minutes';
  if (status === undefined) return message;
  const refusal = refusals.find(({ fits }) => fits({ message, status }));
  const quoted = `Algolia says ${status}: ${message.replace(/[\s.]+$/, '')}`;
  return refusal ? `${refusal.say(access)}. ${quoted}` : `${quoted}; the index is as it was`;
}

function unreachable(
  last: { status: number; content: string } | undefined,
  { appId }: AlgoliaAccess,
): string {
  return last && last.status >= 500
    ? `Algolia is out of order (${last.status}); look at https://status.algolia.com and push again later`
    : `Algolia cannot be reached (${last?.content || 'no answer'}); check the network, and ALGOLIA_APP_ID ${appId}, which names the host`;
}
