import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { ChecklistItem } from '../../checklists/checklist';
import { effortOf } from '../../checklists/markdown';
import { InlineText } from './InlineText';
import styles from './styles.module.css';

interface ItemProps {
  readonly item: ChecklistItem;
  /** Unique on the page. */
  readonly id: string;
  /** When it was ticked; null while it is open. */
  readonly doneAt: string | null;
  readonly onToggle: () => void;
}

/** One thing to do: its box, what it is good for, what shows that it is done, where to read on. */
export function Item({ item, id, doneAt, onToggle }: ItemProps): ReactElement {
  const { text, why, doneWhen, links = [] } = item;
  const effort = effortOf(item);
  const explained = why !== undefined || doneWhen !== undefined || effort !== null;
  return (
    <li className={styles.item}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={doneAt !== null}
        onChange={onToggle}
        {...(explained && { 'aria-describedby': `${id}-about` })}
      />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          <InlineText>{text}</InlineText>
        </label>
        {explained && (
          <p id={`${id}-about`} className={styles.about}>
            {why !== undefined && <InlineText>{why}</InlineText>}
            {why !== undefined && doneWhen !== undefined && ' '}
            {doneWhen !== undefined && (
              <>
                <span className={styles.sign}>Done when:</span> <InlineText>{doneWhen}</InlineText>
              </>
            )}
            {effort !== null && <span className={styles.effort}>{effort}</span>}
          </p>
        )}
        {links.length > 0 && (
          <ul className={styles.links}>
            {links.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      {/* Its place is kept while it is empty, so that a tick moves nothing. */}
      <span className={styles.when}>{doneAt !== null && dayOf(doneAt)}</span>
    </li>
  );
}

function dayOf(moment: string): ReactElement {
  const date = new Date(moment);
  return (
    <time dateTime={moment}>
      {date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}
    </time>
  );
}
