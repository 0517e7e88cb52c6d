import Link from '@docusaurus/Link';
import { type ReactNode } from 'react';
import styles from './styles.module.css';
import { useReader } from './useReader';

/** Whose numbers a table was made with, under the table. */
export function WhoseNumbers({ children }: { readonly children?: ReactNode }): ReactNode {
  const { saidAnything } = useReader();
  return (
    <p className={styles.whose}>
      {saidAnything ? 'Computed from your numbers.' : 'Computed from the defaults of the stage.'} {children}{' '}
      <Link to="/your-numbers">{saidAnything ? 'Change your numbers' : 'Use your own numbers'}</Link>
    </p>
  );
}
