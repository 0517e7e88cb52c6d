import { useId, useRef, useState, type ReactNode } from 'react';
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
  const [status, setStatus] = useState('');

  async function copySource(): Promise<void> {
    try {
      await navigator.clipboard.writeText(source);
      setStatus('Copied');
    } catch {
      setStatus('The browser did not allow copying');
    }
  }

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
          <button type="button" onClick={() => void copySource()}>
            Copy as Mermaid
          </button>
          <span role="status">{status}</span>
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
