import { type ReactNode } from 'react';
import styles from './styles.module.css';

interface ScrollingTableProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table scrolls inside itself, and the keyboard can reach it. */
export default function ScrollingTable({ label, children }: ScrollingTableProps): ReactNode {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
