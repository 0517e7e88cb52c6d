import type { Chart, Results } from '../kit/define';
import type { storageOutputs } from './outputs';
import { GB, planAt, type StorageValues } from './plan';

const POINTS = 31;
const DAY = 86_400;

export const storageCharts: readonly Chart<StorageValues, Results<typeof storageOutputs>>[] = [
  {
    kind: 'line',
    id: 'restore',
    title: 'Time to restore as the database grows',
    x: { label: 'Months from today', unit: 'months' },
    y: { label: 'Restore', unit: 'h' },
    grid: ({ horizonMonths }) =>
      Array.from({ length: POINTS }, (_, i) => (Math.max(1, horizonMonths) * i) / (POINTS - 1)),
    curves: [
      {
        id: 'total',
        label: 'at worst',
        role: 'main',
        curve: (v) => (months) => planAt(v, months).restore.total / 3_600,
      },
      {
        id: 'copy',
        label: 'without the replay of log',
        role: 'second',
        curve: (v) => (months) => {
          const { fixed, copy } = planAt(v, months).restore;
          return (fixed + copy) / 3_600;
        },
      },
    ],
    marks: (v) => [{ axis: 'y', at: v.rto, label: 'allowed', role: 'limit' }],
  },
  {
    kind: 'bars',
    id: 'kept',
    title: 'What is kept',
    category: 'Kind',
    y: { label: 'Stored', unit: 'GB' },
    bars(v) {
      const { databaseBytes, kept } = planAt(v, 0);
      return [
        { label: 'the database itself', value: databaseBytes / GB, role: 'muted' },
        { label: 'full backups', value: kept.fulls / GB, role: 'main' },
        { label: 'incremental backups', value: kept.incrementals / GB, role: 'main' },
        { label: 'archived log', value: kept.wal / GB, role: 'main' },
      ];
    },
  },
  {
    kind: 'bars',
    id: 'log',
    title: 'Log in a day, by cause',
    category: 'Cause',
    y: { label: 'Log', unit: 'GB' },
    bars(v) {
      const { records, pageImages } = planAt(v, 0).wal;
      return [
        { label: 'records of the writes', value: (records * DAY) / GB, role: 'muted' },
        { label: 'page images after checkpoints', value: (pageImages * DAY) / GB, role: 'main' },
      ];
    },
  },
];
