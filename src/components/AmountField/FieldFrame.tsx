import { type ReactElement, type ReactNode, useState } from 'react';
import styles from './styles.module.css';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly problem: string | null;
  readonly origin: ReactNode;
  readonly onReset: (() => void) | null;
  readonly children: ReactNode;
}

/** Label, note of origin, help and problem around one control. */
export function FieldFrame({
  id,
  label,
  help,
  problem,
  origin,
  onReset,
  children,
}: FieldFrameProps): ReactElement {
  const [helpOpen, setHelpOpen] = useState(false);
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <button
          type="button"
          className={styles.helpToggle}
          aria-expanded={helpOpen}
          aria-controls={`${id}-help`}
          aria-label={`About ${label}`}
          onClick={() => setHelpOpen(!helpOpen)}
        >
          ?
        </button>
        <span className={styles.origin}>
          {origin}
          {onReset && (
            <button
              type="button"
              className={styles.reset}
              onClick={onReset}
              aria-label={`Reset ${label}`}
              title="Reset"
            >
              ×
            </button>
          )}
        </span>
      </div>
      {children}
      <p id={`${id}-help`} className={helpOpen ? styles.help : styles.helpHidden}>
        {help}
      </p>
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
    </div>
  );
}
