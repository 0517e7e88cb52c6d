import type { Bench } from '../../drills/bench';
import { type MysqlKeyColumn, mysqlKeyPartition } from '../../model/sharding/mysqlPartition';
import type { PartitionTarget } from '../target';
import { agreement, partitionsByKey } from './agreement';
import { asciiKeys, integerKeys, latinKeys, textKeys } from './keys';

const PARTITIONS = 16;
const client = 'mariadb --no-defaults -S /srv/mariadb.sock -u root --default-character-set=utf8mb4';

const types: Partial<Record<MysqlKeyColumn, string>> = {
  bigint: 'bigint',
  varbinary: 'varbinary(64)',
  'varchar utf8mb4_bin': 'varchar(64) character set utf8mb4 collate utf8mb4_bin',
  'varchar utf8mb4_general_ci': 'varchar(64) character set utf8mb4 collate utf8mb4_general_ci',
  'varchar latin1_swedish_ci': 'varchar(64) character set latin1 collate latin1_swedish_ci',
};

function keyPartition(column: MysqlKeyColumn, keys: readonly string[]): PartitionTarget {
  return {
    kind: 'partition',
    id: `partition-mariadb-${column.replace(/^.* /, '').replaceAll('_', '-')}`,
    title: `MariaDB partition by key, ${column}`,
    needs: ['mariadbd'],
    asked: 'SELECT … PARTITION (p0 … p15)',
    column,
    partitions: PARTITIONS,
    async run(bench) {
      await startMariadb(bench);
      const rows = keys.map((key) => (column === 'bigint' ? `(${key})` : `('${key}')`)).join(',\n');
      const read = Array.from({ length: PARTITIONS }, (_, p) => `select ${p}, k from t partition (p${p});`);
      const input = `create database m; use m;
create table t (k ${types[column]} not null) partition by key (k) partitions ${PARTITIONS};
insert into t values ${rows};
${read.join('\n')}
`;
      const output = await bench.must(`${client} -N -B --raw`, { input, timeout: 60 });
      return agreement(keys, partitionsByKey(output), (key) => mysqlKeyPartition(key, column, PARTITIONS));
    },
  };
}

async function startMariadb(bench: Bench): Promise<void> {
  await bench.must(
    'mariadb-install-db --no-defaults --datadir=/srv/mariadb --auth-root-authentication-method=normal --skip-test-db',
    { timeout: 120 },
  );
  await bench.start(
    'mariadb',
    [
      'mariadbd',
      '--no-defaults',
      '--datadir=/srv/mariadb',
      '--socket=/srv/mariadb.sock',
      '--pid-file=/srv/mariadb.pid',
      '--skip-networking',
      '--innodb-use-native-aio=0',
    ],
    { ready: `${client} -e 'select 1'` },
  );
}

export const mariadbPartitions = [
  keyPartition('bigint', integerKeys),
  keyPartition('varbinary', textKeys),
  keyPartition('varchar utf8mb4_bin', textKeys),
  keyPartition('varchar utf8mb4_general_ci', asciiKeys),
  keyPartition('varchar latin1_swedish_ci', latinKeys),
];
