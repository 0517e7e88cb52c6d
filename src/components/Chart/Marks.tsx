import type { ReactElement } from 'react';
import type { Mark } from '../../calculators/kit/define';
import { formatNumber } from '../../calculators/kit/format';
import { type Frame, MARK_ROW } from './frame';
import { placeInRows, spreadApart } from './labels';
import type { Scale } from './scale';
import styles from './styles.module.css';

const lineClass = { limit: styles.limitLine, now: styles.nowLine, then: styles.thenLine } as const;
const textClass = { limit: styles.limitText, now: styles.nowText, then: styles.thenText } as const;

interface StandingMark {
  readonly mark: Mark;
  readonly text: string;
  /** `null` when the mark lies outside the axis and only its label shows, at that side. */
  readonly x: number | null;
  readonly centre: number;
  readonly row: number;
}

/**
 * Marks that stand upright, with their labels placed above the plot.
 *
 * @returns the marks and how many rows of labels they need
 */
export function standMarks(
  marks: readonly Mark[],
  scale: Scale,
  left: number,
  right: number,
): { marks: StandingMark[]; rows: number } {
  const [low, high] = scale.domain;
  const wishes = marks.map((mark) => {
    const inside = mark.at >= low && mark.at <= high;
    const value = `${mark.label} ${formatNumber(mark.at)}`;
    const text = inside ? value : mark.at > high ? `${value} →` : `← ${value}`;
    return {
      mark,
      text,
      x: inside ? scale.position(mark.at) : null,
      at: inside ? scale.position(mark.at) : mark.at > high ? right : left,
    };
  });
  const places = placeInRows(wishes, left, right);
  const standing = wishes.map(({ mark, text, x }, i) => ({ mark, text, x, ...places[i]! }));
  return { marks: standing, rows: Math.max(0, ...standing.map(({ row }) => row + 1)) };
}

/** Draws upright marks; the label's row decides how far its line reaches up. */
export function StandingMarks({
  marks,
  frame,
}: {
  readonly marks: readonly StandingMark[];
  readonly frame: Frame;
}): ReactElement {
  return (
    <g>
      {marks.map(({ mark, text, x, centre, row }) => {
        const labelBottom = frame.top - 6 - row * MARK_ROW;
        return (
          <g key={`${mark.role}${mark.label}${text}`}>
            {x !== null && (
              <line className={lineClass[mark.role]} x1={x} x2={x} y1={labelBottom + 2} y2={frame.bottom} />
            )}
            <text className={textClass[mark.role]} x={centre} y={labelBottom - 2} textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface LevelMarksProps {
  readonly marks: readonly Mark[];
  readonly scale: Scale;
  readonly frame: Frame;
}

/** Marks that lie across the plot; labels sit on their lines at the left, moved apart where they would touch. */
export function LevelMarks({ marks, scale, frame }: LevelMarksProps): ReactElement {
  const [low, high] = scale.domain;
  const shown = marks.filter(({ at }) => at >= low && at <= high);
  const wishes = shown.map(({ at }) => scale.position(at) - 6);
  const labels = spreadApart(wishes, 15, frame.top + 11, frame.bottom - 4);
  return (
    <g>
      {shown.map((mark, i) => {
        const y = scale.position(mark.at);
        return (
          <g key={`${mark.role}${mark.label}`}>
            <line className={lineClass[mark.role]} x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text className={textClass[mark.role]} x={frame.left + 6} y={labels[i]}>
              {`${mark.label} ${formatNumber(mark.at)}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
