import type { ReactElement } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import type { BarData, BandPoint, LineData } from './chartData';
import { axisTitle } from './tickText';

/** Rows enough to read a curve by; the full grid is in the download. */
const MAX_ROWS = 21;

/** The numbers behind a line chart: what was measured, and the curves. */
export function LineTable({ data }: { readonly data: LineData }): ReactElement {
  return (
    <>
      {data.points && <PointTable data={data} points={data.points} />}
      <CurveTable data={data} />
    </>
  );
}

function PointTable({
  data: { x, y },
  points,
}: {
  readonly data: LineData;
  readonly points: NonNullable<LineData['points']>;
}): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{axisTitle(x)}</th>
          <th scope="col">
            {points.label}
            {y.unit === '' ? '' : `, ${y.unit}`}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.at.map(([at, value], i) => (
          <tr key={i}>
            <th scope="row">{formatNumber(at)}</th>
            <td>{formatNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With ranges, the 5th, 50th and 95th percentile of each curve. */
function CurveTable({ data: { x, y, grid, curves } }: { readonly data: LineData }): ReactElement {
  const step = Math.max(1, Math.ceil((grid.length - 1) / (MAX_ROWS - 1)));
  const rows = grid
    .map((value, i) => ({ value, i }))
    .filter(({ i }) => i % step === 0 || i === grid.length - 1);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{axisTitle(x)}</th>
          {curves.map(({ id, label, band }) => (
            <th key={id} scope="col">
              {label}
              {y.unit === '' ? '' : `, ${y.unit}`}
              {band && ' (5 – 50 – 95 %)'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, i }) => (
          <tr key={i}>
            <th scope="row">{formatNumber(value)}</th>
            {curves.map(({ id, values, band }) => (
              <td key={id}>{band?.[i] ? bandText(band[i]) : numberText(values[i] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers behind a bar chart. */
export function BarTable({ data: { category, y, bars } }: { readonly data: BarData }): ReactElement {
  const banded = bars.some(({ band }) => band !== undefined);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{category}</th>
          <th scope="col">{axisTitle(y)}</th>
          {banded && <th scope="col">5 – 50 – 95 %</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, band }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{formatNumber(value)}</td>
            {banded && <td>{band ? bandText(band) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bandText({ p5, p50, p95 }: BandPoint): string {
  return [p5, p50, p95].map(numberText).join(' – ');
}

function numberText(value: number | null): string {
  return value === null ? 'none' : formatNumber(value);
}
