import { btreeIndex } from '../../../src/model/storage/btreeIndex';
import { heapSize } from '../../../src/model/storage/heapSize';
import { type Adapter, maybeNumber, number } from '../inputs';

const btree: Adapter = (inputs) => {
  const { leafPages, internalPages, rootLevel, sizeBytes } = btreeIndex({
    rows: number(inputs, 'rows'),
    keyBytes: number(inputs, 'keyBytes'),
    fillFactor: maybeNumber(inputs, 'fillfactor') ?? 90,
  });
  return { leafPages, internalPages, rootLevel, sizeBytes, pages: sizeBytes / 8192 };
};

const heap: Adapter = (inputs) => {
  const { rowsPerPage, pages, sizeBytes } = heapSize({
    rows: number(inputs, 'rows'),
    dataBytes: number(inputs, 'rowDataBytesBeforeAlign'),
    fillFactor: maybeNumber(inputs, 'fillfactor') ?? 100,
    nullableColumns: maybeNumber(inputs, 'nullableColumns') ?? 0,
  });
  return { rowsPerPage, pages, sizeBytes };
};

export const tableAdapters: Readonly<Record<string, Adapter>> = {
  'btree-index': btree,
  'heap-size': heap,
};
