import { type ReactElement, useId, useState } from 'react';
import { partitioners, type PartitionerName } from '../../../model/sharding/partitioners';
import type { SpreadChoice } from './layout';
import styles from './styles.module.css';

const MAX_SHARDS = 1_024;

interface ControlsProps {
  readonly choice: SpreadChoice;
  readonly onChange: (choice: SpreadChoice) => void;
}

/** Partition function, number of shards, and one shard more or less. */
export function Controls({ choice, onChange }: ControlsProps): ReactElement {
  const id = useId();
  const { partitioner, shards } = choice;
  // What is being typed, which may be empty for a moment.
  const [draft, setDraft] = useState<string | null>(null);
  const resize = (to: number) => onChange({ partitioner, shards: to, previous: shards });
  return (
    <div className={styles.controls}>
      <label className={styles.control} htmlFor={`${id}-function`}>
        Partition function
        <select
          id={`${id}-function`}
          className={styles.field}
          value={partitioner}
          onChange={(event) =>
            onChange({ partitioner: event.target.value as PartitionerName, shards, previous: null })
          }
        >
          {Object.entries(partitioners).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.control} htmlFor={`${id}-shards`}>
        Shards
        <input
          id={`${id}-shards`}
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_SHARDS}
          step={1}
          value={draft ?? shards}
          onBlur={() => setDraft(null)}
          onChange={(event) => {
            setDraft(event.target.value);
            const count = Math.round(event.target.valueAsNumber);
            if (count >= 1 && count <= MAX_SHARDS) onChange({ partitioner, shards: count, previous: null });
          }}
        />
      </label>
      <div className={styles.steps}>
        <button
          type="button"
          className={styles.button}
          disabled={shards >= MAX_SHARDS}
          onClick={() => resize(shards + 1)}
        >
          Add a shard
        </button>
        <button
          type="button"
          className={styles.button}
          disabled={shards <= 1}
          onClick={() => resize(shards - 1)}
        >
          Remove the last
        </button>
      </div>
    </div>
  );
}
