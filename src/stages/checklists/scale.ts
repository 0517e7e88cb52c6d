import type { Checklist } from '../../checklists/checklist';

export const scaleChecklist: Checklist = {
  id: 'stage-scale',
  title: 'Scale: 100,000 to 1,000,000 users',
  sections: [
    {
      title: 'Product and money',
      items: [
        {
          id: 'scale-showback',
          text: 'Show every team its share of the bill.',
          why: 'The database is USD 8,765 of 10,336 and has no owner by tag: divide it by time used in it.',
          doneWhen: 'Over 90 % of the bill has a team’s name, and the report is a quarter old.',
          links: [{ label: 'Tagging and showback', to: '/practices/tagging-and-showback' }],
        },
        {
          id: 'scale-commit-database',
          text: 'Commit the database first, for a year.',
          why: 'It saves USD 2,464 a month; all five servers together 103.',
          doneWhen: 'The reservation is bought, or the reason against it is written down with a date.',
          links: [
            { label: 'Commitments and spot', to: '/practices/commitments-and-spot' },
            { label: 'Cost', to: '/calculators/cost?stage=scale&committedShare=100' },
          ],
        },
      ],
    },
    {
      title: 'Architecture',
      items: [
        {
          id: 'scale-three-zones',
          text: 'Run in three zones, sized for two.',
          why: 'Surviving one zone of two needs 100 % extra, one of three 50 %.',
          doneWhen: 'A zone was switched off at peak this quarter, and the objective held.',
          links: [
            { label: 'Load balancing', to: '/practices/load-balancing' },
            { label: 'Capacity', to: '/calculators/capacity?stage=scale' },
          ],
        },
        {
          id: 'scale-tenant-limits',
          text: 'Shed load by tenant, before the workers.',
          why: 'Three servers carry 480 requests/s; once overloaded without a bound they recover only below 160.',
          doneWhen: 'One tenant at ten times its share leaves the others’ p95 where it was.',
          links: [
            {
              label: 'Rate limiting and load shedding',
              to: '/practices/rate-limiting-and-load-shedding',
            },
            { label: 'Rate limit', to: '/calculators/rate-limit?stage=scale&wanted=600' },
          ],
        },
        {
          id: 'scale-interface-versions',
          text: 'Give every interface between teams a contract, and every break a date.',
          why: 'If 10 % of old clients leave a week, a tenth of them is left after 22 weeks.',
          doneWhen: 'The build fails when a field that others read is removed.',
          links: [{ label: 'API gateways and contracts', to: '/practices/api-gateways-and-contracts' }],
        },
      ],
    },
    {
      title: 'Data',
      items: [
        {
          id: 'scale-daily-full-backup',
          text: 'Take a full or incremental backup each day, into an account that production cannot delete from.',
          why: 'With one a week 977 GB restore in 3.7 hours, with one a day in 2.1.',
          doneWhen: 'The last drill is under half of what you accept, and younger than a month.',
          links: [
            { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
            { label: 'Storage, WAL and backup', to: '/calculators/storage?stage=scale&fullEvery=1' },
          ],
        },
        {
          id: 'scale-pooler',
          text: 'Put a pooler in transaction mode before every database.',
          why: 'Ten servers with pools of eight ask for 104 connections in a release, of 97; a shared pool needs six.',
          doneWhen: 'No application role connects past it, and SET without LOCAL is gone from the code.',
          links: [
            { label: 'Connection pooling', to: '/practices/connection-pooling' },
            {
              label: 'PostgreSQL refuses connections',
              to: '/runbooks/postgres/postgres-connections-exhausted',
            },
          ],
        },
        {
          id: 'scale-partitions',
          text: 'Partition by time what is larger than memory and is read by time.',
          why: 'Dropping a month is a change of the catalogue; deleting it is work for vacuum, row by row.',
          doneWhen: 'Partitions exist three months ahead, and old ones leave by a job.',
          links: [{ label: 'Partitioning and archiving', to: '/practices/partitioning-and-archiving' }],
        },
        {
          id: 'scale-lag-limits',
          text: 'Give each route that reads a replica a limit of lag.',
          why: 'Replay is one process and ends near 10,000 writes/s at 0.1 ms each.',
          doneWhen: 'With replay paused, those routes read the primary or say that the figure is old.',
          links: [
            { label: 'A replica falls behind', to: '/runbooks/postgres/postgres-replication-lag' },
            { label: 'Read replicas', to: '/calculators/read-replicas?stage=scale' },
          ],
        },
        {
          id: 'scale-transaction-age',
          text: 'Alert on transaction age and on transactions open for more than an hour.',
          why: 'At 23 writes/s two billion transactions take 2.7 years, unless one forgotten session stops vacuum.',
          doneWhen: 'max(age(datfrozenxid)) stays under 500 million, and the alert fired in a test.',
          links: [
            {
              label: 'A transaction blocks a PostgreSQL table',
              to: '/runbooks/postgres/postgres-blocking-transaction',
            },
          ],
        },
        {
          id: 'scale-tenant-key',
          text: 'Put the tenant’s key into every table and its primary key.',
          why: 'Shards need it there; now it costs a migration, at 10 TB a quarter.',
          doneWhen: 'A query over information_schema lists no table without the column.',
          links: [{ label: 'Resharding', to: '/practices/resharding' }],
        },
      ],
    },
    {
      title: 'Delivery',
      items: [
        {
          id: 'scale-waves',
          text: 'Release in waves: 5 % for five minutes, one zone, the rest, each stopping by itself.',
          why: 'At 58 requests/s 5 % show in 4.5 minutes that 1 % fail.',
          doneWhen: 'The last three bad releases were called off by the script.',
          links: [{ label: 'Progressive delivery and rollback', to: '/practices/progressive-delivery' }],
        },
        {
          id: 'scale-migrations-apart',
          text: 'Run schema changes apart from releases, reviewed by somebody who knows the table’s size.',
          why: 'A concurrent index build on a terabyte takes hours, and no release should wait for it.',
          doneWhen: 'Each change of the last quarter names rows, lock and expected minutes.',
          links: [{ label: 'Schema migrations without downtime', to: '/practices/schema-migrations' }],
        },
      ],
    },
    {
      title: 'Security',
      items: [
        {
          id: 'scale-temporary-access',
          text: 'Give access to production for hours, with a reason, and record it.',
          why: 'A token of 24 hours, on a laptop stolen at noon, is good until noon tomorrow.',
          doneWhen: 'The list of standing administrators is empty but for the emergency account.',
          links: [{ label: 'Authorisation', to: '/practices/authorisation' }],
        },
        {
          id: 'scale-internal-tls',
          text: 'Have both ends of internal calls prove who they are.',
          why: 'Both certificates cost 1.4 ms of CPU for a new connection, so keep connections.',
          doneWhen: 'A call without a client certificate is refused by every service.',
          links: [{ label: 'TLS everywhere and mTLS', to: '/practices/tls-and-mtls' }],
        },
      ],
    },
    {
      title: 'Observability',
      items: [
        {
          id: 'scale-error-budget-rule',
          text: 'Write down what a spent error budget decides, and for whom.',
          why: '99.9 % of 150 million requests a month allows 150,000 failures.',
          doneWhen: 'The rule was followed the last time a budget was empty.',
          links: [
            { label: 'SLOs', to: '/practices/slos' },
            { label: 'SLO and error budget', to: '/calculators/slo?stage=scale' },
          ],
        },
        {
          id: 'scale-tail-sampling',
          text: 'Keep every trace that failed or was slow, and 1 % of the rest.',
          why: '20 spans a request are 952 GB a month; sampled so, 19.',
          doneWhen: 'Each failed request of yesterday has its trace, and the bill is a tenth.',
          links: [{ label: 'Traces', to: '/practices/traces' }],
        },
      ],
    },
    {
      title: 'Team',
      items: [
        {
          id: 'scale-capacity-review',
          text: 'Review capacity each quarter: which limit first, when, who orders.',
          why: 'At 6 % a month room of a fifth is gone in three months, and a quota takes up to two weeks.',
          doneWhen: 'The page of last quarter shows forecast and measurement within 20 %.',
          links: [{ label: 'Capacity reviews', to: '/practices/capacity-reviews' }],
        },
        {
          id: 'scale-incident-leads',
          text: 'Train a pool of people who lead incidents, apart from those who repair.',
          why: 'Six pages a week are 36 hours of incidents, and who repairs cannot also tell everybody how it stands.',
          doneWhen: 'Each incident of the last quarter had a named lead within ten minutes.',
          links: [{ label: 'Team and on-call', to: '/calculators/team?people=25&pagesPerWeek=6' }],
        },
      ],
    },
  ],
};
