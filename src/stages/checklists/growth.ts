import type { Checklist } from '../../checklists/checklist';

export const growthChecklist: Checklist = {
  id: 'stage-growth',
  title: 'Growth: 10,000 to 100,000 users',
  sections: [
    {
      title: 'Product and money',
      items: [
        {
          id: 'growth-price-of-an-hour',
          text: 'Write down what an hour of downtime costs, and what each nine would save.',
          why: 'On USD 25,000 a month it is USD 34; from 99.5 to 99.9 % is worth USD 100 a month in revenue.',
          doneWhen: 'The objective, its price and who decided it stand on one page.',
          links: [{ label: 'SLOs', to: '/practices/slos' }],
        },
        {
          id: 'growth-bill-by-line',
          text: 'Read the bill by line once a week, with the cost of a user beside it.',
          why: 'At 50,000 users USD 1,414 are 2.8 cents a user; the database is 813 of them.',
          doneWhen: 'A graph of twelve weeks shows cost a user, and somebody owns it.',
          links: [
            { label: 'Cost monitoring from day one', to: '/practices/cost-monitoring' },
            { label: 'Cost', to: '/calculators/cost?stage=growth' },
          ],
        },
      ],
    },
    {
      title: 'Architecture',
      items: [
        {
          id: 'growth-two-zones',
          text: 'Run servers in two zones, each able to carry the peak alone.',
          why: 'One server of eight workers is 14 % busy at 23 requests/s when its zone is all that is left.',
          doneWhen: 'One zone was taken out of the balancer at peak, and p95 held.',
          links: [
            { label: 'Capacity', to: '/calculators/capacity?stage=growth' },
            { label: 'A server behind HAProxy is down', to: '/runbooks/haproxy/haproxy-backend-down' },
          ],
        },
        {
          id: 'growth-one-layer-retries',
          text: 'Let one layer retry, once, with jitter, and no other.',
          why: 'Three layers of three attempts are 27 calls, at the worst time.',
          doneWhen: 'With a partner down, its call rate is at most twice the usual.',
          links: [{ label: 'Timeouts and circuit breakers', to: '/practices/timeouts-and-circuit-breakers' }],
        },
        {
          id: 'growth-bounded-queue',
          text: 'Bound the queue before the workers, and limit each client.',
          why: 'Two servers carry 320 requests/s; of 400 wanted a bound answers 320, and no bound none in time.',
          doneWhen: 'A test at 120 % of capacity refuses some, and recovers within a minute of 70 %.',
          links: [
            {
              label: 'Rate limiting and load shedding',
              to: '/practices/rate-limiting-and-load-shedding',
            },
            { label: 'Rate limit', to: '/calculators/rate-limit?stage=growth&wanted=400' },
          ],
        },
        {
          id: 'growth-outbox',
          text: 'Commit each event with its data, and give each consumer an inbox.',
          why: 'Commit, then publish lost 37 of 3,000 when one process in a hundred died between the two.',
          doneWhen: 'Killing the relay and the worker in a loop for ten minutes leaves each effect once.',
          links: [
            {
              label: 'Idempotency, retries and the outbox',
              to: '/practices/idempotency-retries-and-outbox',
            },
            { label: 'A poison message', to: '/runbooks/rabbitmq/rabbitmq-poison-message' },
          ],
        },
      ],
    },
    {
      title: 'Data',
      items: [
        {
          id: 'growth-standby-failover',
          text: 'Run a synchronous standby in another zone, and fail over to it on purpose.',
          why: 'Clients that hold dead connections show themselves only then; one to two minutes are usual.',
          doneWhen:
            'A failover on a weekday this quarter took under three minutes, and nobody restarted a client.',
          links: [{ label: 'Replicas and sharding', to: '/practices/replicas-and-sharding' }],
        },
        {
          id: 'growth-restore-on-dashboard',
          text: 'Show the minutes of the last restore on a dashboard.',
          why: '98 GB take 49 minutes: 30 to notice and decide, 8 to copy, 11 to replay a week of log.',
          doneWhen: 'The figure is younger than a week and below what you promise.',
          links: [
            { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
            { label: 'Storage, WAL and backup', to: '/calculators/storage?stage=growth' },
          ],
        },
        {
          id: 'growth-empty-cache',
          text: 'Test the peak with the cache switched off.',
          why: 'With ten minutes of life a cache takes the database from 93 to 58 queries/s; empty, it is 93 again.',
          doneWhen: 'The switch was used under peak load, and p95 held.',
          links: [
            { label: 'Caching', to: '/practices/caching' },
            { label: 'Cache', to: '/calculators/cache?stage=growth&ttl=600' },
          ],
        },
        {
          id: 'growth-slot-limit',
          text: 'Limit the log that a replication slot may keep.',
          why: 'A forgotten slot keeps 4.5 GB a day; the disk is full in weeks, and PostgreSQL stops.',
          doneWhen: 'show max_slot_wal_keep_size prints a size and not -1.',
          links: [
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
          id: 'growth-canary',
          text: 'Give each release a fifth of the traffic first, and let a script call it off.',
          why: 'At 5.8 requests/s a fifth shows within 11 minutes that 1 % fail.',
          doneWhen: 'A release that fails 5 % of requests on purpose went back without a person.',
          links: [{ label: 'Progressive delivery and rollback', to: '/practices/progressive-delivery' }],
        },
        {
          id: 'growth-secret-rotation',
          text: 'Rotate every secret without a release.',
          why: 'The figure that matters is the time from “it leaked” to “it is worthless”.',
          doneWhen: 'The database password was changed this quarter with no failed request.',
          links: [{ label: 'Environments and secrets', to: '/practices/environments-and-secrets' }],
        },
      ],
    },
    {
      title: 'Security',
      items: [
        {
          id: 'growth-penetration-test',
          text: 'Have the product tested from outside once a year, and publish where strangers report.',
          why: 'USD 5,000 to 20,000 by rule of thumb, beside USD 17,000 of infrastructure: take the cheap findings first.',
          doneWhen: 'No critical finding is older than its deadline, and /.well-known/security.txt answers.',
          links: [{ label: 'Penetration testing', to: '/practices/penetration-testing' }],
        },
        {
          id: 'growth-login-limits',
          text: 'Limit attempts on login, and requests on every route that costs money.',
          why: 'A login of 405 ms of CPU, tried 20 times a second from one laptop, is eight cores of yours.',
          doneWhen:
            'The hundredth wrong password in a minute from one network is refused before it is checked.',
          links: [{ label: 'Threat modelling', to: '/practices/threat-modelling' }],
        },
        {
          id: 'growth-erase-script',
          text: 'Erase one person by a script, from every place that holds them.',
          why: '50,000 users ask about five times a month if one in 10,000 does; by hand that is 10 hours.',
          doneWhen: 'The script ran for a test person, and a search for their address finds nothing.',
          links: [{ label: 'Privacy and retention', to: '/practices/privacy-and-retention' }],
        },
      ],
    },
    {
      title: 'Observability',
      items: [
        {
          id: 'growth-burn-rates',
          text: 'Page on burn rates of two objectives, and keep the probe.',
          why: '99.9 % of 500,000 requests a day allows 500 failures; a page comes after 17 minutes at 5 % errors.',
          doneWhen: 'promtool test rules is green, and an injected fault rang a phone.',
          links: [
            { label: 'Monitoring', to: '/practices/monitoring' },
            { label: 'SLO and error budget', to: '/calculators/slo?stage=growth' },
          ],
        },
        {
          id: 'growth-traces',
          text: 'Trace requests through web, queue and database.',
          why: 'A request of 12 calls meets a call beyond its p99 in one of nine.',
          doneWhen: 'From the id on an error page, the trace with its statements opens in a minute.',
          links: [{ label: 'Traces', to: '/practices/traces' }],
        },
      ],
    },
    {
      title: 'Team',
      items: [
        {
          id: 'growth-rota-of-eight',
          text: 'Run rotas of eight, and count incidents a shift.',
          why: 'With six pages a week each of eight is on call a quarter of the time and woken 0.9 nights a month.',
          doneWhen: 'No twelve-hour shift of the last quarter had more than two incidents.',
          links: [{ label: 'Team and on-call', to: '/calculators/team?people=8&pagesPerWeek=6' }],
        },
        {
          id: 'growth-runbook-drills',
          text: 'Have everybody in the rota run each runbook once, in a drill.',
          why: 'A runbook first read at night costs the minutes that it was written to save.',
          doneWhen: 'A table of people and runbooks has a date in every cell.',
          links: [{ label: 'All runbooks', to: '/runbooks/by-stage' }],
        },
      ],
    },
  ],
};
