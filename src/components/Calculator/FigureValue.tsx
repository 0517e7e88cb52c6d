import type { ReactElement } from 'react';
import type { Output, TextOutput } from '../../calculators/kit/define';
import { figureParts } from './figureParts';
import styles from './styles.module.css';

/** One figure, its number large. */
export function FigureValue({
  value,
  output,
}: {
  readonly value: number | string | null;
  readonly output: Output | TextOutput;
}): ReactElement {
  const { number, unit, words } = figureParts(value, output);
  return (
    <span className={words ? styles.figureWords : styles.figureNumber}>
      {number}
      {unit !== '' && <span className={styles.figureUnit}> {unit}</span>}
    </span>
  );
}
