import { useId, type CSSProperties, type ReactNode } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import { stageFacts } from '../../model/scenario/scenario';
import { stageBands, stageOf } from '../../model/scenario/stages';
import type { BreakingPoint } from '../../model/system/breaksFirst';
import { approximateUsers } from '../StageNumbers/approximate';
import styles from './styles.module.css';
import { fewestUsers, fractionOf, mostUsers, usersAfterKey, usersAtFraction } from './usersScale';

interface LoadLineProps {
  readonly users: number;
  readonly onChange: (users: number) => void;
  /** Drawn in orange where it stands on the line. */
  readonly breaking: BreakingPoint | undefined;
}

/** The slider: a ring on a level line, as on a ship's side, with the mark that must not go under. */
export default function LoadLine({ users, onChange, breaking }: LoadLineProps): ReactNode {
  const id = useId();
  const stage = stageOf(users);
  const { title } = stageBands.find((band) => band.id === stage)!;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.srOnly}>
        Monthly active users, on a scale that grows tenfold at every mark
      </label>
      {breaking && <Mark breaking={breaking} />}
      <input
        id={id}
        className={styles.range}
        type="range"
        min={0}
        max={1}
        step="any"
        value={fractionOf(users)}
        aria-valuetext={`${formatNumber(users)} users, ${title} stage`}
        onChange={({ target }) => onChange(usersAtFraction(Number(target.value)))}
        onKeyDown={(event) => {
          const next = usersAfterKey(users, event.key);
          if (next === null) return;
          event.preventDefault();
          onChange(next);
        }}
      />
      <ol className={styles.stages} aria-label="Stages">
        {stageBands.map((band) => (
          <li key={band.id}>
            <button
              type="button"
              className={styles.stage}
              aria-current={band.id === stage ? 'step' : undefined}
              onClick={() => onChange(stageFacts(band.id).users)}
            >
              {band.title}
              <span className={styles.from}>{tickText(band.from)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function tickText(from: number): string {
  if (from === 0) return String(fewestUsers);
  return from >= 1e6 ? `${from / 1e6} M` : `${from / 1_000} k`;
}

/** Where it breaks first: a notch on the line, and the span in which it may lie. */
function Mark({ breaking: { users } }: { readonly breaking: BreakingPoint }): ReactNode {
  const at = fractionOf(users.mid);
  const style = {
    '--at': at,
    '--from': fractionOf(users.low),
    '--to': fractionOf(users.high),
  } as CSSProperties;
  const side = at > 0.7 ? styles.toLeft : at < 0.2 ? styles.toRight : undefined;
  const beyond = users.mid > mostUsers ? ' →' : '';
  return (
    <div className={styles.mark} style={style} aria-hidden="true">
      <span className={styles.span} />
      <span className={styles.notch} />
      <span className={[styles.markLabel, side].join(' ')}>
        breaks first near {approximateUsers(users.mid)}
        {beyond}
      </span>
    </div>
  );
}
