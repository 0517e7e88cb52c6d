/** Worked by hand or counted from byte-exact hashes; each note says how. */
export const shardingExamples = [
  {
    name: '800 GB growing 8 % a month',
    inputs: {
      databaseSize: 800,
      writeRate: 900,
      monthlyGrowth: 8,
      horizonMonths: 24,
      sizePerShard: 500,
      shardsToday: 4,
      shardsAfter: 16,
    },
    expect: { shardsNow: 3, shardsAtHorizon: 15, monthFull: 8, binds: 'storage', movedExpected: 75 },
    note: '70 % of 500 GB is 350 GB a shard: 3 hold 800 GB. 800 × 1.08^24 = 5,073 GB asks for 15. Four hold 1,400 GB, passed in month 8.',
  },
  {
    name: 'Redis Cluster from 3 to 4 masters',
    inputs: { partitioner: 'redisCluster', shardsToday: 3, shardsAfter: 4 },
    expect: { movedExpected: 25, movedShare: 25.02, fullestOverMean: 1.0017 },
    tolerance: 1e-9,
    note: '4,096 of the 16,384 slots change master; 2,502 of the 10,000 keys lie in them.',
  },
  {
    name: 'Kafka topic from 12 to 16 partitions',
    inputs: { partitioner: 'kafka', shardsToday: 12, shardsAfter: 16 },
    expect: { movedExpected: 75, movedShare: 74 },
    tolerance: 1e-9,
    note: 'A key stays only where both remainders agree: 12 of every 48 hashes. New records of the other keys go to another partition than their old ones.',
  },
  {
    name: 'Kafka topic doubled from 12 partitions',
    inputs: { partitioner: 'kafka', shardsToday: 12, shardsAfter: 24 },
    expect: { movedExpected: 50, movedShare: 48.94 },
    tolerance: 1e-9,
    note: 'Doubling moves half of the keys, a third less than adding four partitions.',
  },
  {
    name: 'MySQL PARTITION BY KEY, 8 partitions',
    inputs: { partitioner: 'mysqlKey', shardsToday: 8, shardsAfter: 9 },
    expect: { fullestOverMean: 2.2144, spreadVerdict: 'no: less even than chance' },
    tolerance: 1e-9,
    note: 'The low bits of the hash never learn from the high ones. An odd number of partitions is even: try 7.',
  },
  {
    name: 'A hot key on 16 shards',
    inputs: {
      partitioner: 'kafka',
      shardsToday: 16,
      writeRate: 50_000,
      zipfExponent: 1,
      distinctKeys: 1_000_000,
    },
    expect: { hotKeyShare: 6.947953777, fairShare: 6.25 },
    tolerance: 1e-9,
    note: 'The first of a million keys under Zipf’s law has 1/H = 1/14.3927 of the traffic, 3,474 writes/s here, however many shards there are.',
  },
] as const;
