import { expect, it } from 'vitest';
import { listingOf, withListing } from './listing';

it('takes what lists of pages need away from what Docusaurus sends to every page', () => {
  const read = withListing({ title: 'Caching', sidebar_custom_props: { group: 'Data' } });
  expect(read).toEqual({ title: 'Caching', listing: { group: 'Data' } });
  expect(listingOf(read)).toEqual({ group: 'Data' });
});

it('leaves a page without a listing as it is', () => {
  expect(withListing({ title: 'Glossary' })).toEqual({ title: 'Glossary' });
  expect(listingOf({ title: 'Glossary' })).toEqual({});
});
