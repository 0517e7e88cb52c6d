import type { Example, Results } from '../kit/define';
import type { storageOutputs } from './outputs';
import type { StorageValues } from './plan';

const shop = {
  databaseSize: 200,
  writeRate: 400,
  peakToMean: 4,
  fullEvery: 7,
  keepDays: 28,
  rto: 4,
  rpo: 5,
  monthlyGrowth: 5,
  horizonMonths: 12,
  diskSize: 400,
  provider: 'aws',
  copies: 'one',
} as const;

export const storageExamples: readonly Example<StorageValues, Results<typeof storageOutputs>>[] = [
  {
    name: '200 GB, 100 writes/s, a full backup a week',
    inputs: shop,
    expect: { fullsKept: 5, walDays: 28, walPerDay: 192, restoreTime: 8.43, backupSize: 3_089 },
    tolerance: 0.002,
    note: '30,000 writes in the five minutes between two checkpoints find 88,700 pages untouched and log each whole: 2.3 MB/s, where the writes themselves are 0.05.',
  },
  {
    name: 'The same with an incremental backup a day',
    inputs: { ...shop, between: 'incremental' },
    expect: { fullsKept: 5, restoreTime: 2.2, incrementalSize: 37.3 },
    tolerance: 0.002,
    note: 'One day of log is replayed instead of seven.',
  },
  {
    name: 'Log not archived',
    inputs: { ...shop, archiving: 'none' },
    expect: { dataLoss: 10_080, walDays: 0, replayTime: 0 },
    note: 'All writes since the last full backup are gone: seven days at worst.',
  },
];
