import type { ReactElement } from 'react';
import styles from './styles.module.css';
import type { Page } from './usePage';

/** What the reader should know about the link they came by: whose numbers it shows, and what of it was not usable. */
export function LinkNotice({ page }: { readonly page: Page }): ReactElement | null {
  const problems = [...page.page.problems, ...(page.storageProblem === null ? [] : [page.storageProblem])];
  if (!page.showsForeignNumbers && problems.length === 0) return null;
  return (
    <div className={styles.notice} role="status">
      {page.showsForeignNumbers && (
        <p>
          This link carries its own numbers.{' '}
          <button type="button" className={styles.textButton} onClick={page.useMine}>
            Use mine
          </button>{' '}
          <button type="button" className={styles.textButton} onClick={page.keepAsMine}>
            Keep these as mine
          </button>
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
