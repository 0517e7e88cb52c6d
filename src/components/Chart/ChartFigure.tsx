import type { ReactElement, ReactNode } from 'react';
import type { CurveRole } from './chartData';
import styles from './styles.module.css';

const swatchClass = {
  main: styles.mainSwatch,
  second: styles.secondSwatch,
  muted: styles.mutedSwatch,
} as const;

interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly role: CurveRole;
  /** Value under the pointer. */
  readonly reading: string | null;
}

interface ChartFigureProps {
  readonly title: string;
  /** What the value axis shows. */
  readonly valueTitle: string;
  readonly legend?: readonly LegendEntry[];
  /** Where the pointer is along the chart. */
  readonly reading?: string | null;
  /** What the dots are, where there are any. */
  readonly dots?: string;
  readonly banded: boolean;
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** What every chart has around its picture: title, legend, unit, and the numbers behind it as a table. */
export function ChartFigure({
  title,
  valueTitle,
  legend = [],
  reading = null,
  dots,
  banded,
  table,
  children,
}: ChartFigureProps): ReactElement {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <p className={styles.legend}>
        <span className={styles.valueTitle}>{reading === null ? valueTitle : `at ${reading}`}</span>
        {(legend.length > 1 || dots !== undefined || reading !== null) &&
          legend.map((entry) => (
            <span key={entry.id} className={styles.legendEntry}>
              <span className={swatchClass[entry.role]} />
              {entry.label}
              {entry.reading !== null && <strong className={styles.reading}>{entry.reading}</strong>}
            </span>
          ))}
        {dots !== undefined && (
          <span className={styles.legendEntry}>
            <span className={styles.dotSwatch} />
            {dots}
          </span>
        )}
        {banded && (
          <span className={styles.legendEntry}>
            <span className={styles.bandSwatch} />9 of 10 cases
          </span>
        )}
      </p>
      {children}
      <details className={styles.tableFold}>
        <summary>Table</summary>
        <div className={styles.tableScroll}>{table}</div>
      </details>
    </figure>
  );
}
