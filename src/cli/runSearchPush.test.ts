import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { algoliaSettings } from '../plugins/search/algoliaSettings';
import type { SearchRecord } from '../plugins/search/record';
import { AlgoliaServer, problem } from './algoliaServer.testdata';
import { runSearchPush } from './runSearchPush';

const everyRight = ['browse', 'addObject', 'deleteObject', 'deleteIndex', 'settings', 'editSettings'];
const error = 'FATAL: sorry, too many clients already';

/** A page as Docusaurus builds it, as far as the search reads it. */
function page(title: string, sections: Readonly<Record<string, string>> = {}, keywords = ''): string {
  const body = Object.entries(sections).map(([name, text]) => `<h2 id="${name}">${name}</h2><p>${text}</p>`);
  return `<html lang="en" class="docs-doc-page"><head><meta name="keywords" content="${keywords}"></head>
    <body><article><div class="markdown"><h1>${title}</h1>${body.join('')}</div></article></body></html>`;
}

const pages = {
  'runbooks/postgres/connections.html': page(
    'Connections exhausted',
    { Meaning: 'No client gets in.' },
    `PostgresConnectionsExhausted,${error}`,
  ),
  'practices/caching.html': page('Caching', { When: 'Reads repeat.', 'Set-up': 'maxmemory &lt;bytes&gt;' }),
  'calculators/capacity.html': page('Capacity', { Formula: 'Offered load.' }),
};

let server: AlgoliaServer;
let build: string;
let host: string;

beforeEach(async () => {
  server = new AlgoliaServer();
  server.keys.set('write', { acl: everyRight });
  host = await server.start();
  build = mkdtempSync(join(tmpdir(), 'search-push-'));
  writePages(pages);
});

afterEach(() => {
  server.stop();
  rmSync(build, { recursive: true });
});

function writePages(files: Readonly<Record<string, string>>): void {
  rmSync(build, { recursive: true });
  for (const [name, html] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), html);
  }
}

const environment = { ALGOLIA_APP_ID: 'TESTAPP000', ALGOLIA_WRITE_KEY: 'write', ALGOLIA_INDEX: 'handbook' };

async function push(options: readonly string[] = [], variables: object = {}, signal?: AbortSignal) {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await runSearchPush(
    ['--host', host, '--build', build, ...options],
    { ...environment, ...variables },
    { print: (text) => out.push(text), complain: (line) => problems.push(line) },
    signal,
  );
  return { code, out: out.join(''), problems };
}

const live = () => server.indices.get('handbook');
const liveState = () => JSON.stringify([live()?.settings, ...(live()?.records.values() ?? [])]);
const recordsSent = () =>
  server.calls
    .filter(({ action }) => action === 'batch')
    .flatMap(({ body }) => body.requests as { action: string; body: { objectID: string } }[])
    .map(({ action, body }) => `${action} ${body.objectID}`);

describe('npm run search:push', () => {
  it('fills an index that does not exist, with its settings', async () => {
    const { code, out, problems } = await push();
    expect([code, problems]).toEqual([0, []]);
    expect(out).toBe('handbook has 11 records added, 0 changed, 0 deleted, 0 unchanged, and new settings.\n');
    expect([...server.indices.keys()]).toEqual(['handbook']);
    expect(live()!.settings).toEqual(algoliaSettings);
    expect(live()!.records.get('runbooks/postgres/connections#')).toMatchObject({
      type: 'lvl1',
      hierarchy: { lvl0: 'Runbooks', lvl1: 'Connections exhausted' },
      keywords: `PostgresConnectionsExhausted,${error}`,
    });
  });

  it('sends what DocSearch shows as HTML escaped', async () => {
    await push();
    const record = live()!.records.get('practices/caching#Set-up:0') as SearchRecord;
    expect(record.content).toBe('maxmemory &lt;bytes&gt;');
  });

  it('writes nothing where nothing changed, however many pages the index is read in', async () => {
    await push();
    server.calls.length = 0;
    server.pageSize = 2;
    expect(await push()).toEqual({
      code: 0,
      out: 'handbook is up to date: 11 records. Nothing was written.\n',
      problems: [],
    });
    expect(server.writes()).toEqual([]);
    expect(server.calls.filter(({ action }) => action === 'browse')).toHaveLength(6);
  });

  it('sends only what is new, changed or gone, and keeps what else the index has', async () => {
    await push();
    live()!.synonyms.push('postgres = pg');
    server.calls.length = 0;
    writePages({
      ...pages,
      'practices/caching.html': page('Caching', {
        When: 'Reads repeat often.',
        'Set-up': 'maxmemory &lt;bytes&gt;',
      }),
      'calculators/capacity.html': page('Capacity', { Formula: '' }),
      'blog/note.html': page('A note'),
    });
    expect(await push()).toEqual({
      code: 0,
      out: 'handbook has 1 records added, 1 changed, 1 deleted, 9 unchanged.\n',
      problems: [],
    });
    expect(recordsSent()).toEqual([
      'addObject blog/note#',
      'addObject practices/caching#When:0',
      'deleteObject calculators/capacity#Formula:0',
    ]);
    expect(live()!.records.size).toBe(11);
    expect(live()!.synonyms).toEqual(['postgres = pg']);
    expect((await push()).out).toContain('up to date');
  });

  it('changes settings alone where only they differ', async () => {
    await push();
    live()!.settings.distinct = false;
    server.calls.length = 0;
    expect((await push()).out).toContain('11 unchanged, and new settings');
    expect(recordsSent()).toEqual([]);
    expect(live()!.settings).toEqual(algoliaSettings);
  });

  it('says what it would do with --dry-run, and does not', async () => {
    expect((await push(['--dry-run'])).out).toBe(
      'handbook would have 11 records added, 0 changed, 0 deleted, 0 unchanged, and new settings. Nothing was written.\n',
    );
    expect(server.writes()).toEqual([]);
    expect(server.indices.size).toBe(0);
  });
});

