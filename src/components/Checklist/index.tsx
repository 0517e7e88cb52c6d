import { type ReactElement, useId } from 'react';
import type { Checklist as List } from '../../checklists/checklist';
import { count, doneAt, toggle, unlistedText } from '../../checklists/progress';
import { Item } from './Item';
import styles from './styles.module.css';
import { Tools } from './Tools';
import { useProgress } from './useProgress';

/** A list whose ticks this browser keeps; on paper, boxes to tick by hand. */
export default function Checklist({ checklist }: { readonly checklist: List }): ReactElement {
  const id = useId();
  const { progress, problem, setProgress } = useProgress(checklist);
  const counted = count(checklist, progress);
  const notes = [problem, unlistedText(counted)].filter((note) => note !== null);
  return (
    <section className={styles.checklist} aria-label={checklist.title}>
      <p className={styles.progress}>
        <label htmlFor={id}>
          {counted.done} of {counted.items} done
        </label>
        <progress id={id} value={counted.done} max={Math.max(1, counted.items)} />
      </p>
      {checklist.sections.map(({ title, items }) => (
        <fieldset key={title} className={styles.section}>
          <legend>{title}</legend>
          <ul className={styles.items}>
            {items.map((item) => (
              <Item
                key={item.id}
                item={item}
                id={`${checklist.id}-${item.id}-item`}
                doneAt={doneAt(progress, item.id)}
                onToggle={() => setProgress(toggle(progress, item.id, new Date().toISOString()))}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      <Tools checklist={checklist} progress={progress} onChange={setProgress} />
      {/* Below everything: it comes after the first picture of the page and may move nothing. */}
      <div role="status">
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}
