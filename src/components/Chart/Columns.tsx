import { type ReactElement, useId } from 'react';
import { LeftAxis } from './Axes';
import { barDomain } from './barDomain';
import type { BarData } from './chartData';
import { describeBars } from './describe';
import type { Frame } from './frame';
import { barClass } from './HorizontalBars';
import { textWidth } from './labels';
import { LevelMarks } from './Marks';
import { makeScale } from './scale';
import styles from './styles.module.css';
import { tickTexts } from './tickText';
import { useWidth } from './useWidth';

const HEIGHT = 280;

/** Many bars side by side; as many names below as fit. */
export function Columns({ data }: { readonly data: BarData }): ReactElement {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const titles = useId();
  const { bars, y, marks, category } = data;
  const domain = barDomain(data);
  const tickRoom = Math.max(
    ...tickTexts(makeScale(y.scale ?? 'linear', domain, [1, 0], 5).ticks, y.unit).map(textWidth),
    20,
  );
  const frame: Frame = { left: tickRoom + 10, right: width - 6, top: 12, bottom: HEIGHT - 42 };
  const scale = makeScale(y.scale ?? 'linear', domain, [frame.bottom, frame.top], 5);
  const step = (frame.right - frame.left) / bars.length;
  const zero = scale.position(scale.kind === 'log' ? scale.domain[0] : 0);
  const widest = Math.max(...bars.map(({ label }) => textWidth(label)));
  const every = Math.max(1, Math.ceil((widest + 10) / step));
  const at = (value: number) =>
    scale.position(Math.max(value, scale.kind === 'log' ? scale.domain[0] : value));

  return (
    <div ref={ref} className={styles.canvas}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        role="img"
        aria-labelledby={titles}
      >
        <title id={titles}>{describeBars(data)}</title>
        <LeftAxis scale={scale} unit={y.unit} frame={frame} />
        {bars.map(({ label, value, role, band }, i) => {
          const centre = frame.left + (i + 0.5) * step;
          const end = at(value);
          return (
            <g key={label}>
              <rect
                className={barClass[role]}
                x={centre - step * 0.38}
                width={step * 0.76}
                y={Math.min(zero, end)}
                height={Math.max(1, Math.abs(end - zero))}
              />
              {band && band.p5 !== null && band.p95 !== null && (
                <path className={styles.whisker} d={`M${centre},${at(band.p5)}V${at(band.p95)}`} />
              )}
              {i % every === 0 && (
                <text className={styles.tickText} x={centre} y={frame.bottom + 18} textAnchor="middle">
                  {label}
                </text>
              )}
            </g>
          );
        })}
        <line className={styles.tick} x1={frame.left} x2={frame.right} y1={zero} y2={zero} />
        <text className={styles.axisTitle} x={frame.right} y={frame.bottom + 36} textAnchor="end">
          {category}
        </text>
        <LevelMarks marks={marks.filter(({ axis }) => axis === 'y')} scale={scale} frame={frame} />
      </svg>
    </div>
  );
}
