import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { nameProblem, type Part, type Sheet } from './sheet';
import styles from './styles.module.css';

interface AddNameProps {
  readonly part: Part;
  readonly label: string;
  readonly sheet: Sheet;
  readonly onAdd: (name: string) => void;
}

/** A field for one more name; what is wrong with it stands below, and what was typed stays. */
export default function AddName({ part, label, sheet, onAdd }: AddNameProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = nameProblem(sheet, part, typed);
    setProblem(found);
    if (found !== null) return;
    onAdd(typed);
    setTyped('');
  }

  return (
    <form className={styles.add} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.addRow}>
        <input
          id={id}
          type="text"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
        <button type="submit" className={styles.button} aria-label={`Add: ${label}`}>
          Add
        </button>
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
    </form>
  );
}
