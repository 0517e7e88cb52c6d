import { describe, expect, it } from 'vitest';
import { targets } from '../../src/measure/targets';
import {
  type MysqlKeyColumn,
  mysqlHashPartition,
  mysqlKeyPartition,
} from '../../src/model/sharding/mysqlPartition';
import { type PartitionerName, partitioners } from '../../src/model/sharding/partitioners';
import { spread } from '../../src/model/sharding/spread';
import { createRandom } from '../../src/model/statistics/random';
import { figures, fixed, readPost } from './post';

const post = readPost('2026-11-25-sixteen-partitions.mdx');
const numbers = Array.from({ length: 10_000 }, (_, i) => i + 1);
const mails = numbers.map((number) => `anna.${number}@example.com`);
const generalCi = 'varchar utf8mb4_general_ci';

const byKey = (keys: readonly (string | number)[], column: MysqlKeyColumn, partitions: number) =>
  spread(keys, (key) => mysqlKeyPartition(key, column, partitions), partitions);

/** Random beginnings of one length, of characters that addresses have. */
function beginnings(length: number): string[] {
  const random = createRandom(length);
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789.-_';
  const letter = () => letters[Math.floor(random() * letters.length)]!;
  return Array.from({ length: 4_000 }, () => Array.from({ length }, letter).join(''));
}

describe(post.file, () => {
  it.each<[string, PartitionerName]>([
    ['Redis Cluster', 'redisCluster'],
    ['PostgreSQL, hash of text', 'postgresText'],
    ['Kafka, murmur2', 'kafka'],
    ['MongoDB, hashed', 'mongodb'],
    ['Jump hash', 'jump'],
  ])('addresses under %s', (row, name) => {
    const { max, min, withinChance } = spread(mails, partitioners[name].create(16), 16);
    expect(post.row(row)).toEqual([fixed(max), fixed(min), withinChance ? 'yes' : 'no']);
  });

  it.each([15, 16, 17])('addresses in %i partitions by key', (partitions) => {
    const { max, min, withinChance } = byKey(mails, generalCi, partitions);
    expect(post.row(`MariaDB \`KEY\`, ${partitions} partitions`)).toEqual([
      fixed(max),
      fixed(min),
      withinChance ? 'yes' : 'no',
    ]);
  });

  it.each<MysqlKeyColumn>([generalCi, 'varchar utf8mb4_bin', 'varchar latin1_swedish_ci', 'varbinary'])(
    'addresses go by their length as %s',
    (column) => {
      const { counts, emptyShards } = byKey(mails, column, 16);
      expect(counts.filter((count) => count > 0).sort((a, b) => b - a)).toEqual([9_000, 900, 90, 9, 1]);
      expect(emptyShards).toBe(11);
      post.says('hold 9,000, 900, 90, 9 and 1', 'Eleven get none');
    },
  );

  it.each([
    ['@example.com', 1],
    ['@gmail.com', 1],
    ['@outlook.com', 1],
    ['@web.de', 2],
    ['@t.co', 3],
  ])('random beginnings of one length before %s share at most %i partitions', (ending, most) => {
    post.says(`\`${ending}\``);
    const shared = Array.from({ length: 16 }, (_, index) => {
      const partitions = beginnings(index + 1).map((text) => mysqlKeyPartition(text + ending, generalCi, 16));
      return new Set(partitions).size;
    });
    expect(Math.max(...shared)).toBe(most);
  });

  it.each([2, 4, 8])('user-1 to user-10000 in %i partitions leave half of them empty', (partitions) => {
    const { counts } = byKey(
      numbers.map((number) => `user-${number}`),
      generalCi,
      partitions,
    );
    expect(post.row(String(partitions))).toEqual([counts.map((count) => fixed(count)).join(' · ')]);
  });

  it('an odd number is even, also for the same keys', () => {
    const { min, max } = byKey(
      numbers.map((number) => `user-${number}`),
      generalCi,
      17,
    );
    expect(post.row('17')).toEqual([`${min} to ${max}`]);
  });

  it('a key with a character of odd code goes to an even partition', () => {
    for (const key of beginnings(12)) {
      const isOdd = [...key.toUpperCase()].some((letter) => letter.charCodeAt(0) % 2 === 1);
      expect(mysqlKeyPartition(key, generalCi, 16) % 2).toBe(isOdd ? 0 : 1);
    }
  });

  it('integers', async () => {
    const [sixteen, seventeen] = [byKey(numbers, 'bigint', 16), byKey(numbers, 'bigint', 17)];
    const hashed = spread(numbers, (id) => mysqlHashPartition(id, 16), 16);
    const { movedShare } = await figures(
      ...'sharding partitioner=mysqlKey shardsToday=16 shardsAfter=17'.split(' '),
    );
    expect([hashed.min, hashed.max]).toEqual([625, 625]);
    post.says(
      `one of ${fixed(sixteen.max)} rows and one of ${sixteen.min}`,
      `${seventeen.min} to ${seventeen.max}: the bytes`,
      `moves ${fixed(movedShare!.value, 1)} % of them`,
    );
  });

  it('nine functions are compared with real systems', () => {
    expect(targets.filter(({ kind }) => kind === 'partition')).toHaveLength(9);
    post.says('nine functions');
  });
});
