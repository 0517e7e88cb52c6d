import type { Checklist } from '../../checklists/checklist';

export const tractionChecklist: Checklist = {
  id: 'stage-traction',
  title: 'Traction: 1,000 to 10,000 users',
  sections: [
    {
      title: 'Product and money',
      items: [
        {
          id: 'traction-break-even',
          text: 'Compute at how many users the product pays for itself.',
          why: 'At USD 10,000 of other fixed costs and 4 % who pay USD 12.50 it is 22,730 users; servers hardly move it.',
          doneWhen: 'The number stands beside this month’s users, computed with your own costs.',
          links: [{ label: 'Unit economics', to: '/calculators/unit-economics?stage=traction' }],
        },
        {
          id: 'traction-funnel',
          text: 'Measure where people give up on the way to the first useful result.',
          why: '400 users in a step tell its share to ± 5 points.',
          doneWhen: 'A funnel of the last 30 days names the step that loses most.',
          links: [{ label: 'Collecting feedback', to: '/practices/collecting-feedback' }],
        },
      ],
    },
    {
      title: 'Architecture',
      items: [
        {
          id: 'traction-two-servers',
          text: 'Run two servers behind a load balancer, and drain one before it stops.',
          why: 'Both are 2 % busy; the second is bought for releases in office hours.',
          doneWhen: 'A release at noon under constant requests shows no failed one.',
          links: [
            { label: 'Load balancing', to: '/practices/load-balancing' },
            { label: 'Capacity', to: '/calculators/capacity?stage=traction' },
          ],
        },
        {
          id: 'traction-shallow-check',
          text: 'Let the health check ask whether this process can answer, and not whether the database is up.',
          why: 'A check that asks the database takes out both servers when the database is slow.',
          doneWhen: 'With the database stopped, both servers stay in the balancer.',
          links: [{ label: 'Health checks and automated restart', to: '/practices/health-checks' }],
        },
        {
          id: 'traction-time-limits',
          text: 'Give every call out of the process a time limit.',
          why: 'Clients wait a minute or for ever by default, and a hanging partner holds a worker for each call.',
          doneWhen: 'A partner replaced by a socket that never answers leaves all other pages fast.',
          links: [{ label: 'Timeouts and circuit breakers', to: '/practices/timeouts-and-circuit-breakers' }],
        },
        {
          id: 'traction-jobs-off-request',
          text: 'Move mail, exports and calls to partners to a job runner whose jobs may run twice.',
          why: 'Each deployment stops each process once; work between commit and send is then lost or repeated.',
          doneWhen: 'Killing a worker in the middle of a job leaves one effect and no lost job.',
          links: [
            { label: 'Queues', to: '/practices/queues' },
            { label: 'Idempotency, retries and the outbox', to: '/practices/idempotency-retries-and-outbox' },
          ],
        },
      ],
    },
    {
      title: 'Data',
      items: [
        {
          id: 'traction-connection-budget',
          text: 'Write the connection budget beside the pool size.',
          why: '2 servers × 4, 4 for jobs, doubled in a release, 5 for people: 29 of 100; ten servers with pools of ten are 100.',
          doneWhen: 'pg_stat_activity during a release shows fewer than 77 client backends.',
          links: [
            { label: 'Connection pooling', to: '/practices/connection-pooling' },
            { label: 'Connection pool', to: '/calculators/connection-pool?stage=traction&surge=100' },
          ],
        },
        {
          id: 'traction-query-limits',
          text: 'Set statement, lock and idle-in-transaction timeouts for the application’s role.',
          why: 'PostgreSQL lets a statement run for ever by default.',
          doneWhen: 'As that role, select pg_sleep(60) is cancelled.',
          links: [
            {
              label: 'A transaction blocks a PostgreSQL table',
              to: '/runbooks/postgres/postgres-blocking-transaction',
            },
          ],
        },
        {
          id: 'traction-slow-query-review',
          text: 'Read the statements by total time for half an hour each week.',
          why: 'A scan of 500 ms in half of 3.5 requests/s keeps 0.87 of a core busy while the servers idle.',
          doneWhen: 'Four weeks of notes exist, and no statement without an owner holds a tenth of the time.',
          links: [
            { label: 'Slow query reviews', to: '/practices/slow-query-log-reviews' },
            {
              label: 'A query reads the whole table',
              to: '/runbooks/postgres/postgres-slow-query',
            },
          ],
        },
        {
          id: 'traction-nightly-restore',
          text: 'Restore every night into staging, with personal data removed.',
          why: 'It tests the backup, feeds reports and measures the restore: 32 minutes, of which 30 are people.',
          doneWhen: 'The last seven restores are green and their minutes are on a graph.',
          links: [
            { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
            { label: 'Storage, WAL and backup', to: '/calculators/storage?stage=traction' },
          ],
        },
      ],
    },
    {
      title: 'Delivery',
      items: [
        {
          id: 'traction-two-step-migrations',
          text: 'Change the schema in steps that the version before can live with, under a lock_timeout.',
          why: 'On two million rows a random default locked readers out for 31 s, a constant one for 4 ms.',
          doneWhen: 'The pipeline refuses a migration without lock_timeout.',
          links: [{ label: 'Schema migrations without downtime', to: '/practices/schema-migrations' }],
        },
        {
          id: 'traction-infrastructure-as-code',
          text: 'Build production and staging from the same files.',
          why: 'An environment of 40 resources takes a day and a half by hand and twenty minutes from files.',
          doneWhen: 'A plan against production shows no changes.',
          links: [{ label: 'Terraform and its state', to: '/practices/terraform-and-state' }],
        },
      ],
    },
    {
      title: 'Security',
      items: [
        {
          id: 'traction-authorisation-test',
          text: 'Test for each endpoint with an identifier that user A cannot read user B’s record.',
          why: 'If one query in 500 forgets its tenant, 300 queries leak somewhere with 45 %.',
          doneWhen: 'The build fails for a new endpoint without such a test.',
          links: [{ label: 'Authorisation', to: '/practices/authorisation' }],
        },
        {
          id: 'traction-dependency-updates',
          text: 'Install from the lock file only, and update once a week by a robot.',
          why: 'Of 500 packages one ships a bad version within a year with 5 %, if one in 10,000 does.',
          doneWhen: 'npm audit --omit=dev --audit-level=critical ends with 0 in every build.',
          links: [{ label: 'Supply chain', to: '/practices/supply-chain' }],
        },
      ],
    },
    {
      title: 'Observability',
      items: [
        {
          id: 'traction-two-dashboards',
          text: 'Show latency, traffic, errors and saturation on one dashboard for the service and one for the database.',
          why: 'Means hide the slow twentieth, so latency is p50 and p95 by route.',
          doneWhen: 'Each limit is a line in its graph, and releases are marked.',
          links: [{ label: 'Dashboards', to: '/practices/dashboards' }],
        },
        {
          id: 'traction-two-pages',
          text: 'Page on “the site is down” and “backups stopped”, and on nothing else.',
          why: 'Burn rates mean something from 2.3 requests/s at 99.9 %; the mean is 0.58.',
          doneWhen: 'Last month’s pages are listed, and each led to an action.',
          links: [
            { label: 'Alerting people trust', to: '/practices/alerting' },
            { label: 'SLO and error budget', to: '/calculators/slo?stage=traction' },
          ],
        },
      ],
    },
    {
      title: 'Team',
      items: [
        {
          id: 'traction-rota-of-four',
          text: 'Run a rota of four or more, a week each, paid or given back.',
          why: 'One of four on call at a time is a quarter of each one’s weeks; two at a time would be half.',
          doneWhen: 'The next eight weeks have a name each.',
          links: [{ label: 'Team and on-call', to: '/calculators/team?people=4&pagesPerWeek=2' }],
        },
      ],
    },
  ],
};
