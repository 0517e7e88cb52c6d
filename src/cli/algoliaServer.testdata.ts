import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Rights of a key, and a pattern of the indices that it may touch. */
interface Key {
  readonly acl: readonly string[];
  readonly indices?: RegExp;
}

interface Index {
  settings: Record<string, unknown>;
  records: Map<string, object>;
  synonyms: string[];
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

interface Call {
  readonly method: string;
  readonly index: string;
  readonly action: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface BatchRequest {
  readonly action: string;
  readonly body: { readonly objectID: string };
}

/** Largest record of the free plan, bytes. */
const largest = 10_000;
/** What an index has that nobody configured, as far as it matters here. */
const defaults = { attributesToRetrieve: null, searchableAttributes: null, minWordSizefor1Typo: 4 };

/** Rights that each call asks of a key; a batch also asks for `deleteObject` if it deletes. */
const rights: Readonly<Record<string, string>> = {
  'POST browse': 'browse',
  'GET settings': 'settings',
  'PUT settings': 'editSettings',
  'POST batch': 'addObject',
  'POST operation': 'addObject',
  'GET task': 'addObject',
  'DELETE ': 'deleteIndex',
};

/**
 * The part of Algolia's API that a push uses, with its messages: writes are tasks that are done some milliseconds later, in
 * their order; browsing goes page by page.
 *
 * @see https://www.algolia.com/doc/rest-api/search/
 */
export class AlgoliaServer {
  readonly appId = 'TESTAPP000';
  readonly keys = new Map<string, Key>();
  readonly indices = new Map<string, Index>();
  readonly calls: Call[] = [];
  /** Answers in the place of the server, or hangs up; undefined leaves it to the server. */
  intercept: (call: Call) => Answer | 'hang up' | undefined = () => undefined;
  /** Called after each task: nothing a reader could see changes in between. */
  observe: () => void = () => undefined;
  /** Most records that one page of browsing holds. */
  pageSize = 1_000;

