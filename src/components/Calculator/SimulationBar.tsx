import type { ReactElement } from 'react';
import styles from './styles.module.css';
import type { SimulationState } from './useSimulation';

interface SimulationBarProps {
  readonly run: SimulationState;
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}

/** How the bands came about: progress while samples are drawn, then their number and seed. */
export function SimulationBar({ run, seed, onSeed }: SimulationBarProps): ReactElement | null {
  if (!run.ranged) return null;
  if (run.cancelled) {
    return (
      <p className={styles.simulation}>
        Bands not computed.{' '}
        <button type="button" className={styles.textButton} onClick={run.resume}>
          Compute them
        </button>
      </p>
    );
  }
  if (run.progress !== null) {
    return (
      <p className={styles.simulation}>
        <progress className={styles.progress} value={run.progress} max={1} aria-label="Samples drawn" />{' '}
        <button type="button" className={styles.textButton} onClick={run.cancel}>
          Cancel
        </button>
      </p>
    );
  }
  return (
    <p className={styles.simulation}>
      {run.simulation?.samples.toLocaleString('en-GB')} samples, seed {seed}.{' '}
      <button type="button" className={styles.textButton} onClick={() => onSeed(seed + 1)}>
        Next seed
      </button>
    </p>
  );
}
