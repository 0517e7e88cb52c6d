import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { linkable } from '../../calculators/kit/query';

/** Browsers refuse more than some hundred address changes in half a minute. */
const TYPING_PAUSE = 300;

export interface SearchState {
  /** What holds now: the address, or what is about to be written to it. */
  readonly search: string;
  /** A change while typing: seen at once, written after a pause; a whole edit makes one history entry. */
  readonly edit: (next: string) => void;
  /** The field was left: write now, and let the next edit make an entry of its own. */
  readonly leave: () => void;
  /** A change of its own, such as a preset. */
  readonly go: (next: string) => void;
}

/** The query of the address as state, so that links, Back and reload all work. */
export function useUrlSearch(): SearchState {
  const history = useHistory();
  const location = useLocation();
  // The server knows no query, and the first render in the browser must be the same.
  const isBrowser = useIsBrowser();
  const [pending, setPending] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const unwritten = useRef<string | null>(null);
  const isWriting = useRef(false);
  const hasEntry = useRef(false);

  const write = useCallback(() => {
    window.clearTimeout(timer.current);
    const held = unwritten.current;
    unwritten.current = null;
    const { pathname, search, hash } = history.location;
    // What is too long for an address stays in memory alone.
    const next = held === null ? null : linkable(held);
    if (next === null || next === search) return;
    isWriting.current = true;
    const place = { pathname, search: next, hash };
    if (!hasEntry.current) history.push(place);
    // After a push the site takes the focus to the top of the page, away from the field that the reader is in by now;
    // after a replacement it does not.
    history.replace(place);
    isWriting.current = false;
    hasEntry.current = true;
  }, [history]);

  useEffect(() => {
    const forget = () => {
      window.clearTimeout(timer.current);
      unwritten.current = null;
      hasEntry.current = false;
    };
    // Back, Forward or a link: the address wins over what was being typed.
    const stop = history.listen(() => {
      if (isWriting.current) return;
      forget();
      setPending(null);
    });
    return () => {
      stop();
      forget();
    };
  }, [history]);

  return useMemo(() => {
    const hold = (next: string) => {
      setPending(next);
      unwritten.current = next;
      window.clearTimeout(timer.current);
    };
    const leave = () => {
      write();
      hasEntry.current = false;
    };
    return {
      search: pending ?? (isBrowser ? location.search : ''),
      edit: (next) => {
        hold(next);
        timer.current = window.setTimeout(write, TYPING_PAUSE);
      },
      leave,
      go: (next) => {
        leave();
        hold(next);
        leave();
      },
    };
  }, [pending, isBrowser, location.search, write]);
}

/** The same for a calculator inside a page of prose, which leaves the address alone. */
export function useLocalSearch(): SearchState {
  const [search, setSearch] = useState('');
  return { search, edit: setSearch, leave: () => undefined, go: setSearch };
}
