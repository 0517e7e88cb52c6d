import { type ReactElement, type ReactNode, useId } from 'react';
import { FieldFrame } from './FieldFrame';
import styles from './styles.module.css';

interface ChoiceFieldProps {
  readonly label: string;
  readonly help: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly typed: boolean;
  readonly origin: ReactNode;
  readonly onChange: (value: string) => void;
  readonly onReset: () => void;
}

/** One of a few named options, as the browser's own list. */
export function ChoiceField({
  label,
  help,
  options,
  value,
  typed,
  origin,
  onChange,
  onReset,
}: ChoiceFieldProps): ReactElement {
  const id = useId();
  return (
    <FieldFrame
      id={id}
      label={label}
      help={help}
      problem={null}
      origin={origin}
      onReset={typed ? onReset : null}
    >
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
