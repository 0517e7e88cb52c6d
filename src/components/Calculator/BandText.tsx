import type { ReactElement } from 'react';
import type { Output, TextOutput } from '../../calculators/kit/define';
import { formatResult } from '../../calculators/kit/format';
import type { Simulation } from '../../calculators/kit/simulate';
import { bandEnds } from './figureParts';
import styles from './styles.module.css';

interface BandTextProps {
  readonly outputKey: string;
  readonly output: Output | TextOutput;
  readonly simulation: Simulation | null;
}

/** Where nine of ten cases lie, under a figure. */
export function BandText({ outputKey, output, simulation }: BandTextProps): ReactElement | null {
  if (simulation === null) return null;
  const band = simulation.bands[outputKey];
  if (!band) {
    const texts = simulation.texts[outputKey] ?? [];
    if (texts.length < 2) return null;
    return (
      <span className={styles.band}>
        {texts
          .slice(0, 3)
          .map(({ value, share }) => `${value} ${Math.round(share * 100)} %`)
          .join(', ')}
      </span>
    );
  }
  const same = formatResult(band.p5, output) === formatResult(band.p95, output);
  return (
    <span className={styles.band} title="5th to 95th percentile">
      {same ? `always ${formatResult(band.p5, output)}` : bandEnds(band.p5, band.p95, output, 'to')}
    </span>
  );
}
