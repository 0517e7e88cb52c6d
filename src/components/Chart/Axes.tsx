import type { ReactElement } from 'react';
import type { Unit } from '../../calculators/kit/units';
import type { Frame } from './frame';
import { textWidth } from './labels';
import type { Scale } from './scale';
import styles from './styles.module.css';
import { tickTexts } from './tickText';

interface AxisProps {
  readonly scale: Scale;
  readonly unit: Unit;
  readonly frame: Frame;
  readonly title?: string;
}

/** Ticks and title below the plot; with `grid`, lines up through it. */
export function BottomAxis({
  scale,
  unit,
  frame,
  title,
  grid = false,
  room,
}: AxisProps & {
  readonly grid?: boolean;
  /** Right end of the picture, px: no label reaches past it. */
  readonly room: number;
}): ReactElement {
  const texts = tickTexts(scale.ticks, unit);
  return (
    <g>
      {scale.ticks.map((tick, i) => {
        const text = texts[i]!;
        const x = scale.position(tick);
        return (
          <g key={tick}>
            {grid && <line className={styles.grid} x1={x} x2={x} y1={frame.top} y2={frame.bottom} />}
            <line className={styles.tick} x1={x} x2={x} y1={frame.bottom} y2={frame.bottom + 4} />
            <text
              className={styles.tickText}
              x={Math.min(x, room - 1 - textWidth(text) / 2)}
              y={frame.bottom + 18}
              textAnchor="middle"
            >
              {text}
            </text>
          </g>
        );
      })}
      <line className={styles.tick} x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
      {title !== undefined && (
        <text className={styles.axisTitle} x={frame.right} y={frame.bottom + 36} textAnchor="end">
          {title}
        </text>
      )}
    </g>
  );
}

/** Ticks left of the plot with lines across it. Its title stands in HTML above the chart, where it need not be turned. */
export function LeftAxis({ scale, unit, frame }: AxisProps): ReactElement {
  const texts = tickTexts(scale.ticks, unit);
  return (
    <g>
      {scale.ticks.map((tick, i) => {
        const y = scale.position(tick);
        return (
          <g key={tick}>
            <line className={styles.grid} x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text className={styles.tickText} x={frame.left - 8} y={y + 4} textAnchor="end">
              {texts[i]}
            </text>
          </g>
        );
      })}
    </g>
  );
}
