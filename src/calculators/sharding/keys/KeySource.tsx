import { type DragEvent, type ReactElement, useId, useState } from 'react';
import { formatNumber } from '../../kit/format';
import styles from '../spread/styles.module.css';
import type { KeyColumn } from './readKeys';
import type { KeyReading } from './useKeyFile';

/** Where the reader brings real keys: a box to paste into, a file, or a drop. */
export function KeySource({ reading }: { readonly reading: KeyReading }): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  const { file, progress, problem } = reading;

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) reading.read(dropped.name, dropped);
    else reading.read('what you dropped', new Blob([event.dataTransfer.getData('text/plain')]));
  };

  return (
    <div
      className={styles.source}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label className={styles.control} htmlFor={`${id}-text`}>
        Your own keys
        <textarea
          id={`${id}-text`}
          className={styles.textarea}
          rows={4}
          spellCheck={false}
          placeholder={'one key a line, or CSV\nuser:1042\nuser:77'}
          value={text}
          aria-describedby={`${id}-privacy`}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={styles.steps}>
        <button
          type="button"
          className={styles.button}
          disabled={text.trim() === ''}
          onClick={() => reading.read('what you pasted', new Blob([text]))}
        >
          Count these keys
        </button>
        <label className={styles.fileButton} htmlFor={`${id}-file`}>
          Open a file
          <input
            id={`${id}-file`}
            className={styles.fileInput}
            type="file"
            accept=".csv,.tsv,.txt,.log,text/*"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) reading.read(chosen.name, chosen);
              // The same file may be chosen again after it was changed.
              event.target.value = '';
            }}
          />
        </label>
        {file && (
          <button type="button" className={styles.textButton} onClick={reading.forget}>
            Back to synthetic keys
          </button>
        )}
      </div>
      <p id={`${id}-privacy`} className={styles.note}>
        Or drop a file here, up to 50 MB. Keys are counted in this browser and sent nowhere; they are gone
        when you leave the page.
      </p>
      {progress !== null && (
        <p className={styles.progressLine}>
          <progress max={1} value={progress} aria-label="Reading keys" />
          {`${Math.floor(progress * 100)} % read`}
          <button type="button" className={styles.textButton} onClick={reading.stop}>
            Stop
          </button>
        </p>
      )}
      <p className={styles.problem} role="status">
        {problem}
      </p>
      {file && <Format reading={reading} />}
    </div>
  );
}

/** What was read, and the two things that may have been guessed wrong. */
function Format({ reading }: { readonly reading: KeyReading }): ReactElement | null {
  const id = useId();
  const { file, reread } = reading;
  if (!file) return null;
  const { columns, column, heading } = file;
  const rest = [
    file.blank > 0 ? `${formatNumber(file.blank)} rows without a key` : '',
    file.dropped > 0
      ? `${formatNumber(file.dropped)} rows left out past the first million different keys`
      : '',
    file.encoding === 'utf-8' ? '' : `read as ${file.encoding}`,
  ].filter(Boolean);
  return (
    <div className={styles.controls}>
      <p className={styles.summary}>
        {`${formatNumber(file.total)} rows with ${formatNumber(file.keys.length)} different keys from ${file.name}${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.`}
      </p>
      {columns.length > 0 && (
        <label className={styles.control} htmlFor={`${id}-column`}>
          The key is
          <select
            id={`${id}-column`}
            className={styles.field}
            value={column}
            onChange={({ target }) => reread({ column: columnOf(target.value), heading })}
          >
            {columns.map((name, i) => (
              <option key={i} value={i}>
                {name}
              </option>
            ))}
            <option value="line">the whole line</option>
          </select>
        </label>
      )}
      <label className={styles.check} htmlFor={`${id}-heading`}>
        <input
          id={`${id}-heading`}
          type="checkbox"
          checked={heading}
          onChange={({ target }) => reread({ column, heading: target.checked })}
        />
        The first line is a heading
      </label>
    </div>
  );
}

function columnOf(value: string): KeyColumn {
  return value === 'line' ? 'line' : Number(value);
}
