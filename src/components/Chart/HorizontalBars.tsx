import { type ReactElement, useId } from 'react';
import { withUnit } from '../../calculators/kit/format';
import { barDomain } from './barDomain';
import type { BarData } from './chartData';
import { describeBars } from './describe';
import { type Frame, MARK_ROW } from './frame';
import { textWidth } from './labels';
import { StandingMarks, standMarks } from './Marks';
import { makeScale } from './scale';
import styles from './styles.module.css';
import { useWidth } from './useWidth';

const ROW = 42;
const BAR = 14;

export const barClass = { main: styles.mainBar, muted: styles.mutedBar, limit: styles.limitBar } as const;

/** One bar a row, its name above it and its value behind it: readable at any width. */
export function HorizontalBars({ data }: { readonly data: BarData }): ReactElement {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const titles = useId();
  const { bars, y, marks } = data;
  const valueTexts = bars.map(({ value }) => withUnit(value, y.unit));
  // Values are set bolder and larger than other labels.
  const right = width - 1.2 * Math.max(...valueTexts.map(textWidth), 40) - 12;
  const scale = makeScale(y.scale ?? 'linear', barDomain(data), [0, right], 5);
  const zero = scale.position(scale.kind === 'log' ? scale.domain[0] : 0);
  const standing = standMarks(
    marks.filter(({ axis }) => axis === 'y'),
    scale,
    0,
    width,
  );
  const frame: Frame = {
    left: 0,
    right,
    top: 4 + standing.rows * MARK_ROW,
    bottom: 4 + standing.rows * MARK_ROW + bars.length * ROW,
  };
  const at = (value: number) =>
    scale.position(Math.max(value, scale.kind === 'log' ? scale.domain[0] : value));

  return (
    <div ref={ref} className={styles.canvas}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${width} ${frame.bottom + 6}`}
        height={frame.bottom + 6}
        role="img"
        aria-labelledby={titles}
      >
        <title id={titles}>{describeBars(data)}</title>
        <line className={styles.tick} x1={zero} x2={zero} y1={frame.top} y2={frame.bottom} />
        {bars.map(({ label, value, role, band }, i) => {
          const top = frame.top + i * ROW + 20;
          const end = at(value);
          const whisker =
            band && band.p5 !== null && band.p95 !== null ? { from: at(band.p5), to: at(band.p95) } : null;
          return (
            <g key={label}>
              <text className={styles.barLabel} x={zero + 1} y={top - 6}>
                {label}
              </text>
              <rect
                className={barClass[role]}
                x={Math.min(zero, end)}
                y={top}
                width={Math.max(1, Math.abs(end - zero))}
                height={BAR}
              />
              {whisker && (
                <path
                  className={styles.whisker}
                  d={`M${whisker.from},${top + 3}v8m0,-4H${whisker.to}m0,-4v8`}
                />
              )}
              <text className={styles.barValue} x={Math.max(end, zero, whisker?.to ?? 0) + 6} y={top + 12}>
                {valueTexts[i]}
              </text>
            </g>
          );
        })}
        <StandingMarks marks={standing.marks} frame={frame} />
      </svg>
    </div>
  );
}
