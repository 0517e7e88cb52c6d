import type { Example, Results } from '../kit/define';
import type { indexOutputs } from './outputs';
import type { IndexValues } from './sizes';

const narrow = {
  wideColumns: 1,
  mediumColumns: 0,
  flagColumns: 0,
  textColumns: 0,
  columnOrder: 'packed',
  furtherIndexes: 0,
} as const;

export const indexExamples: readonly Example<IndexValues, Results<typeof indexOutputs>>[] = [
  {
    name: 'A million rows, bigint primary key',
    inputs: { ...narrow, rows: 1_000_000, key: 'bigint', order: 'ascending', rowsWanted: 1 },
    expect: { indexPages: 2745, lookupPages: 3, pagesWithout: 4425, pagesWithIndex: 4 },
    note: 'An entry takes 16 + 4 bytes, a leaf filled to 90 % keeps 366 of them: 2,733 leaves, 11 inner pages and the meta page, as PostgreSQL 15.18 builds them.',
  },
  {
    name: 'Orders: 50 million rows, random uuid, three more indexes',
    inputs: {
      rows: 50_000_000,
      key: 'uuid',
      order: 'random',
      rowsWanted: 100,
      furtherIndexes: 3,
      wideColumns: 4,
      mediumColumns: 3,
      flagColumns: 2,
      uuidColumns: 1,
      textColumns: 2,
      textLength: 30,
      insertRate: 50,
    },
    expect: { lookupPages: 4, paddingBytes: 12, rowBytes: 164, pagesPerInsert: 5 },
    note: 'Each of the four random indexes is touched on another page by almost every insert: page images, not rows, fill the log.',
  },
  {
    name: 'The same million rows in InnoDB',
    inputs: { ...narrow, engine: 'innodb', rows: 1_000_000, key: 'bigint', order: 'random', rowsWanted: 100 },
    expect: { lookupPages: 3, pagesWithout: 2269, rowBytes: 34 },
    note: 'A row carries 18 bytes beside its two bigints. 441 rows of 34 bytes, with half a byte of directory each, fit what a page of 16 KB may be filled with.',
  },
];
