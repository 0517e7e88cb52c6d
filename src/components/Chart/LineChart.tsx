import { bisectCenter } from 'd3-array';
import { type PointerEvent, type ReactElement, useId, useState } from 'react';
import { withUnit } from '../../calculators/kit/format';
import { BottomAxis, LeftAxis } from './Axes';
import { ChartFigure } from './ChartFigure';
import { LineTable } from './ChartTable';
import { type BandPoint, drawnValues, type LineData } from './chartData';
import { describeLines } from './describe';
import { type Frame, MARK_ROW } from './frame';
import { textWidth } from './labels';
import { LevelMarks, StandingMarks, standMarks } from './Marks';
import { areaPath, linePath } from './path';
import { gridDomain, makeScale, valueDomain } from './scale';
import styles from './styles.module.css';
import { axisTitle, tickTexts } from './tickText';
import { useWidth } from './useWidth';

const HEIGHT = 330;

const curveClass = { main: styles.mainCurve, second: styles.secondCurve, muted: styles.mutedCurve } as const;

/** Curves over a grid with marks, 90 % bands where inputs are ranges, and the same numbers as a table. */
export function LineChart({ data }: { readonly data: LineData }): ReactElement {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [hovered, setHovered] = useState<number | null>(null);
  const clip = useId();
  const titles = useId();
  const { x, y, grid, curves, points, marks } = data;
  const dots = points?.at ?? [];
  const upright = marks.filter(({ axis }) => axis === 'x');
  const level = marks.filter(({ axis }) => axis === 'y');

  const values = valueDomain(
    [...drawnValues(curves), ...dots.map(([, value]) => value)],
    level.map(({ at }) => at),
    y.scale ?? 'linear',
  );
  const tickRoom = Math.max(
    ...tickTexts(makeScale(y.scale ?? 'linear', values, [1, 0], 5).ticks, y.unit).map(textWidth),
    20,
  );
  const [left, right] = [tickRoom + 10, width - 10];
  const across = makeScale(
    x.scale ?? 'linear',
    gridDomain(grid, [...upright.map(({ at }) => at), ...dots.map(([value]) => value)]),
    [left, right],
    Math.max(4, Math.floor(width / 90)),
  );
  const standing = standMarks(upright, across, left, right);
  const frame: Frame = { left, right, top: 12 + standing.rows * MARK_ROW, bottom: HEIGHT - 42 };
  const up = makeScale(y.scale ?? 'linear', values, [frame.bottom, frame.top], 5);
  const at = (value: number | null) =>
    value === null || (up.kind === 'log' && value <= 0) ? null : up.position(value);
  // Where the upper end does not exist, an endless queue for one, the band leaves the plot at the top.
  const bandAt = (x: number, band: BandPoint | undefined) => {
    const low = at(band?.p5 ?? null);
    return { x, low, high: low === null ? null : (at(band?.p95 ?? null) ?? frame.top - 1) };
  };
  const readout = hovered === null || hovered >= grid.length ? null : hovered;

  const hover = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const pointer = ((event.clientX - box.left) / box.width) * width;
    setHovered(
      bisectCenter(
        grid.map((value) => across.position(value)),
        pointer,
      ),
    );
  };

  return (
    <ChartFigure
      title={data.title}
      valueTitle={axisTitle(y)}
      legend={curves.map(({ id, label, role, values: read }) => ({
        id,
        label,
        role,
        reading: readout === null ? null : read[readout] == null ? 'none' : withUnit(read[readout], y.unit),
      }))}
      reading={readout === null ? null : withUnit(grid[readout]!, x.unit)}
      {...(points && { dots: points.label })}
      banded={curves.some(({ band }) => band !== undefined)}
      table={<LineTable data={data} />}
    >
      <div ref={ref} className={styles.canvas}>
        <svg
          className={styles.svg}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          height={HEIGHT}
          role="img"
          aria-labelledby={titles}
          onPointerMove={hover}
          onPointerLeave={() => setHovered(null)}
        >
          <title id={titles}>{describeLines(data)}</title>
          <clipPath id={clip}>
            <rect
              x={frame.left}
              y={frame.top}
              width={Math.max(0, frame.right - frame.left)}
              height={frame.bottom - frame.top + 1}
            />
          </clipPath>
          <LeftAxis scale={up} unit={y.unit} frame={frame} />
          <BottomAxis scale={across} unit={x.unit} frame={frame} title={axisTitle(x)} room={width} />
          <g clipPath={`url(#${clip})`}>
            {curves.map(({ id, role, band }) =>
              band === undefined ? null : (
                <path
                  key={id}
                  className={role === 'main' ? styles.mainBand : styles.band}
                  d={areaPath(grid.map((value, i) => bandAt(across.position(value), band[i])))}
                />
              ),
            )}
            {[...curves].reverse().map(({ id, role, values: read }) => (
              <path
                key={id}
                className={curveClass[role]}
                d={linePath(grid.map((value, i) => ({ x: across.position(value), y: at(read[i] ?? null) })))}
              />
            ))}
          </g>
          <StandingMarks marks={standing.marks} frame={frame} />
          <LevelMarks marks={level} scale={up} frame={frame} />
          {dots.map(([value, height], i) => {
            const cy = at(height);
            return cy === null || cy < frame.top ? null : (
              <circle key={i} className={styles.dot} cx={across.position(value)} cy={cy} r={4} />
            );
          })}
          {readout !== null && (
            <line
              className={styles.cursor}
              x1={across.position(grid[readout]!)}
              x2={across.position(grid[readout]!)}
              y1={frame.top}
              y2={frame.bottom}
            />
          )}
        </svg>
      </div>
    </ChartFigure>
  );
}
