import type { IndexSettings } from 'algoliasearch';

/**
 * How Algolia searches and ranks the records.
 *
 * The schema is DocSearch's, with the settings of its Docusaurus template, but for what runbooks need: alert names and
 * literal error messages count most, and a pasted line of a log is no query language.
 *
 * @see https://docsearch.algolia.com/docs/templates/
 */
export const algoliaSettings = {
  searchableAttributes: [
    'unordered(keywords)',
    'unordered(hierarchy.lvl1)',
    'unordered(hierarchy.lvl2)',
    'unordered(hierarchy.lvl3)',
    'unordered(hierarchy.lvl4)',
    'unordered(hierarchy.lvl5)',
    'unordered(hierarchy.lvl6)',
    'content',
    // The name of a group stands in each of its records, and so says least.
    'unordered(hierarchy.lvl0)',
  ],
  attributesForFaceting: ['type', 'lang'],
  attributesToRetrieve: ['hierarchy', 'content', 'anchor', 'url', 'url_without_anchor', 'type'],
  attributesToHighlight: ['hierarchy', 'content'],
  attributesToSnippet: ['content:10'],
  highlightPreTag: '<span class="algolia-docsearch-suggestion--highlight">',
  highlightPostTag: '</span>',
  // So that "connections exhausted" finds PostgresConnectionsExhausted.
  camelCaseAttributes: ['keywords', 'hierarchy', 'content'],
  separatorsToIndex: '_',
  // A heading and the text below it share an address, and are one result.
  attributeForDistinct: 'url',
  distinct: true,
  ranking: ['words', 'filters', 'typo', 'attribute', 'proximity', 'exact', 'custom'],
  customRanking: ['desc(weight.pageRank)', 'desc(weight.level)', 'asc(weight.position)'],
  attributeCriteriaComputedByMinProximity: true,
  minProximity: 1,
  minWordSizefor1Typo: 3,
  minWordSizefor2Typos: 7,
  allowTyposOnNumericTokens: false,
  ignorePlurals: ['en'],
  // Quotes and minus signs are part of messages and options here, not operators.
  advancedSyntax: false,
  // A line of a log has a date and a number that no page has.
  removeWordsIfNoResults: 'allOptional',
} satisfies IndexSettings;
