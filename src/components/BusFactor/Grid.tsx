import type { ReactElement } from 'react';
import type { Part, Sheet } from './sheet';
import styles from './styles.module.css';

interface GridProps {
  readonly sheet: Sheet;
  readonly onMark: (system: string, person: string) => void;
  readonly onRemove: (part: Part, name: string) => void;
}

/** Systems by people, with a box for each pair; on a narrow screen the people scroll and the systems stay. */
export default function Grid({ sheet, onMark, onRemove }: GridProps): ReactElement {
  return (
    <div className={styles.scroll} role="region" aria-label="Who can run what alone" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Can run it alone</th>
            {sheet.people.map((person) => (
              <th key={person} scope="col" className={styles.person}>
                {person}
                <Remove name={person} onClick={() => onRemove('people', person)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.systems.map(({ name, can }) => (
            <tr key={name} data-weak={can.length < 2 || undefined}>
              <th scope="row">
                <span className={styles.system}>
                  <span>
                    {name}
                    <span className={styles.count}>{countWords(can.length)}</span>
                  </span>
                  <Remove name={name} onClick={() => onRemove('systems', name)} />
                </span>
              </th>
              {sheet.people.map((person) => (
                <td key={person}>
                  <label className={styles.mark}>
                    <input
                      type="checkbox"
                      aria-label={`${person} can run ${name} alone`}
                      checked={can.includes(person)}
                      onChange={() => onMark(name, person)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Remove({ name, onClick }: { readonly name: string; readonly onClick: () => void }): ReactElement {
  return (
    <button type="button" className={styles.remove} aria-label={`Remove ${name}`} onClick={onClick}>
      ×
    </button>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'nobody';
  return count === 1 ? 'one person' : `${count} people`;
}
