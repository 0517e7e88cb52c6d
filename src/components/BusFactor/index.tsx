import { type ReactElement, useState, useSyncExternalStore } from 'react';
import { copyText } from '../share/copyText';
import { assess } from './assess';
import AddName from './AddName';
import Grid from './Grid';
import { type Part, type Sheet, withMark, withName, withoutName } from './sheet';
import { sheetStore } from './store';
import styles from './styles.module.css';
import { advice, sheetMarkdown, verdict } from './words';

/** A worksheet: systems by people who can run each alone, and what that means for the team. */
export default function BusFactor(): ReactElement {
  const { value: sheet, problem } = useSyncExternalStore(
    sheetStore.subscribe,
    sheetStore.get,
    sheetStore.serverGet,
  );
  const [before, setBefore] = useState<Sheet | null>(null);
  const [said, setSaid] = useState('');
  const assessment = assess(sheet);
  const next = advice(assessment);

  /** Takes something away in such a way that it can come back. */
  function takeAway(smaller: Sheet, what: string) {
    setBefore(sheet);
    setSaid(what);
    sheetStore.set(smaller);
  }

  function change(changed: Sheet) {
    setBefore(null);
    setSaid('');
    sheetStore.set(changed);
  }

  async function copy() {
    setSaid(
      (await copyText(sheetMarkdown(sheet)))
        ? 'Copied as a Markdown table.'
        : 'This browser refused: select and copy the table.',
    );
  }

  const add = (part: Part) => (name: string) => change(withName(sheet, part, name));
  return (
    <section className={styles.sheet} aria-label="Bus factor worksheet">
      <p className={styles.verdict} role="status" data-weak={(assessment.factor ?? 2) < 2 || undefined}>
        {verdict(assessment, sheet)}
      </p>
      {next && <p className={styles.next}>{next}</p>}
      {problem && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <Grid
        sheet={sheet}
        onMark={(system, person) => change(withMark(sheet, system, person))}
        onRemove={(part, name) => takeAway(withoutName(sheet, part, name), `${name} removed.`)}
      />
      <div className={styles.fields}>
        <AddName part="systems" label="One more system" sheet={sheet} onAdd={add('systems')} />
        <AddName part="people" label="One more person" sheet={sheet} onAdd={add('people')} />
      </div>
      <p className={styles.tools}>
        <button type="button" className={styles.button} onClick={() => void copy()}>
          Copy as Markdown
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() => takeAway({ people: [], systems: [] }, 'Emptied.')}
        >
          Empty the sheet
        </button>
        {before && (
          <button type="button" className={styles.button} onClick={() => change(before)}>
            Undo
          </button>
        )}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </p>
    </section>
  );
}
