import { type ReactElement, useState } from 'react';
import { fill, fillPieces } from '../../../playbooks/fill';
import type { PageCommand } from '../../../playbooks/pageData';
import { variables } from '../../../playbooks/variables';
import { copyText } from '../share/copyText';
import { useRunbook } from './RunbookContext';
import styles from './styles.module.css';

const riskWords = {
  read: 'Read-only',
  safe: 'Changes state',
  disruptive: 'Disruptive',
  destructive: 'Destructive',
} as const;

/** One command of a runbook: the reader's values in it, what it risks, a copy button and a mark with the time. */
export default function CommandBlock({
  id,
  command,
}: {
  readonly id: string;
  readonly command: PageCommand;
}): ReactElement | null {
  const runbook = useRunbook();
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  if (!runbook) return null;
  const { values, done, setDone } = runbook;
  const { run, shell, risk, title, blast } = command;

  async function copy() {
    if (risk === 'destructive' && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    setSaid(
      (await copyText(fill(run, shell, values)))
        ? 'Copied'
        : 'This browser refused: select and copy the text',
    );
  }

  const at = done[id];
  const copyLabel = asking ? 'I checked: copy' : 'Copy';
  const doneLabel = at === undefined ? 'Mark done' : `Done ${new Date(at).toLocaleTimeString('en-GB')}`;
  return (
    <div className={styles.command} data-risk={risk}>
      <div className={styles.head}>
        <span className={styles.risk} data-risk={risk}>
          {riskWords[risk]}
        </span>
        <span className={styles.shell}>{shell === 'sql' ? 'SQL' : shell}</span>
        <span className={styles.tools}>
          <span role="status" className={styles.hint}>
            {said}
          </span>
          <button
            type="button"
            className={styles.button}
            onClick={() => void copy()}
            aria-label={`${copyLabel}: ${title}`}
          >
            {copyLabel}
          </button>
          <button
            type="button"
            className={styles.button}
            aria-pressed={at !== undefined}
            aria-label={`${doneLabel}: ${title}`}
            onClick={() => setDone(id, at === undefined ? new Date().toISOString() : null)}
          >
            {doneLabel}
          </button>
        </span>
      </div>
      {asking && (
        <p className={styles.confirm} role="alert">
          {blast ?? 'This cannot be taken back.'} Press again to copy.
        </p>
      )}
      {/* A long line scrolls inside its box, also by keyboard. */}
      <pre className={styles.text} role="region" aria-label={title} tabIndex={0}>
        <code>
          {fillPieces(run, shell, values).map(({ text, variable }, index) =>
            variable ? (
              <mark key={index} title={variables[variable].label}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </code>
      </pre>
    </div>
  );
}
