import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { externalLinks } from '../../src/content/externalLinks';
import { addressProblems } from './addressProblems';

const link = (url: string) => ({ url, files: ['docs/a.mdx'] });

it('every external address is well formed, in one form, and of a host in tests/content/hosts.txt', async () => {
  const hosts = readFileSync(join(__dirname, 'hosts.txt'), 'utf8').trim().split('\n');
  expect(addressProblems(await externalLinks(join(__dirname, '../..')), hosts)).toEqual([]);
});

describe('addressProblems', () => {
  it('is content with reviewed hosts, and with two places of one page', () => {
    const links = ['https://a.org/b#c', 'https://a.org/b#d', 'http://old.org/'].map(link);
    expect(addressProblems(links, ['a.org', 'http://old.org'])).toEqual([]);
  });

  it.each([
    ['https://', 'is no address'],
    ['https://me@a.org/', 'holds a user'],
    ['https://a.org:8080/', 'names port 8080'],
    ['http://a.org/', 'is not encrypted'],
    ['https://b.org/', 'add b.org to tests/content/hosts.txt'],
  ])('refuses %s and names its file', (url, problem) => {
    expect(addressProblems([link('https://a.org/'), link(url)], ['a.org'])).toContainEqual(
      expect.stringMatching(new RegExp(`^${url} \\(docs/a.mdx\\): .*${problem}`)),
    );
  });

  it.each(['https://a.org/b/', 'https://www.a.org/b', 'https://a.org/b/index.html'])(
    'refuses %s beside https://a.org/b',
    (url) => {
      expect(addressProblems([link('https://a.org/b'), link(url)], ['a.org', 'www.a.org'])).toContainEqual(
        expect.stringMatching(/^one page in 2 forms: choose one of https:\/\/a.org\/b \(docs\/a.mdx\) and/),
      );
    },
  );

  it('wants the list of hosts sorted and in use', () => {
    expect(
      addressProblems([link('https://b.org/'), link('https://a.org/')], ['b.org', 'a.org', 'c.org']),
    ).toEqual([expect.stringContaining('no page links c.org'), expect.stringContaining('sort it')]);
  });
});
