import entries from '@generated/directory/default/entries.json';
import Link from '@docusaurus/Link';
import { type ReactNode, useId } from 'react';
import type { DirectoryEntry } from '../../content/directory';
import { kindTitles } from '../../content/page';
import { stageBands } from '../../model/scenario/stages';
import { useUrlSearch } from '../Calculator/useSearchState';
import styles from './styles.module.css';
import { type Arrangement, arrangements, groupsOf, matches, readView, writeView } from './view';

const arrangementTitles: Readonly<Record<Arrangement, string>> = {
  stage: 'Stage',
  tier: 'Tier',
  question: 'Question',
};

/** Every page of the site, filtered while one types; without script the whole list. */
export default function Directory(): ReactNode {
  const { search, edit, leave, go } = useUrlSearch();
  const view = readView(search);
  const shown = entries.filter((entry) => matches(entry, view.typed));
  const field = useId();
  return (
    <>
      <form className={styles.controls} role="search" onSubmit={(event) => event.preventDefault()}>
        <div className={styles.field}>
          <label htmlFor={field}>Filter by words</label>
          <input
            id={field}
            type="search"
            value={view.typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => edit(writeView({ ...view, typed: event.target.value }))}
            onBlur={leave}
          />
          <span>
            Beginnings are enough, and a stage, a tier or a kind is a word too: <q>growth data restore</q>.
          </span>
        </div>
        <fieldset className={styles.order}>
          <legend>Arranged by</legend>
          {arrangements.map((by) => (
            <label key={by}>
              <input
                type="radio"
                name={`${field}-by`}
                checked={view.by === by}
                onChange={() => go(writeView({ ...view, by }))}
              />
              {arrangementTitles[by]}
            </label>
          ))}
        </fieldset>
      </form>
      <p className={styles.count} role="status">
        {shown.length === entries.length
          ? `${entries.length} pages.`
          : `${shown.length} of ${entries.length} pages.`}
        {shown.length === 0 && ' None has all of these words; take one away.'}
      </p>
      {groupsOf(shown, view.by).map(({ title, entries: own }) => (
        <section key={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.list}>
            {own.map((entry) => (
              <Entry key={entry.path} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Entry({ entry }: { readonly entry: DirectoryEntry }): ReactNode {
  return (
    <li>
      <p>
        <Link to={entry.path}>{entry.title}</Link>
        <small>{[kindTitles[entry.kind], stagesInWords(entry)].filter(Boolean).join(', ')}</small>
      </p>
      <p>{entry.question}</p>
    </li>
  );
}

/** From which stage to which; nothing where it is said by the page's own title or holds at any size. */
function stagesInWords({ kind, stages }: DirectoryEntry): string {
  const bands = stageBands.filter(({ id }) => stages.includes(id));
  const [first, last] = [bands[0], bands.at(-1)];
  if (kind === 'stage' || !first || !last) return '';
  if (last !== stageBands.at(-1))
    return first === last ? `in ${first.title}` : `${first.title} to ${last.title}`;
  return first === stageBands[0] ? 'from the start' : `from ${first.title} on`;
}