  private readonly done = new Set<number>();
  private tasks = Promise.resolve();
  private lastTask = 0;
  private readonly server = createServer((request, response) => {
    void this.answer(request).then((answer) => {
      if (answer === 'hang up') request.socket.destroy();
      else
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer.body));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Calls that change something. */
  writes(): Call[] {
    return this.calls.filter(({ method, action }) => method !== 'GET' && action !== 'browse');
  }

  private async answer(request: IncomingMessage): Promise<Answer | 'hang up'> {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const [, index = '', action = '', id = ''] =
      /^\/1\/indexes\/([^/]+)(?:\/([a-z]+))?(?:\/(\d+))?$/.exec(decodeURIComponent(pathname)) ?? [];
    const body = await text(request);
    const call: Call = {
      method: request.method!,
      index,
      action,
      body: body === '' ? {} : (JSON.parse(body) as Call['body']),
    };
    this.calls.push(call);
    return this.intercept(call) ?? this.refusal(request, call) ?? this.handle(call, id);
  }

  private refusal({ headers }: IncomingMessage, { method, index, action, body }: Call): Answer | undefined {
    const key = this.keys.get(String(headers['x-algolia-api-key']));
    if (headers['x-algolia-application-id'] !== this.appId || !key)
      return problem(403, 'Invalid Application-ID or API key');
    const right = rights[`${method} ${action}`];
    if (right === undefined) return problem(404, 'Path not found');
    const deletes =
      action === 'batch' && (body.requests as BatchRequest[]).some((one) => one.action === 'deleteObject');
    if ([right, ...(deletes ? ['deleteObject'] : [])].some((needed) => !key.acl.includes(needed)))
      return problem(403, 'Method not allowed with this API key');
    const touched = action === 'operation' ? [index, String(body.destination)] : [index];
    if (touched.some((name) => key.indices?.test(name) === false))
      return problem(403, 'Index not allowed with this API key');
    return undefined;
  }

  private handle({ method, index: name, action, body }: Call, id: string): Answer {
    const index = this.indices.get(name);
    const absent = problem(404, `Index ${name} does not exist`);
    switch (`${method} ${action}`) {
      case 'POST browse':
        return index ? this.browse(index, body) : absent;
      case 'GET settings':
        return index ? ok(withoutNulls({ ...defaults, ...index.settings })) : absent;
      case 'PUT settings':
        return this.task(() => Object.assign(this.indexOf(name).settings, body));
      case 'POST batch':
        return this.batch(name, body.requests as BatchRequest[]);
      case 'POST operation':
        return this.task(() => this.operate(name, String(body.operation), String(body.destination)));
      case 'GET task':
        return ok({ status: this.done.has(Number(id)) ? 'published' : 'notPublished', pendingTask: false });
      default:
        return this.task(() => this.indices.delete(name));
    }
  }

  /** A cursor carries the query it began with: what else is sent with it is ignored. */
  private browse({ records, settings }: Index, body: Call['body']): Answer {
    const query =
      typeof body.cursor === 'string'
        ? (JSON.parse(Buffer.from(body.cursor, 'base64url').toString()) as Cursor)
        : { from: 0, size: Number(body.hitsPerPage ?? 1_000), attributes: body.attributesToRetrieve };
    const to = query.from + Math.min(query.size, this.pageSize);
    const attributes = (query.attributes ?? settings.attributesToRetrieve ?? ['*']) as string[];
    const hits = [...records.values()].slice(query.from, to).map((record) => retrieved(record, attributes));
    const cursor = Buffer.from(JSON.stringify({ ...query, from: to })).toString('base64url');
    return ok({ hits, nbHits: records.size, query: '', ...(to < records.size ? { cursor } : {}) });
  }

  private batch(name: string, requests: readonly BatchRequest[]): Answer {
    for (const [position, { body }] of requests.entries()) {
      const size = Buffer.byteLength(JSON.stringify(body));
      if (size <= largest) continue;
      const message = `Record at the position ${position} objectID=${body.objectID} is too big size=${size}/${largest} bytes. Please have a look at https://www.algolia.com/doc/guides/sending-and-managing-data/prepare-your-data/in-depth/index-and-records-size-and-usage-limitations/#record-size-limits`;
      return { status: 400, body: { message, position, objectID: body.objectID, status: 400 } };
    }
    return this.task(() => {
      const { records } = this.indexOf(name);
      for (const { action, body } of requests)
        if (action === 'addObject') records.set(body.objectID, body);
        else records.delete(body.objectID);
    });
  }

  /** Copying what does not exist makes an empty index, moving it does nothing. */
  private operate(name: string, operation: string, destination: string): void {
    if (operation === 'copy')
      this.indices.set(destination, structuredClone(this.indices.get(name) ?? empty()));
    else if (this.indices.has(name)) {
      this.indices.set(destination, this.indices.get(name)!);
      this.indices.delete(name);
    }
  }

  private indexOf(name: string): Index {
    if (!this.indices.has(name)) this.indices.set(name, empty());
    return this.indices.get(name)!;
  }

  private task(run: () => unknown): Answer {
    const taskID = ++this.lastTask;
    this.tasks = this.tasks.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      run();
      this.done.add(taskID);
      this.observe();
    });
    return ok({ taskID, updatedAt: '2026-11-25T00:00:00.000Z' });
  }
}

interface Cursor {
  readonly from: number;
  readonly size: number;
  readonly attributes: unknown;
}

function empty(): Index {
  return { settings: {}, records: new Map(), synonyms: [] };
}

function ok(body: object): Answer {
  return { status: 200, body };
}

export function problem(status: number, message: string): Answer {
  return { status, body: { message, status } };
}

function retrieved(record: object, attributes: readonly string[]): object {
  const wanted = (name: string) =>
    name === 'objectID' || attributes.includes('*') || attributes.includes(name);
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted(name)));
}

function withoutNulls(settings: object): object {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
