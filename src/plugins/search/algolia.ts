/** What the site needs to ask Algolia. */
export interface AlgoliaSite {
  readonly appId: string;
  readonly apiKey: string;
  readonly indexName: string;
}

const names = ['ALGOLIA_APP_ID', 'ALGOLIA_SEARCH_KEY', 'ALGOLIA_INDEX'] as const;

/**
 * Algolia's keys, if the environment has them.
 *
 * @returns null if it has none: the site then searches its own index
 * @throws Error if it has some of them, naming the others
 */
export function algoliaSite(environment: Readonly<Record<string, string | undefined>>): AlgoliaSite | null {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new Error(`search: ${missing.join(' and ')} missing; set all of ${names.join(', ')}, or none`);
  return {
    appId: environment.ALGOLIA_APP_ID!,
    apiKey: environment.ALGOLIA_SEARCH_KEY!,
    indexName: environment.ALGOLIA_INDEX!,
  };
}

/** The hosts that a browser asks, as a Content-Security-Policy names them. */
export const algoliaHosts = 'https://*.algolia.net https://*.algolianet.com';
