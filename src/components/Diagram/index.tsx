import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../share/copyText';
import styles from './styles.module.css';

export interface DiagramProps {
  /** A complete SVG, drawn at build from text of this repository. */
  readonly svg: string;
  /** The mermaid text it was drawn from. */
  readonly source: string;
  readonly title: string;
  /** What the picture says, in words. */
  readonly description: string;
  /** Shown under the picture; default: the title, unless it says no more than "Diagram". */
  readonly caption?: ReactNode;
}

/** A diagram that needs no script to be seen; with script it can be enlarged and copied. */
export default function Diagram({ svg, source, title, description, caption }: DiagramProps): ReactNode {
  const instance = useId().replace(/\W/g, '');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isEnlarged, setEnlarged] = useState(false);
  const [copied, setCopied] = useState<boolean>();

  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(undefined), SAID_FOR);
    return () => window.clearTimeout(timer);
  }, [copied]);

  function enlarge(): void {
    setEnlarged(true);
    dialog.current?.showModal();
  }

  const shownCaption = caption ?? (title === 'Diagram' ? undefined : title);
  return (
    <figure className={styles.figure}>
      <Canvas className={styles.canvas} label={`Diagram: ${title}`} svg={withOwnIds(svg, instance)} />
      <figcaption className={styles.caption}>
        {shownCaption && <span className={styles.words}>{shownCaption}</span>}
        <span className={styles.actions}>
          <button type="button" onClick={enlarge} aria-haspopup="dialog">
            Enlarge
          </button>
          <button
            type="button"
            className={styles.copy}
            data-widest="Copy as Mermaid"
            onClick={() => void copyText(source).then(setCopied)}
          >
            {copied ? 'Copied' : 'Copy as Mermaid'}
          </button>
          <span role="status">
            {copied === false && 'The browser did not allow copying'}
            {copied && <span className={styles.heard}>Copied the diagram’s Mermaid text</span>}
          </span>
        </span>
      </figcaption>
      {description && (
        <details className={styles.alternative}>
          <summary>In words</summary>
          <p>{description}</p>
        </details>
      )}
      <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={() => setEnlarged(false)}>
        <form method="dialog" className={styles.bar}>
          <span>{title}</span>
          <button type="submit">Close</button>
        </form>
        {isEnlarged && (
          <Canvas
            className={styles.large}
            label={`Diagram, enlarged: ${title}`}
            svg={withOwnIds(svg, `${instance}large`)}
          />
        )}
      </dialog>
    </figure>
  );
}

/** How long "Copied" stands in place of the button's name, ms. */
const SAID_FOR = 3_000;

/** A part that scrolls must be reachable by keyboard (https://www.w3.org/WAI/WCAG22/Understanding/keyboard). */
const scrollable = { role: 'region', tabIndex: 0 } as const;

interface CanvasProps {
  readonly className: string | undefined;
  readonly label: string;
  readonly svg: string;
}

/** Scrolls inside itself, so that a wide picture never makes the page scroll sideways. */
function Canvas({ className, label, svg }: CanvasProps): ReactNode {
  return (
    <div className={className} aria-label={label} {...scrollable} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

/** The same picture may stand twice on a page, and its arrow heads are found by id. */
function withOwnIds(svg: string, instance: string): string {
  const id = /^<svg[^>]*? id="([^"]+)"/.exec(svg)?.[1];
  return id ? svg.replaceAll(id, `${id}-${instance}`) : svg;
}
