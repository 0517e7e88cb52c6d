import { describe, expect, it } from 'vitest';
import { algoliaPush, algoliaSite } from './algolia';

const environment = {
  ALGOLIA_APP_ID: 'APP',
  ALGOLIA_INDEX: 'handbook',
  ALGOLIA_SEARCH_KEY: 'everybody',
  ALGOLIA_WRITE_KEY: 'secret',
};

describe('the keys in the environment', () => {
  it('serve one purpose each', () => {
    expect(algoliaSite(environment)).toEqual({ appId: 'APP', apiKey: 'everybody', indexName: 'handbook' });
    expect(algoliaPush(environment)).toEqual({ appId: 'APP', apiKey: 'secret', indexName: 'handbook' });
  });

  it('are not needed by a site that searches by itself', () => {
    expect(algoliaSite({})).toBeNull();
    expect(algoliaSite({ ALGOLIA_WRITE_KEY: 'secret' })).toBeNull();
  });

  it('are named where they are missing', () => {
    const { ALGOLIA_APP_ID } = environment;
    expect(() => algoliaSite({ ALGOLIA_APP_ID })).toThrow(/ALGOLIA_SEARCH_KEY and ALGOLIA_INDEX missing/);
    expect(() => algoliaPush({ ...environment, ALGOLIA_WRITE_KEY: undefined })).toThrow(
      /^ALGOLIA_WRITE_KEY missing/,
    );
  });
});
