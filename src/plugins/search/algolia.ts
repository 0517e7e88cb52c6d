type Environment = Readonly<Record<string, string | undefined>>;

/** What it takes to speak to one of Algolia's indices. */
export interface AlgoliaAccess {
  readonly appId: string;
  readonly apiKey: string;
  readonly indexName: string;
}

const names = { appId: 'ALGOLIA_APP_ID', indexName: 'ALGOLIA_INDEX' } as const;
/** Two keys, because the one that the site shows to everybody must not write. */
const keys = { search: 'ALGOLIA_SEARCH_KEY', write: 'ALGOLIA_WRITE_KEY' } as const;

/**
 * What the site asks Algolia with, if the environment has it.
 *
 * @returns null if it has nothing of it: the site then searches its own index
 * @throws Error if it has a part of it, naming the others
 */
export function algoliaSite(environment: Environment): AlgoliaAccess | null {
  const wanted = [names.appId, keys.search, names.indexName];
  const missing = wanted.filter((name) => !environment[name]);
  if (missing.length === wanted.length) return null;
  if (missing.length > 0)
    throw new Error(`search: ${missing.join(' and ')} missing; set all of ${wanted.join(', ')}, or none`);
  return accessWith(keys.search, environment);
}

/**
 * What `npm run search:push` writes with; never the site's own key.
 *
 * @throws Error naming what is missing, or what cannot be an application's ID
 */
export function algoliaPush(environment: Environment): AlgoliaAccess {
  const missing = [names.appId, keys.write, names.indexName].filter((name) => !environment[name]);
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} missing; set in the environment what Algolia's dashboard shows under Settings, API Keys`,
    );
  const access = accessWith(keys.write, environment);
  // It is a part of the host's name.
  if (!/^[a-z\d]+$/i.test(access.appId))
    throw new Error(
      `${names.appId} has letters and digits only, got ${JSON.stringify(access.appId)}; copy it from Algolia's dashboard`,
    );
  return access;
}

function accessWith(key: string, environment: Environment): AlgoliaAccess {
  return {
    appId: environment[names.appId]!,
    apiKey: environment[key]!,
    indexName: environment[names.indexName]!,
  };
}

/** The hosts that a browser asks, as a Content-Security-Policy names them. */
export const algoliaHosts = 'https://*.algolia.net https://*.algolianet.com';
