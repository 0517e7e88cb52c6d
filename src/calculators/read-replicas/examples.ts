import type { Example } from '../kit/define';
import type { ReplicaValues } from './inputs';

/** Nodes of the page on replicas: eight cores, reads of 0.5 ms, writes replayed in 0.1 ms. */
const node = { cores: 8, readTime: 0.5, replayTime: 0.1, target: 70, replicaShare: 100 };

export const examples: readonly Example<ReplicaValues, Record<string, number | string | null>>[] = [
  {
    name: '24,000 reads/s beside 3,000 writes/s',
    inputs: {
      ...node,
      cores: 4,
      replayTime: 0.25,
      readRate: 24_000,
      writeRate: 3_000,
      spare: 1,
    },
    expect: { roomPerReplica: 4_100, replicas: 7 },
    tolerance: 1e-9,
    note: 'By hand: 8,000 × 0.7 − 3,000 × 0.5 = 4,100 and ⌈24,000 / 4,100⌉ + 1 = 7.',
  },
  {
    name: '40,000 reads/s beside 4,000 writes/s',
    inputs: {
      ...node,
      readRate: 40_000,
      writeRate: 4_000,
      spare: 0,
      shipping: 2,
      readAfter: 2,
      staleTarget: 0.1,
    },
    expect: {
      roomPerReplica: 10_400,
      replicas: 4,
      replayBusy: 40,
      writeCeiling: 10_000,
      p99Lag: 2 + Math.log(100) / 6,
      pinTime: 2 + Math.log(1_000) / 6,
      staleOwn: 100,
    },
    tolerance: 1e-9,
    note: 'By hand: replay takes 0.1 / (1 − 0.4) = 1/6 ms on average, and its 99th percentile is ln 100 of that.',
  },
  {
    name: 'Writes that no replica can follow',
    inputs: { ...node, readRate: 40_000, writeRate: 12_000, spare: 0 },
    expect: { replicas: 5, p99Lag: null, staleOwn: 100, monthsToCeiling: 0 },
  },
  {
    name: 'Another region, 80 ms away',
    inputs: { ...node, readRate: 5_000, writeRate: 500, spare: 1, shipping: 80, readAfter: 50 },
    expect: { staleOwn: 100, replicas: 2 },
  },
];
