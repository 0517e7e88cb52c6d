import type { ReactElement } from 'react';
import { ChartFigure } from './ChartFigure';
import { BarTable } from './ChartTable';
import type { BarData } from './chartData';
import { Columns } from './Columns';
import { HorizontalBars } from './HorizontalBars';
import { axisTitle } from './tickText';

/** Past this many bars, names no longer fit beside them and the shape matters more than each one. */
const MAX_NAMED = 14;

/** Bars with names, or columns when there are many; 90 % whiskers where inputs are ranges. */
export function BarChart({ data }: { readonly data: BarData }): ReactElement {
  return (
    <ChartFigure
      title={data.title}
      valueTitle={axisTitle(data.y)}
      banded={data.bars.some(({ band }) => band !== undefined)}
      table={<BarTable data={data} />}
    >
      {data.bars.length <= MAX_NAMED ? <HorizontalBars data={data} /> : <Columns data={data} />}
    </ChartFigure>
  );
}
