import { rowsForFullScan } from '../../model/storage/pagesTouched';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { indexAdvice } from './advice';
import { indexCharts } from './charts';
import { indexExamples } from './examples';
import { indexInputs } from './inputs';
import { indexOutputs } from './outputs';
import { sizesOf, touchedBy } from './sizes';

const GB = 2 ** 30;

export default defineCalculator({
  slug: 'index-size',
  title: 'Index and table size',
  question:
    'How large will a table and its index be, what does a query read with and without it, and what does an insert write?',
  inputs: indexInputs,
  outputs: indexOutputs,
  headline: 'indexSize',
  compute(v) {
    const sizes = sizesOf(v);
    const { index, further, wal } = sizes;
    const wanted = Math.min(v.rowsWanted, v.rows);
    const pagesWithIndex = touchedBy(wanted, sizes, v.order === 'ascending');
    const indexBytes = index.sizeBytes + v.furtherIndexes * further.sizeBytes;
    return {
      indexSize: index.sizeBytes / GB,
      tableSize: sizes.tableBytes / GB,
      pagesWithIndex,
      pagesWithout: sizes.tablePages,
      timesFewer: sizes.tablePages / pagesWithIndex,
      scanFrom: Math.min(v.rows, rowsForFullScan(sizes.tablePages, v.randomPageCost)),
      lookupPages: index.rootLevel + 1,
      indexPages: index.sizeBytes / sizes.pageBytes,
      entriesPerLeaf: Math.min(v.rows, index.entriesPerLeaf),
      allIndexes: indexBytes / GB,
      total: (indexBytes + sizes.tableBytes) / GB,
      rowBytes: sizes.rowBytes,
      paddingBytes: sizes.paddingBytes,
      savedByOrder: (sizes.tableBytes - sizes.packedTableBytes) / GB,
      pagesPerInsert: 2 + v.furtherIndexes,
      walPerInsert: wal && wal.total,
      amplification: wal && wal.total / Math.max(1, sizes.dataBytes),
      walPerFurtherIndex: wal && v.furtherIndexes > 0 ? walOfFurther(v) : null,
      walPerHour: wal && (wal.total * v.insertRate * 3_600) / GB,
    };
  },
  answer(v, r) {
    const rows = Math.min(v.rowsWanted, v.rows);
    const query = rows === 1 ? 'a query for one row' : `a query for ${formatNumber(rows)} rows`;
    return `The index takes ${size(r.indexSize)}, the table ${size(r.tableSize)}; ${query} touches ${withUnit(Math.ceil(r.pagesWithIndex ?? 0), 'pages')} through the index and ${withUnit(r.pagesWithout ?? 0, 'pages')} without it.`;
  },
  charts: indexCharts,
  advice: indexAdvice,
  examples: indexExamples,
  monotone: [
    { input: 'rows', output: 'indexSize', direction: 'up' },
    { input: 'rows', output: 'tableSize', direction: 'up' },
    { input: 'textLength', output: 'tableSize', direction: 'up' },
    { input: 'tableFill', output: 'tableSize', direction: 'down' },
    { input: 'rowsWanted', output: 'pagesWithIndex', direction: 'up' },
    { input: 'furtherIndexes', output: 'allIndexes', direction: 'up' },
    { input: 'checkpointInterval', output: 'walPerInsert', direction: 'down' },
  ],
});

/** What one further index adds to the log of an insert: the difference between having them and having one fewer. */
function walOfFurther(v: Parameters<typeof sizesOf>[0]): number {
  const fewer = sizesOf({ ...v, furtherIndexes: v.furtherIndexes - 1 }).wal;
  return (sizesOf(v).wal?.total ?? 0) - (fewer?.total ?? 0);
}

function size(gigabytes: number | null): string {
  const amount = gigabytes ?? 0;
  return amount >= 1 ? withUnit(amount, 'GB') : withUnit(amount * 1_024, 'MB');
}
