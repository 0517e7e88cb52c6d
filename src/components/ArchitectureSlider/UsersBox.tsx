import { useId, useState, type ReactNode } from 'react';
import { midpoint } from '../../calculators/kit/amount';
import { formatNumber } from '../../calculators/kit/format';
import { parseAmount } from '../../calculators/kit/parse';
import styles from './styles.module.css';
import { fewestUsers, mostUsers } from './usersScale';

interface UsersBoxProps {
  readonly users: number;
  readonly onChange: (users: number) => void;
}

const spec = { label: 'Users', unit: 'users', min: fewestUsers, max: mostUsers } as const;

/** The users as text: takes `2.5M` and `40k` as well; what is typed stays as typed until the field is left. */
export default function UsersBox({ users, onChange }: UsersBoxProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : parseAmount(draft, spec);
  const problem = parsed?.ok === false ? parsed.problem : null;

  function type(text: string): void {
    setDraft(text);
    const typed = parseAmount(text, spec);
    if (typed.ok) onChange(Math.round(midpoint(typed.value)));
  }

  return (
    <div className={styles.box}>
      <label htmlFor={id}>Monthly active users</label>
      <input
        id={id}
        className={styles.number}
        type="text"
        autoComplete="off"
        value={draft ?? formatNumber(users)}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') setDraft(null);
        }}
      />
      <p id={`${id}-problem`} className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
