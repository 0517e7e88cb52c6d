import { type ReactElement, useId } from 'react';
import { isDay, LONGEST } from './readPlan';
import styles from './styles.module.css';

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** A name on one line, a day, or a text that grows with what is typed. */
  readonly kind: 'name' | 'day' | 'text';
  readonly onChange: (value: string) => void;
}

/** A field with its label; on paper the text itself, since a box would cut it off. */
export function Field({ label, help, value, kind, onChange }: FieldProps): ReactElement {
  const id = useId();
  const shared = {
    id,
    value,
    'aria-describedby': help ? `${id}-help` : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      // A browser may give a year of five digits, which no file may hold.
      if (kind !== 'day' || target.value === '' || isDay(target.value)) onChange(target.value);
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {kind === 'text' ? (
        <textarea {...shared} rows={3} maxLength={LONGEST} />
      ) : (
        <input
          {...shared}
          type={kind === 'day' ? 'date' : 'text'}
          autoComplete="off"
          {...(kind === 'day' ? { max: '9999-12-31' } : { maxLength: 200 })}
        />
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <p className={styles.printed} data-lines={kind === 'text' ? 'three' : 'one'}>
        {value}
      </p>
    </div>
  );
}
