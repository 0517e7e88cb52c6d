import { startPostgres } from '../../drills/parts/postgres';
import { type PostgresHashType, postgresHashPartition } from '../../model/sharding/postgresHashPartition';
import type { PartitionTarget } from '../target';
import { agreement, partitionsByKey } from './agreement';
import { integerKeys, textKeys, uuidKeys } from './keys';

const PARTITIONS = 16;

function hashPartition(column: PostgresHashType, keys: readonly string[]): PartitionTarget {
  return {
    kind: 'partition',
    id: `partition-postgres-${column}`,
    title: `PostgreSQL hash partition, ${column}`,
    needs: ['postgres'],
    asked: 'satisfies_hash_partition',
    column,
    partitions: PARTITIONS,
    async run(bench) {
      await startPostgres(bench, { initdb: '-E UTF8 --locale=C.UTF-8' });
      const input = `create table parent (k ${column}) partition by hash (k);
create table keys (k ${column});
copy keys from stdin;
${keys.join('\n')}
\\.
select r, k from keys, generate_series(0, ${PARTITIONS - 1}) r
 where satisfies_hash_partition('parent'::regclass, ${PARTITIONS}, r, k);
`;
      const psql = "psql -h 127.0.0.1 -U postgres -X -q -A -t -F $'\\t' -v ON_ERROR_STOP=1";
      const output = await bench.must(psql, { input, timeout: 60 });
      return agreement(keys, partitionsByKey(output), (value) =>
        postgresHashPartition({ type: column, value }, PARTITIONS),
      );
    },
  };
}

export const postgresPartitions = [
  hashPartition('text', textKeys),
  hashPartition('int8', integerKeys),
  hashPartition('uuid', uuidKeys),
];
