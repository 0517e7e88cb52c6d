import type { ReactElement } from 'react';
import type { Calculator } from '../../calculators/kit/define';
import type { Simulation } from '../../calculators/kit/simulate';
import { bandEnds } from './figureParts';
import { ShareBar } from './ShareBar';
import styles from './styles.module.css';

/** Which uncertain inputs move the answer, and so which to measure first. */
export function Drivers({
  calculator,
  simulation: { drivers, headline },
}: {
  readonly calculator: Calculator;
  readonly simulation: Simulation;
}): ReactElement | null {
  const output = calculator.outputs[headline];
  const [first] = drivers;
  if (!output || !first) return null;
  return (
    <section className={styles.drivers}>
      <p className={styles.subhead}>What drives the answer</p>
      {first.share > 0 && (
        <p className={styles.measureFirst}>
          Measure first: <strong>{first.label}</strong>. Alone it moves {output.label.toLowerCase()} from{' '}
          {bandEnds(first.low, first.high, output, 'to')}.
        </p>
      )}
      <ul className={styles.bars}>
        {drivers.map(({ key, label, share, low, high }) => (
          <li key={key}>
            <span>{label}</span>
            <ShareBar share={share} />
            <span className={styles.barFigure}>
              {Math.round(share * 100)} %
              <small className={styles.barRange}>{bandEnds(low, high, output, '→')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
