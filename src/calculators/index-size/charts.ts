import { rowsForFullScan } from '../../model/storage/pagesTouched';
import type { Chart, Results } from '../kit/define';
import type { indexOutputs } from './outputs';
import { type IndexValues, sizesOf, touchedBy } from './sizes';

const POINTS = 41;

export const indexCharts: readonly Chart<IndexValues, Results<typeof indexOutputs>>[] = [
  {
    kind: 'line',
    id: 'pages',
    title: 'Pages touched by a query, against the rows it fetches',
    x: { label: 'Rows fetched', unit: 'rows', scale: 'log' },
    y: { label: 'Pages', unit: 'pages', scale: 'log' },
    grid: ({ rows }) => Array.from({ length: POINTS }, (_, i) => rows ** (i / (POINTS - 1))),
    curves: [
      {
        id: 'scattered',
        label: 'through the index, rows scattered',
        role: 'main',
        curve: throughIndex(false),
      },
      {
        id: 'together',
        label: 'through the index, rows in its order',
        role: 'second',
        curve: throughIndex(true),
      },
      {
        id: 'scan',
        label: 'the whole table',
        role: 'muted',
        curve:
          (_, { pagesWithout }) =>
          () =>
            pagesWithout,
      },
    ],
    marks: (v) => [
      { axis: 'x', at: Math.min(v.rows, v.rowsWanted), label: 'your query', role: 'now' },
      {
        axis: 'x',
        at: Math.min(v.rows, Math.max(1, rowsForFullScan(sizesOf(v).tablePages, v.randomPageCost))),
        label: 'a full scan is no dearer',
        role: 'then',
      },
    ],
  },
  {
    kind: 'bars',
    id: 'space',
    title: 'Where the space goes',
    category: 'Part',
    y: { label: 'Size', unit: 'GB' },
    bars: (_, { tableSize, indexSize, allIndexes }) => [
      { label: 'table', value: tableSize ?? 0, role: 'muted' },
      { label: 'this index', value: indexSize ?? 0, role: 'main' },
      { label: 'further indexes', value: Math.max(0, (allIndexes ?? 0) - (indexSize ?? 0)), role: 'muted' },
    ],
  },
  {
    kind: 'bars',
    id: 'log',
    title: 'What one insert writes, by cause',
    category: 'Cause',
    y: { label: 'Bytes', unit: 'B' },
    bars(v) {
      const { wal, rowBytes, entryBytes } = sizesOf(v);
      if (wal === null) {
        return [
          { label: 'the row, log not counted', value: rowBytes, role: 'muted' },
          { label: 'index entries, log not counted', value: entryBytes, role: 'main' },
        ];
      }
      return [
        { label: 'the row', value: wal.row, role: 'muted' },
        { label: 'index entries', value: wal.entries, role: 'muted' },
        { label: 'page images after a checkpoint', value: wal.pageImages, role: 'main' },
        { label: 'page splits', value: wal.splits, role: 'muted' },
      ];
    },
  },
];

function throughIndex(inOrder: boolean) {
  return (v: IndexValues) => {
    const sizes = sizesOf(v);
    return (rows: number) => touchedBy(rows, sizes, inOrder);
  };
}
