import { type ReactElement, useId } from 'react';
import styles from './styles.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** A name or a condition as text; what is wrong with it stands below, in place of the help. */
export function TextField({ label, help, value, problem, onChange }: TextFieldProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-note`} className={problem === null ? styles.help : styles.problem} role="status">
        {problem ?? help}
      </p>
    </div>
  );
}
