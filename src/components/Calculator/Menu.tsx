import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

interface MenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A few actions behind one button; closes after a choice, on Escape and on a press elsewhere. */
export function Menu({ label, children }: MenuProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return undefined;
    const close = () => {
      if (details.current) details.current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      close();
      details.current?.querySelector('summary')?.focus();
    };
    // `click` comes after the chosen action has run.
    const onClick = ({ target }: MouseEvent) => {
      const summary = details.current?.querySelector('summary');
      if (!(target instanceof Node) || !summary?.contains(target)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
    };
  }, [open]);

  return (
    <details ref={details} className={styles.menu} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.tool}>{label}</summary>
      <div className={styles.menuItems}>{children}</div>
    </details>
  );
}
