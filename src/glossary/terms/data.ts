import type { Term } from '../term';

/** Databases, caches and queues. */
export const dataTerms: readonly Term[] = [
  {
    id: 'at-least-once',
    name: 'at-least-once',
    also: ['at least once'],
    means:
      'A promise of delivery in which nothing is lost and some messages arrive twice. What handles them must bear that.',
    see: '/practices/idempotency-retries-and-outbox',
  },
  {
    id: 'b-tree',
    name: 'B-tree',
    also: ['B-trees'],
    means:
      'The usual index: a sorted tree of pages, hundreds of keys wide and therefore only three or four levels deep even for a billion rows.',
    see: '/calculators/index-size',
  },
  {
    id: 'bloat',
    name: 'bloat',
    means:
      'Space in tables and indexes that dead row versions left behind. It is read and cached as if it were data.',
    see: '/practices/partitioning-and-archiving',
  },
  {
    id: 'cache-aside',
    name: 'cache-aside',
    means:
      'The application asks the cache, on a miss asks the database and stores what it found; on a write it changes the database and deletes the key.',
    see: '/practices/caching',
  },
  {
    id: 'change-data-capture',
    name: 'change data capture',
    also: ['CDC'],
    means:
      'Reading a database’s changes from its log as a stream, in the order in which they were committed.',
    see: '/practices/idempotency-retries-and-outbox',
  },
  {
    id: 'connection-pool',
    name: 'connection pool',
    also: ['connection pools'],
    means:
      'Database connections kept open and lent out to requests. Its size limits how many statements run at once, which is its purpose.',
    see: '/practices/connection-pooling',
  },
  {
    id: 'covering-index',
    name: 'covering index',
    also: ['covering indexes', 'index-only scan'],
    means: 'An index that holds every column a query asks for, so that the table itself need not be read.',
    see: '/practices/indexing',
  },
  {
    id: 'dead-letter-queue',
    name: 'dead-letter queue',
    also: ['dead letter queue', 'dead letters', 'dead letter'],
    means:
      'Where messages go that failed too often, so that they no longer block the others and somebody can look at them.',
    see: '/practices/queues',
  },
  {
    id: 'eviction',
    name: 'eviction',
    also: ['evictions'],
    means: 'A full cache throwing out one entry to take in another, by a policy such as least recently used.',
    see: '/practices/caching',
  },
  {
    id: 'hit-ratio',
    name: 'hit ratio',
    also: ['hit ratios'],
    means: 'Share of reads that a cache answers. Watch the misses instead: from 98 % to 96 % they double.',
    see: '/calculators/cache',
  },
  {
    id: 'hot-key',
    name: 'hot key',
    also: ['hot keys', 'hot shard'],
    means:
      'One key that gets so much of the traffic that the server holding it is full while the others are idle. More servers do not help.',
    see: '/practices/replicas-and-sharding',
  },
  {
    id: 'idempotent',
    name: 'idempotent',
    also: ['idempotency', 'idempotence'],
    means: 'Doing it twice leaves the same state as doing it once. It is what makes a retry safe.',
    see: '/practices/idempotency-retries-and-outbox',
  },
  {
    id: 'logical-replication',
    name: 'logical replication',
    also: ['logical decoding'],
    means:
      'Sending a database’s changes as rows, table by table, so that another version or another system can follow.',
    see: '/practices/resharding',
  },
  {
    id: 'n-plus-one',
    name: 'N+1 queries',
    also: ['N+1'],
    means:
      'One query for a list and one more for each entry of it, where a single join would do. Each is quick, and together they are the slow page.',
    see: '/practices/slow-query-log-reviews',
  },
  {
    id: 'outbox',
    name: 'outbox',
    means:
      'A table in which an event is written in the same transaction as the data it speaks of, to be published afterwards. Neither can then exist without the other.',
    see: '/practices/idempotency-retries-and-outbox',
  },
  {
    id: 'partitioning',
    name: 'partitioning',
    also: ['partitioned table', 'partitioned tables'],
    means:
      'Splitting one table into parts on the same server, mostly by time, so that old parts can be dropped at once and small indexes stay in memory.',
    see: '/practices/partitioning-and-archiving',
  },
  {
    id: 'pooler',
    name: 'pooler',
    also: ['PgBouncer'],
    means:
      'A process in front of the database that lets many clients share few real connections, lending one out for each transaction.',
    see: '/practices/connection-pooling',
  },
  {
    id: 'poison-message',
    name: 'poison message',
    also: ['poison messages'],
    means: 'A message that fails however often it is delivered, and takes a worker’s time at each attempt.',
    see: '/runbooks/rabbitmq/rabbitmq-poison-message',
  },
  {
    id: 'prefetch',
    name: 'prefetch',
    means:
      'How many unacknowledged messages a broker hands to one consumer. Too few and it waits for the network; too many and others starve.',
    see: '/practices/rabbitmq',
  },
  {
    id: 'read-replica',
    name: 'read replica',
    also: ['read replicas'],
    means: 'A copy of the database that follows the primary’s log and answers reads, a little late.',
    see: '/calculators/read-replicas',
  },
  {
    id: 'replication-slot',
    name: 'replication slot',
    also: ['replication slots'],
    means:
      'PostgreSQL’s note of how far a reader of its log has come. It keeps the log for that reader, also for one that never comes back, until the disk is full.',
    see: '/runbooks/postgres/postgres-inactive-slot',
  },
  {
    id: 'shard',
    name: 'shard',
    also: ['shards', 'sharding', 'sharded'],
    means:
      'One of several databases that each hold a part of the rows, chosen by a key. It splits the writes, and makes everything across keys hard.',
    see: '/practices/replicas-and-sharding',
  },
  {
    id: 'shard-key',
    name: 'shard key',
    also: ['shard keys'],
    means:
      'The column that decides on which shard a row lives. Good ones stand in nearly every query and have no value that dwarfs the others.',
    see: '/calculators/sharding',
  },
  {
    id: 'single-flight',
    name: 'single-flight',
    also: ['single flight'],
    means:
      'Letting one request compute a missing value while all others that need it wait for the same result.',
    see: '/practices/caching',
  },
  {
    id: 'ttl',
    name: 'time to live',
    also: ['TTL'],
    means:
      'How long an entry may be kept before it must be fetched anew. It is the age of the oldest wrong answer you accept.',
    see: '/practices/cache-invalidation',
  },
  {
    id: 'vacuum',
    name: 'vacuum',
    also: ['autovacuum'],
    means:
      'PostgreSQL’s clearing of dead row versions. A transaction that stays open keeps it from clearing anything newer.',
    see: '/practices/partitioning-and-archiving',
  },
  {
    id: 'wal',
    name: 'write-ahead log',
    also: ['WAL'],
    means:
      'The file in which a database notes every change before it makes it. Recovery, replicas and restores to a moment in time all replay it.',
    see: '/calculators/storage',
  },
  {
    id: 'zipf',
    name: 'Zipf',
    means:
      'The usual shape of popularity: the second most popular thing is asked half as often as the first, the third a third as often, raised to an exponent near 1.',
    see: '/calculators/cache',
  },
];
