import { algoliasearch, type Algoliasearch } from 'algoliasearch';
import type { AlgoliaAccess } from './algolia';

type Hosts = NonNullable<NonNullable<Parameters<typeof algoliasearch>[2]>['hosts']>;

/**
 * A client that reads from the servers it writes to: Algolia's search network may still answer with what was there before.
 *
 * @param server another server that speaks Algolia's API, in the place of Algolia's own
 */
export function algoliaClient({ appId, apiKey }: AlgoliaAccess, server: URL | null): Algoliasearch {
  return algoliasearch(appId, apiKey, { hosts: server ? [hostOf(server)] : hostsOf(appId) });
}

function hostsOf(appId: string): Hosts {
  return [
    `${appId}.algolia.net`,
    `${appId}-1.algolianet.com`,
    `${appId}-2.algolianet.com`,
    `${appId}-3.algolianet.com`,
  ].map((url) => ({ url, accept: 'readWrite', protocol: 'https' }));
}

function hostOf({ hostname, port, protocol }: URL): Hosts[number] {
  return {
    url: hostname,
    accept: 'readWrite',
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port === '' ? {} : { port: Number(port) }),
  };
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address of a server that stands in for Algolia.
 *
 * @throws Error saying what an address must be
 */
export function serverAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `--host takes an address such as https://search.example.com, without a path; got ${JSON.stringify(text)}`,
    );
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    throw new Error(
      `--host ${url.origin} would send the write key in the clear; use https, or a server on this machine`,
    );
  return url;
}