/** More than one request can carry. */
const longPage = {
  'practices/long.html': page(
    'Long',
    Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`s${i}`, `Section ${i}`])),
  ),
};

describe('a reader of the index meanwhile', () => {
  it('sees all of the old records, then all of the new', async () => {
    await push();
    live()!.settings.distinct = false;
    const before = liveState();
    const seen = new Set([before]);
    server.observe = () => seen.add(liveState());
    writePages(longPage);
    expect((await push()).code).toBe(0);
    expect(server.calls.filter(({ action }) => action === 'batch')).toHaveLength(3);
    expect([...seen]).toEqual([before, liveState()]);
    expect(live()!.records.size).toBe(1_401);
  });

  it.each([
    ['a refusal', problem(403, 'Record quota exceeded. Change plan or delete records.')],
    ['a broken connection', 'hang up' as const],
  ])('sees the old records after %s in the middle, and no copy is left', async (_, failure) => {
    await push();
    const before = liveState();
    writePages(longPage);
    let batches = 0;
    server.intercept = ({ action }) => (action === 'batch' && ++batches === 2 ? failure : undefined);
    expect((await push()).code).toBe(1);
    server.intercept = () => undefined;
    await expect.poll(() => [...server.indices.keys()]).toEqual(['handbook']);
    expect(liveState()).toBe(before);
  });

  it('sees the old records after an interruption, which need not wait for a busy server', async () => {
    await push();
    const before = liveState();
    writePages(longPage);
    const interrupted = new AbortController();
    server.intercept = ({ action }) => {
      if (action !== 'task') return undefined;
      interrupted.abort();
      return { status: 200, body: { status: 'notPublished' } };
    };
    const { code, problems } = await push([], {}, interrupted.signal);
    expect([code, problems]).toEqual([1, ['search:push: interrupted; the index is as it was.']]);
    await expect.poll(() => [...server.indices.keys()]).toEqual(['handbook']);
    expect(liveState()).toBe(before);
  });

  it.each(['before', 'after'])(
    'sees what the build holds, though another push comes %s the copy',
    async (when) => {
      await push();
      const old = structuredClone(live()!);
      writePages({ ...pages, 'blog/note.html': page('A note') });
      await push();
      const pushed = structuredClone(live()!);
      const wanted = liveState();
      server.indices.set('handbook', old);
      const otherPush = () => void server.indices.set('handbook', structuredClone(pushed));
      server.intercept = ({ action }) => {
        if (when === 'before' && action === 'operation') otherPush();
        return undefined;
      };
      server.observe = () => {
        if (when === 'after' && server.indices.size === 2) otherPush();
      };
      expect((await push()).code).toBe(0);
      expect(liveState()).toBe(wanted);
    },
  );
});

