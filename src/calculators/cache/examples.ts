import type { Example } from '../kit/define';
import type { CacheValues } from './inputs';
import type { CacheResults } from './outputs';

export const cacheExamples: readonly Example<CacheValues, CacheResults>[] = [
  {
    name: 'A fifth of the objects in memory',
    inputs: {
      readRate: 2_000,
      writeRate: 200,
      objects: 2_500_000,
      memory: 1.02,
      ttl: 0,
      cacheableReads: 100,
      databaseLimit: 1_500,
    },
    expect: {
      hitRatio: 61.51,
      databaseLoad: 969.8,
      loadIfLost: 2.268,
      warm90: 5.539,
      hitRatioLfu: 71.5,
      objectsHeld: 512_698,
    },
    tolerance: 5e-4,
    note: 'Worked through below: an empty cache is more than the database carries.',
  },
  {
    name: 'Expiry decides, not memory',
    inputs: { readRate: 83.3, objects: 2_500_000, memory: 1, ttl: 60 },
    expect: { hitRatio: 36.9, limits: 'time to live', liveMemory: 0.268, memoryForTarget: null },
    tolerance: 2e-3,
    note: 'Few reads of many objects: most answers are dropped before anyone asks again.',
  },
  {
    name: 'Icarus: a million objects, 10,000 cached',
    inputs: {
      objects: 1_000_000,
      keyBytes: 16,
      valueBytes: 100,
      // 10,000 keys of 192 bytes and 16,384 buckets of 8.
      memory: 2_051_072 / 2 ** 30,
      ttl: 0,
      exponent: 0.99,
    },
    expect: { hitRatio: 56.61832458, objectsHeld: 10_000, limits: 'memory' },
    tolerance: 1e-6,
    published: {
      results: { hitRatio: 56.61832458 },
      source: 'Icarus, che_cache_hit_ratio_simplified',
      url: 'https://github.com/icarus-sim/icarus',
    },
  },
  {
    name: 'A few large values push small ones out',
    inputs: {
      readRate: 2_000,
      objects: 2_500_000,
      memory: 1.02,
      ttl: 0,
      cacheableReads: 100,
      largeShare: 5,
      largeBytes: 50_000,
      largeReads: 5,
    },
    expect: { hitRatio: 47.1, bytesPerItem: 4_902, objectsHeld: 219_373 },
    tolerance: 1e-3,
    note: 'One object in twenty, read no more often than the rest, costs fourteen points.',
  },
  {
    name: 'A front page that everybody asks for',
    inputs: {
      readRate: 2_000,
      objects: 10_000,
      exponent: 0.99,
      valueBytes: 20_000,
      memory: 1,
      ttl: 1,
      cacheableReads: 100,
      recompute: 500,
      servers: 8,
      databaseLimit: 3_000,
    },
    expect: {
      hottestRate: 196,
      herd: 98.8,
      herdPerProcess: 8,
      herdXfetch: 2.718,
      burst: 2_000,
      burstJittered: 406,
    },
    tolerance: 2e-3,
    note: 'One key expires each minute and a hundred requests start to compute it.',
  },
];
