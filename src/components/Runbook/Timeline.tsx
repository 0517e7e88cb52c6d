import { type ReactElement, useState } from 'react';
import ScrollingTable from '../ScrollingTable';
import { copyText } from '../share/copyText';
import { downloadText } from '../share/downloadText';
import { useRunbook } from './RunbookContext';
import styles from './styles.module.css';
import { timelineMarkdown, timelineRows } from './timeline';

/** What was done in this incident and when, ready for the postmortem. */
export default function Timeline(): ReactElement | null {
  const runbook = useRunbook();
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  if (!runbook) return null;
  const { page, done, values, clearDone } = runbook;
  const rows = timelineRows(page, done, values);
  const markdown = () => timelineMarkdown(page, rows);

  async function copy() {
    setSaid((await copyText(markdown())) ? 'Copied' : 'This browser refused: download it instead');
  }

  function clear() {
    if (asking) clearDone();
    setAsking(!asking);
  }

  return (
    <section
      className={styles.timeline}
      aria-labelledby="timeline"
      data-empty={rows.length === 0 || undefined}
    >
      <h2 id="timeline">Timeline</h2>
      {rows.length === 0 ? (
        <p>
          Steps you mark as done appear here with their times, ready for the postmortem. They stay in this
          browser.
        </p>
      ) : (
        <>
          <ScrollingTable label="What was done">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">Step</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, at, title }) => (
                <tr key={id}>
                  <td>{new Date(at).toLocaleString('en-GB')}</td>
                  <td>{title}</td>
                </tr>
              ))}
            </tbody>
          </ScrollingTable>
          <p className={styles.bar}>
            <button type="button" className={styles.button} onClick={() => void copy()}>
              Copy as Markdown
            </button>
            <button
              type="button"
              className={styles.button}
              onClick={() => downloadText(`${page.id}-timeline.md`, 'text/markdown', markdown())}
            >
              Download
            </button>
            <button type="button" className={styles.button} onClick={clear}>
              {asking ? 'Clear all marks: sure?' : 'Clear'}
            </button>
            <span role="status" className={styles.hint}>
              {said}
            </span>
          </p>
        </>
      )}
    </section>
  );
}
