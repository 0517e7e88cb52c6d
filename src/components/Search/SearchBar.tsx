import type { DocSearchModal as Modal, DocSearchModalProps } from '@docsearch/react';
import { useDocSearchKeyboardEvents } from '@docsearch/react/useDocSearchKeyboardEvents';
import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { findSections, wordsOf } from './findSections';
import { hitOf } from './hits';
import { loadPagefind } from './pagefind';
import { SearchButton } from './SearchButton';
import './search.css';

/** Typing is faster than a search is worth: only the newest query is run. */
const pauseMs = 120;

const words = {
  modal: {
    searchBox: {
      placeholderText: 'A word, an alert, an error message',
      searchInputLabel: 'Search',
      clearButtonTitle: 'Clear',
      clearButtonAriaLabel: 'Clear the query',
      closeButtonText: 'Close',
      closeButtonAriaLabel: 'Close',
    },
    startScreen: { noRecentSearchesText: 'Type a word, the name of an alert, or paste a line of a log.' },
    footer: { selectText: 'open', navigateText: 'move', closeText: 'close' },
  },
};

const nothingFound = {
  noResultsText: 'Nothing found for',
  reportMissingResultsText: 'Try fewer words, or look through',
  reportMissingResultsLinkText: 'all runbooks',
};

/** DocSearch shows its own error screen for a moment only. */
const notSearched = {
  ...nothingFound,
  noResultsText: 'The search index could not be loaded, so nothing was searched for',
  reportMissingResultsText:
    process.env.NODE_ENV === 'development'
      ? 'The local site searches what was last built: run “npm run build” once and type again, or look through'
      : 'Check your connection and type again, or look through',
};

/** The search field of the navigation bar. Interface and index are loaded when it is first used. */
export function SearchBar(): ReactElement {
  const [DocSearchModal, setModal] = useState<typeof Modal | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const history = useHistory();
  const baseUrl = useBaseUrl('/');

  const prepare = useCallback(async () => {
    const { DocSearchModal: loaded } = await import('@docsearch/react/modal');
    setModal(() => loaded);
  }, []);
  const open = useCallback(() => {
    setIsOpen(true);
    void prepare();
  }, [prepare]);
  const close = useCallback(() => {
    setIsOpen(false);
    button.current?.focus();
  }, []);
  useDocSearchKeyboardEvents({
    isOpen,
    onOpen: open,
    onClose: close,
    searchButtonRef: button,
    isAskAiActive: false,
    onAskAiToggle: () => undefined,
  });

  const navigator = useMemo(
    () => ({ navigate: ({ itemUrl }: { itemUrl: string }) => history.push(itemUrl) }),
    [history],
  );
  const runbooks = useBaseUrl('/runbooks');
  const transformSearchClient = useMemo(() => pagefindClient(baseUrl, setFailed), [baseUrl]);

  return (
    <>
      <SearchButton ref={button} onOpen={open} onPrepare={() => void prepare()} />
      {isOpen &&
        DocSearchModal &&
        createPortal(
          <div className="own-index">
            <DocSearchModal
              appId="pagefind"
              apiKey="pagefind"
              indexName="pagefind"
              // Recent searches would be read back from storage as HTML.
              disableUserPersonalization
              getMissingResultsUrl={() => runbooks}
              hitComponent={Hit}
              initialScrollY={window.scrollY}
              navigator={navigator}
              onClose={close}
              transformSearchClient={transformSearchClient}
              translations={{ ...words.modal, noResultsScreen: failed ? notSearched : nothingFound }}
              onAskAiToggle={() => undefined}
            />
          </div>,
          document.body,
        )}
    </>
  );
}

function Hit({
  hit,
  children,
}: Parameters<NonNullable<DocSearchModalProps['hitComponent']>>[0]): ReactElement {
  return <Link to={hit.url}>{children}</Link>;
}

/** DocSearch's client with Pagefind in the place of the network. */
function pagefindClient(
  baseUrl: string,
  setFailed: (failed: boolean) => void,
): NonNullable<DocSearchModalProps['transformSearchClient']> {
  let newest = '';
  const search = async (query: string): Promise<ReturnType<typeof hitOf>[]> => {
    newest = query;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    // Whoever typed on gets the answer to what was typed last.
    if (newest !== query) return search(newest);
    try {
      const sections = await findSections(query, await loadPagefind(baseUrl));
      setFailed(false);
      return sections.map((section) => hitOf(section, wordsOf(query)));
    } catch {
      setFailed(true);
      return [];
    }
  };
  return (client) => ({
    ...client,
    search: (async (params: { requests: { query: string }[] }) => {
      const hits = await search(params.requests[0]!.query);
      return { results: [{ index: 'pagefind', hits, nbHits: hits.length }] };
    }) as unknown as typeof client.search,
  });
}