describe('what is refused', () => {
  const write = (acl: readonly string[], indices?: RegExp) =>
    server.keys.set('write', { acl, ...(indices && { indices }) });

  it.each<[string, () => void, RegExp]>([
    [
      'a wrong key',
      () => server.keys.clear(),
      /copy ALGOLIA_APP_ID and ALGOLIA_WRITE_KEY from Algolia's dashboard\. Algolia says 403/,
    ],
    ['a search key', () => write(['search']), /lacks a right; ALGOLIA_WRITE_KEY needs browse, addObject, /],
    [
      'a key for this index alone',
      () => write(everyRight, /^handbook$/),
      /allow it handbook and handbook_push_\*/,
    ],
    [
      'a used-up number of records',
      () =>
        fail(
          'batch',
          403,
          'You have exceeded your Record quota. You’ll need to change your plan for more capacity, or delete records.',
        ),
      /the plan is used up; .* larger plan .*You have exceeded/,
    ],
    [
      'a used-up number of operations',
      () => fail('operation', 403, 'Operations quota exceeded, change plan to get more Operations.'),
      /the plan is used up/,
    ],
    [
      'a blocked application',
      () =>
        fail(
          'browse',
          403,
          'This operation cannot be processed, the application is blocked. Contact us to unblock it.',
        ),
      /the plan is used up/,
    ],
    [
      'a broken Algolia',
      () => fail('browse', 503, 'Service unavailable'),
      /out of order \(503\); look at https:\/\/status\.algolia\.com/,
    ],
    [
      'something else',
      () => fail('settings', 400, 'Invalid setting.'),
      /Algolia says 400: Invalid setting; the index is as it was\.$/,
    ],
    [
      'a record that is too big',
      () => writePages({ 'big.html': page('x'.repeat(11_000)) }),
      /shorten the title, .*objectID=big# is too big size=11\d{3}\/10000 bytes/,
    ],
  ])('%s, in one line with the remedy', async (_, arrange, line) => {
    arrange();
    const { code, out, problems } = await push();
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect(problems[0]).not.toMatch(/\n|undefined|\bwrite\b key/);
    expect([code, out]).toEqual([1, '']);
    await expect.poll(() => server.indices.size).toBe(0);
  });

  const fail = (action: string, status: number, message: string) => {
    server.intercept = (call) => (call.action === action ? problem(status, message) : undefined);
  };

  it('names the copy that a key without the right to delete leaves over', async () => {
    write(everyRight.filter((right) => right !== 'deleteIndex'));
    fail('batch', 429, 'Too many jobs');
    const { code, problems } = await push();
    const [copy] = server.indices.keys();
    expect(code).toBe(1);
    expect(problems[0]).toMatch(
      /^search:push: too much is being written at once; push again .*Too many jobs\. /,
    );
    expect(problems[0]).toMatch(
      new RegExp(`The index ${copy} was left over; delete it in Algolia's dashboard\\.$`),
    );
  });

  it('waits where Algolia asks for a pause', async () => {
    let refused = false;
    server.intercept = ({ action }) =>
      action === 'batch' && !refused ? ((refused = true), problem(429, 'Too many jobs')) : undefined;
    expect((await push()).code).toBe(0);
  });

  it('a network that is down', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { code, problems } = await push(['--host', `http://127.0.0.1:${port}`]);
    expect([code, problems]).toEqual([
      1,
      [
        expect.stringMatching(
          /cannot be reached \(connect ECONNREFUSED .*\); check the network, and ALGOLIA_APP_ID/,
        ),
      ],
    ]);
  });

  it.each<[string, readonly string[], object, RegExp]>([
    [
      'no write key',
      [],
      { ALGOLIA_WRITE_KEY: undefined, ALGOLIA_SEARCH_KEY: 'write' },
      /^search:push: ALGOLIA_WRITE_KEY missing; set in the environment /,
    ],
    [
      'no keys at all',
      [],
      { ALGOLIA_APP_ID: '', ALGOLIA_WRITE_KEY: '', ALGOLIA_INDEX: '' },
      /ALGOLIA_APP_ID and ALGOLIA_WRITE_KEY and ALGOLIA_INDEX missing/,
    ],
    ['what is no application ID', [], { ALGOLIA_APP_ID: 'a/b' }, /letters and digits only, got "a\/b"/],
    ['an unknown option', ['--dry'], {}, /Unknown option '--dry'; there are --dry-run, --build <folder>/],
    ['a word too many', ['now'], {}, /Unexpected argument 'now'/],
    ['no built site', ['--build', '/nowhere'], {}, /no built site in \/nowhere; run `npm run build` first/],
    ['what is no address', ['--host', 'algolia'], {}, /--host takes an address such as .*; got "algolia"/],
    [
      'a key in the clear',
      ['--host', 'http://search.example.com'],
      {},
      /would send the write key in the clear/,
    ],
  ])('%s, before anything is asked', async (_, options, variables, line) => {
    const { code, problems } = await push(options, variables);
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect([code, server.calls]).toEqual([2, []]);
  });

  it('a site with nothing to find', async () => {
    writePages({ '404.html': '<html class="not-found"></html>' });
    const { code, problems } = await push();
    expect([code, problems]).toEqual([2, [expect.stringContaining('nothing can be found on the site in')]]);
  });
});
