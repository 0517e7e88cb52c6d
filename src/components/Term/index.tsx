import Link from '@docusaurus/Link';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
} from 'react';
import styles from './styles.module.css';

interface TermProps {
  readonly 'data-term'?: string;
  readonly 'data-definition'?: string;
  readonly children?: ReactNode;
}

/** Distance between the word and its definition, and from the edges of the window, in pixels. */
const GAP = 6;

/**
 * A word of the glossary where a page first uses it: a link to its entry that shows the definition while a pointer rests on
 * it or the keyboard is at it. A touch shows it first. Screen readers hear it as the link's description.
 */
export default function Term({
  'data-term': id,
  'data-definition': definition,
  children,
}: TermProps): ReactElement {
  const word = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const touched = useRef(false);
  const describedBy = useId();
  if (id === undefined || definition === undefined) return <dfn>{children}</dfn>;

  const hide = () => box.current?.hidePopover();
  const show = () => {
    const popover = box.current;
    if (!popover || !word.current) return;
    popover.showPopover();
    place(popover, word.current);
  };
  const showOnTouch = ({ pointerType }: PointerEvent) => {
    touched.current = pointerType === 'touch' && !box.current?.matches(':popover-open');
  };
  const hideOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };

  return (
    <span
      ref={word}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && show()}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && hide()}
      onPointerDown={showOnTouch}
    >
      <Link
        className={styles.word!}
        to={`/glossary#${id}`}
        data-term={id}
        aria-describedby={describedBy}
        onFocus={show}
        onBlur={hide}
        onKeyDown={hideOnEscape}
        onClick={(event) => {
          if (touched.current) event.preventDefault();
          touched.current = false;
        }}
      >
        {children}
      </Link>
      {/* Within the paragraph, so that the pointer can move onto it. */}
      <span ref={box} popover="manual" id={describedBy} role="tooltip" className={styles.definition}>
        {definition}
      </span>
    </span>
  );
}

/** Below the word, or above it where the window ends. */
function place(popover: HTMLElement, word: HTMLElement): void {
  // A word may be broken over two lines.
  const { top, bottom } = word.getBoundingClientRect();
  const start = word.getClientRects()[0]!.left;
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.min(Math.max(start, GAP), document.documentElement.clientWidth - width - GAP);
  const below = bottom + GAP;
  const fits = below + height <= document.documentElement.clientHeight;
  Object.assign(popover.style, { left: `${left}px`, top: `${fits ? below : top - GAP - height}px` });
}
