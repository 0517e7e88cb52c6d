import type { ReactElement } from 'react';
import styles from './styles.module.css';

/** A share of one as a bar; the number stands beside it. */
export function ShareBar({ share }: { readonly share: number }): ReactElement {
  return (
    <svg className={styles.shareBar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.shareTrack} width={100} height={10} />
      <rect className={styles.shareFill} width={Math.min(100, Math.max(0, share * 100))} height={10} />
    </svg>
  );
}
