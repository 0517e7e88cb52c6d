import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from './algoliaServer.testdata';
import { everyRight, page, PushBench } from './searchPushBench.testdata';

let bench: PushBench;
beforeEach(async () => {
  bench = new PushBench();
  await bench.start();
});
afterEach(() => bench.stop());

describe('npm run search:push refuses', () => {
  const write = (acl: readonly string[], indices?: RegExp) =>
    bench.server.keys.set('write', { acl, ...(indices && { indices }) });

  it.each<[string, () => void, RegExp]>([
    [
      'a wrong key',
      () => bench.server.keys.clear(),
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
      () => bench.write({ 'big.html': page('x'.repeat(11_000)) }),
      /shorten the title, .*objectID=big# is too big size=11\d{3}\/10000 bytes/,
    ],
  ])('%s, in one line with the remedy', async (_, arrange, line) => {
    arrange();
    const { code, out, problems } = await bench.push();
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect(problems[0]).not.toMatch(/\n|undefined|\bwrite\b key/);
    expect([code, out]).toEqual([1, '']);
    await expect.poll(() => bench.server.indices.size).toBe(0);
  });

  const fail = (action: string, status: number, message: string) => {
    bench.server.intercept = (call) => (call.action === action ? problem(status, message) : undefined);
  };

  it('names the copy that a key without the right to delete leaves over', async () => {
    write(everyRight.filter((right) => right !== 'deleteIndex'));
    fail('batch', 429, 'Too many jobs');
    const { code, problems } = await bench.push();
    const [copy] = bench.server.indices.keys();
    expect(code).toBe(1);
    expect(problems[0]).toMatch(
      /^search:push: too much is being written at once; push again .*Too many jobs\. /,
    );
    expect(problems[0]).toMatch(
      new RegExp(`The index ${copy} was left over; delete it in Algolia's dashboard\\.$`),
    );
  });

  it('a network that is down', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { code, problems } = await bench.push(['--host', `http://127.0.0.1:${port}`]);
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
    const { code, problems } = await bench.push(options, variables);
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect([code, bench.server.calls]).toEqual([2, []]);
  });

  it('a site with nothing to find', async () => {
    bench.write({ '404.html': '<html class="not-found"></html>' });
    const { code, problems } = await bench.push();
    expect([code, problems]).toEqual([2, [expect.stringContaining('nothing can be found on the site in')]]);
  });
});
