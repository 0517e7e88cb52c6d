import type { Checklist } from '../../checklists/checklist';

export const millionsChecklist: Checklist = {
  id: 'stage-millions',
  title: 'Millions: 1,000,000 users and past 10,000,000',
  sections: [
    {
      title: 'Product and money',
      items: [
        {
          id: 'millions-unit-cost',
          text: 'Give the cost of a user and month a target, by team.',
          why: 'At five million users a cent is USD 50,000 a month, and the bill is 1.2 cents.',
          doneWhen: 'The figure of twelve months falls, and each team knows its part.',
          links: [
            { label: 'Tagging and showback', to: '/practices/tagging-and-showback' },
            { label: 'Cost', to: '/calculators/cost?stage=millions' },
          ],
        },
        {
          id: 'millions-price-of-a-nine',
          text: 'Decide the next nine by its price, in writing.',
          why: 'From 99.9 to 99.99 % is worth USD 2,250 a month in revenue; a warm region costs USD 368,000 a year.',
          doneWhen: 'The contract or the law that asks for it is named, or the plan says “back in a day”.',
          links: [{ label: 'Disaster recovery and multi-region', to: '/practices/disaster-recovery' }],
        },
      ],
    },
    {
      title: 'Architecture',
      items: [
        {
          id: 'millions-share-of-a-failure',
          text: 'Set the share of users that one failure may reach, and build cells of that size.',
          why: 'Ten cells: a failed release or a poisoned cache reaches 10 %.',
          doneWhen: 'A game day broke one cell, and the others’ error rates did not move.',
          links: [{ label: 'Progressive delivery and rollback', to: '/practices/progressive-delivery' }],
        },
        {
          id: 'millions-last-directory',
          text: 'Let cells serve their users with the last directory they saw.',
          why: 'Router and directory are what all cells share.',
          doneWhen: 'With the directory stopped for an hour, users with a home cell noticed nothing.',
          links: [{ label: 'Resharding', to: '/practices/resharding' }],
        },
        {
          id: 'millions-one-shard-a-page',
          text: 'Choose keys so that a page asks one shard, and count the pages that do not.',
          why: 'Ten shards that each hold 99 % hold 90 % together.',
          doneWhen: 'A graph shows the share of requests that ask more than one shard, under 5 %.',
          links: [
            {
              label: 'Call graph',
              to: '/calculators/call-graph?stage=millions&steps=1&width=10&attempts=1',
            },
          ],
        },
        {
          id: 'millions-backlog-rules',
          text: 'Give every queue a limit on age, a side queue, and workers to recover.',
          why: 'After an hour’s outage 625,000 jobs wait; 125 workers need 2.5 hours, 178 one.',
          doneWhen: 'A drill of an hour’s stop was worked off within the time promised.',
          links: [
            { label: 'Queues', to: '/practices/queues' },
            { label: 'Queues and workers', to: '/calculators/queue-workers?stage=millions&outage=60' },
          ],
        },
      ],
    },
    {
      title: 'Data',
      items: [
        {
          id: 'millions-logical-shards',
          text: 'Have many more logical shards than hosts, and nothing but the map know where they lie.',
          why: 'Adding a host then moves shards and not rows: half of 9.5 TB in seven hours.',
          doneWhen: 'A search of the code finds a host’s name in the map only.',
          links: [
            { label: 'Resharding', to: '/practices/resharding' },
            {
              label: 'Sharding',
              to: '/calculators/sharding?stage=millions&sizePerShard=2080&shardsToday=5&shardsAfter=10',
            },
          ],
        },
        {
          id: 'millions-restore-rotation',
          text: 'Restore one shard a week into an isolated place, and check it.',
          why: '1,953 GB take 3.8 hours with a full backup a day, 6.9 with one a week.',
          doneWhen: 'Every shard was restored within a quarter at 13 shards, two at 26.',
          links: [
            { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
            {
              label: 'Storage, WAL and backup',
              to: '/calculators/storage?stage=millions&databaseSize=1953&writeRate=139&fullEvery=1',
            },
          ],
        },
        {
          id: 'millions-hot-keys',
          text: 'Sample statements by key, and list the hottest.',
          why: 'A key with 10 % of 694 writes/s keeps its shard busy however many shards there are.',
          doneWhen: 'The busiest shard carries less than twice the median.',
          links: [{ label: 'Replicas and sharding', to: '/practices/replicas-and-sharding' }],
        },
        {
          id: 'millions-move-and-back',
          text: 'Move a tenant to another shard and back, under load.',
          why: 'Changes that flow back are what makes a move safe until the stream is cut.',
          doneWhen: 'Counts and hashes agree after both ways, and writes paused for about a second.',
          links: [
            { label: 'Resharding', to: '/practices/resharding' },
            {
              label: 'A slot that nobody reads fills the disk',
              to: '/runbooks/postgres/postgres-inactive-slot',
            },
          ],
        },
      ],
    },
    {
      title: 'Delivery',
      items: [
        {
          id: 'millions-cell-by-cell',
          text: 'Release code, settings and flags cell by cell, internal users first.',
          why: 'At 579 requests/s a 5 % step shows in half a minute that 1 % fail.',
          doneWhen: 'No setting can be changed for all cells at once, tried by somebody who wanted to.',
          links: [{ label: 'Progressive delivery and rollback', to: '/practices/progressive-delivery' }],
        },
        {
          id: 'millions-migrations-by-shard',
          text: 'Run schema changes shard by shard, stopping at the first failure.',
          why: 'A change that fails on the first of ten shards has reached a tenth of the users.',
          doneWhen: 'The last one shows a start and an end for each shard.',
          links: [{ label: 'Schema migrations without downtime', to: '/practices/schema-migrations' }],
        },
      ],
    },
    {
      title: 'Security',
      items: [
        {
          id: 'millions-keys-by-cell',
          text: 'End keys and access at the cell’s border.',
          why: 'A stolen one then opens a tenth.',
          doneWhen: 'A credential of cell 1 is refused in cell 2.',
          links: [{ label: 'TLS everywhere and mTLS', to: '/practices/tls-and-mtls' }],
        },
        {
          id: 'millions-erase-everywhere',
          text: 'Erase a person in every shard, cache, index, log and backup, with a record.',
          why: 'Five million users ask 500 times a month if one in 10,000 does.',
          doneWhen: 'A test person is gone from all of them within the time your policy names.',
          links: [{ label: 'Privacy and retention', to: '/practices/privacy-and-retention' }],
        },
        {
          id: 'millions-signed-builds',
          text: 'Sign builds, and check the signature before anything starts.',
          why: 'Twenty-four servers start whatever the registry hands them; a signature says who built it.',
          doneWhen: 'An image built on a laptop does not start in production.',
          links: [{ label: 'Supply chain', to: '/practices/supply-chain' }],
        },
      ],
    },
    {
      title: 'Observability',
      items: [
        {
          id: 'millions-signals-by-cell',
          text: 'Measure errors and latency by cell and by tenant.',
          why: 'A fleet’s mean hides a dead cell of ten behind 10 % of errors.',
          doneWhen: 'One cell broken in a drill paged as that cell, once.',
          links: [{ label: 'Alerting people trust', to: '/practices/alerting' }],
        },
        {
          id: 'millions-blind-drill',
          text: 'Rehearse an incident without the dashboards.',
          why: 'Recovery must not depend on anything that failed, and what shows the fault may have failed with it.',
          doneWhen: 'A drill this half-year ended with the fault found from logs and the database alone.',
          links: [{ label: 'Structured logs', to: '/practices/structured-logs' }],
        },
      ],
    },
    {
      title: 'Team',
      items: [
        {
          id: 'millions-two-sites',
          text: 'Run rotas at two sites, six people each.',
          why: 'Twelve people with twelve pages a week lose 25.4 % of their time to interruptions.',
          doneWhen: 'Nobody was paged between midnight and six last month.',
          links: [{ label: 'Team and on-call', to: '/calculators/team?people=12&sites=2&pagesPerWeek=12' }],
        },
        {
          id: 'millions-game-days',
          text: 'Hold a game day each month: a failed zone, a full shard, a bad release.',
          why: 'A fault that a test brings out comes by day, with everybody at hand.',
          doneWhen: 'The last three have minutes to recovery, and their findings are closed.',
          links: [{ label: 'All runbooks', to: '/runbooks/by-stage' }],
        },
      ],
    },
  ],
};
