import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { algoliaSettings } from '../plugins/search/algoliaSettings';
import type { SearchRecord } from '../plugins/search/record';
import { problem } from './algoliaServer.testdata';
import { error, page, pages, PushBench } from './searchPushBench.testdata';

let bench: PushBench;
beforeEach(async () => {
  bench = new PushBench();
  await bench.start();
});
afterEach(() => bench.stop());

const live = () => bench.server.indices.get('handbook');
const liveState = () => JSON.stringify([live()?.settings, ...(live()?.records.values() ?? [])]);
const recordsSent = () =>
  bench.server.calls
    .filter(({ action }) => action === 'batch')
    .flatMap(({ body }) => body.requests as { action: string; body: { objectID: string } }[])
    .map(({ action, body }) => `${action} ${body.objectID}`);

describe('npm run search:push', () => {
  it('fills an index that does not exist, with its settings', async () => {
    const { code, out, problems } = await bench.push();
    expect([code, problems]).toEqual([0, []]);
    expect(out).toBe('handbook has 11 records added, 0 changed, 0 deleted, 0 unchanged, and new settings.\n');
    expect([...bench.server.indices.keys()]).toEqual(['handbook']);
    expect(live()!.settings).toEqual(algoliaSettings);
    expect(live()!.records.get('runbooks/postgres/connections#')).toMatchObject({
      type: 'lvl1',
      hierarchy: { lvl0: 'Runbooks', lvl1: 'Connections exhausted' },
      keywords: `PostgresConnectionsExhausted,${error}`,
    });
  });

  it('sends what DocSearch shows as HTML escaped', async () => {
    await bench.push();
    const record = live()!.records.get('practices/caching#Set-up:0') as SearchRecord;
    expect(record.content).toBe('maxmemory &lt;bytes&gt;');
  });

  it('writes nothing where nothing changed, however many pages the index is read in', async () => {
    await bench.push();
    bench.server.calls.length = 0;
    bench.server.pageSize = 2;
    expect(await bench.push()).toEqual({
      code: 0,
      out: 'handbook is up to date: 11 records. Nothing was written.\n',
      problems: [],
    });
    expect(bench.server.writes()).toEqual([]);
    expect(bench.server.calls.filter(({ action }) => action === 'browse')).toHaveLength(6);
  });

  it('sends only what is new, changed or gone, and keeps what else the index has', async () => {
    await bench.push();
    live()!.synonyms.push('postgres = pg');
    bench.server.calls.length = 0;
    bench.write({
      ...pages,
      'practices/caching.html': page('Caching', {
        When: 'Reads repeat often.',
        'Set-up': 'maxmemory &lt;bytes&gt;',
      }),
      'calculators/capacity.html': page('Capacity', { Formula: '' }),
      'blog/note.html': page('A note'),
    });
    expect(await bench.push()).toEqual({
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
    expect((await bench.push()).out).toContain('up to date');
  });

  it('changes settings alone where only they differ', async () => {
    await bench.push();
    live()!.settings.distinct = false;
    bench.server.calls.length = 0;
    expect((await bench.push()).out).toContain('11 unchanged, and new settings');
    expect(recordsSent()).toEqual([]);
    expect(live()!.settings).toEqual(algoliaSettings);
  });

  it('waits where Algolia asks for a pause', async () => {
    let refused = false;
    bench.server.intercept = ({ action }) =>
      action === 'batch' && !refused ? ((refused = true), problem(429, 'Too many jobs')) : undefined;
    expect((await bench.push()).code).toBe(0);
  });

  it('says what it would do with --dry-run, and does not', async () => {
    expect((await bench.push(['--dry-run'])).out).toBe(
      'handbook would have 11 records added, 0 changed, 0 deleted, 0 unchanged, and new settings. Nothing was written.\n',
    );
    expect(bench.server.writes()).toEqual([]);
    expect(bench.server.indices.size).toBe(0);
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
    await bench.push();
    live()!.settings.distinct = false;
    const before = liveState();
    const seen = new Set([before]);
    bench.server.observe = () => seen.add(liveState());
    bench.write(longPage);
    expect((await bench.push()).code).toBe(0);
    expect(bench.server.calls.filter(({ action }) => action === 'batch')).toHaveLength(3);
    expect([...seen]).toEqual([before, liveState()]);
    expect(live()!.records.size).toBe(1_401);
  });

  it.each([
    ['a refusal', problem(403, 'Record quota exceeded. Change plan or delete records.')],
    ['a broken connection', 'hang up' as const],
  ])('sees the old records after %s in the middle, and no copy is left', async (_, failure) => {
    await bench.push();
    const before = liveState();
    bench.write(longPage);
    let batches = 0;
    bench.server.intercept = ({ action }) => (action === 'batch' && ++batches === 2 ? failure : undefined);
    expect((await bench.push()).code).toBe(1);
    bench.server.intercept = () => undefined;
    await expect.poll(() => [...bench.server.indices.keys()]).toEqual(['handbook']);
    expect(liveState()).toBe(before);
  });

  it('sees the old records after an interruption, which need not wait for a busy server', async () => {
    await bench.push();
    const before = liveState();
    bench.write(longPage);
    const interrupted = new AbortController();
    bench.server.intercept = ({ action }) => {
      if (action !== 'task') return undefined;
      interrupted.abort();
      return { status: 200, body: { status: 'notPublished' } };
    };
    const { code, problems } = await bench.push([], {}, interrupted.signal);
    expect([code, problems]).toEqual([1, ['search:push: interrupted; the index is as it was.']]);
    await expect.poll(() => [...bench.server.indices.keys()]).toEqual(['handbook']);
    expect(liveState()).toBe(before);
  });

  it.each(['before', 'after'])(
    'sees what the build holds, though another push comes %s the copy',
    async (when) => {
      await bench.push();
      const old = structuredClone(live()!);
      bench.write({ ...pages, 'blog/note.html': page('A note') });
      await bench.push();
      const pushed = structuredClone(live()!);
      const wanted = liveState();
      bench.server.indices.set('handbook', old);
      const otherPush = () => void bench.server.indices.set('handbook', structuredClone(pushed));
      bench.server.intercept = ({ action }) => {
        if (when === 'before' && action === 'operation') otherPush();
        return undefined;
      };
      bench.server.observe = () => {
        if (when === 'after' && bench.server.indices.size === 2) otherPush();
      };
      expect((await bench.push()).code).toBe(0);
      expect(liveState()).toBe(wanted);
    },
  );
});
