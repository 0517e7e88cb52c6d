import useIsBrowser from '@docusaurus/useIsBrowser';
import type { ReactElement, Ref } from 'react';

/**
 * Opens the search. DocSearch's own button shows the keys and calls itself by other words, so that whoever speaks to their
 * browser cannot name what they see.
 */
export function SearchButton({
  ref,
  onOpen,
  onPrepare,
}: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onOpen: () => void;
  /** The reader comes near: what opens may be loaded. */
  readonly onPrepare: () => void;
}): ReactElement {
  const browser = useIsBrowser();
  const apple = browser && /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <button
      type="button"
      ref={ref}
      className="DocSearch DocSearch-Button"
      aria-keyshortcuts={apple ? 'Meta+K' : 'Control+K'}
      onClick={onOpen}
      onFocus={onPrepare}
      onMouseOver={onPrepare}
      onTouchStart={onPrepare}
    >
      <span className="DocSearch-Button-Container">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M12.6 12.6 17 17M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
        <span className="DocSearch-Button-Placeholder">Search</span>
      </span>
      <span className="DocSearch-Button-Keys" aria-hidden="true">
        <kbd className="DocSearch-Button-Key DocSearch-Button-Key--ctrl">{apple ? '⌘' : 'Ctrl'}</kbd>
        <kbd className="DocSearch-Button-Key">K</kbd>
      </span>
    </button>
  );
}
