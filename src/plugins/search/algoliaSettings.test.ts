import { expect, it } from 'vitest';
import { algoliaSettings } from './algoliaSettings';
import { recordsOfPage } from './records';

/** What DocSearch's interface asks Algolia for. */
const asked = ['hierarchy.lvl0', 'hierarchy.lvl1', 'hierarchy.lvl6', 'content', 'type', 'url'];

it('names attributes that each record has', () => {
  const [record] = recordsOfPage(
    '<html class="docs-doc-page" lang="en"><body><main><h1>Title</h1></main></body></html>',
    'practices/title',
    'https://handbook.example.com/',
  );
  const { searchableAttributes, attributesForFaceting, attributesToRetrieve, customRanking } =
    algoliaSettings;
  const named = [
    ...searchableAttributes,
    ...attributesForFaceting,
    ...attributesToRetrieve,
    ...customRanking,
  ];
  for (const name of [...asked, ...named, algoliaSettings.attributeForDistinct])
    expect(record).toHaveProperty(name.replace(/^\w+\((.+)\)$/, '$1'));
});
