import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Algolia from '@theme-original/SearchBar';
import type { ReactElement } from 'react';
import { SearchBar } from '../../components/Search/SearchBar';

/** Algolia where its keys were given when the site was built, else the site's own index. */
export default function SearchBarTheme(): ReactElement {
  const { siteConfig } = useDocusaurusContext();
  return 'algolia' in siteConfig.themeConfig ? <Algolia /> : <SearchBar />;
}
