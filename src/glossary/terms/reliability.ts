import type { Term } from '../term';

/** Promises, failures and what shows them. */
export const reliabilityTerms: readonly Term[] = [
  {
    id: 'availability-zone',
    name: 'availability zone',
    also: ['availability zones'],
    means:
      'A data centre, or a few, of a cloud region with power and network of its own. Zones of a region fail apart, mostly, and are a millisecond or two from each other.',
    see: '/calculators/availability',
  },
  {
    id: 'blast-radius',
    name: 'blast radius',
    means: 'Who and what is hit when one part fails or one change goes wrong.',
  },
  {
    id: 'burn-rate',
    name: 'burn rate',
    also: ['burn rates'],
    means:
      'How many times faster than allowed the error budget is being spent. At 1 it lasts exactly the period, at 14.4 a 30-day budget lasts 50 hours.',
    see: '/practices/slos',
  },
  {
    id: 'cardinality',
    name: 'cardinality',
    means:
      'How many different label combinations a metric has. Each is a series of its own to store, so a label with user ids multiplies the bill by the users.',
    see: '/practices/monitoring',
  },
  {
    id: 'cell',
    name: 'cell',
    also: ['cells', 'cell-based'],
    means:
      'A whole copy of the stack that serves some of the users and shares nothing with the others, so that a fault reaches only its own.',
    see: '/stages/millions',
  },
  {
    id: 'circuit-breaker',
    name: 'circuit breaker',
    also: ['circuit breakers'],
    means:
      'A switch around calls to a service: after enough failures it refuses at once for a while, then lets a few through to see whether the service is back.',
    see: '/practices/timeouts-and-circuit-breakers',
  },
  {
    id: 'error-budget',
    name: 'error budget',
    also: ['error budgets'],
    means:
      'What an objective allows to fail: 99.9 % over 30 days leaves 43 minutes, or one request in a thousand, to spend on change.',
    see: '/calculators/slo',
  },
  {
    id: 'exponential-backoff',
    name: 'exponential backoff',
    also: ['backoff'],
    means:
      'Waiting twice as long before each further attempt, with a limit and a random part, so that callers neither hammer nor return all at once.',
    see: '/practices/timeouts-and-circuit-breakers',
  },
  {
    id: 'failover',
    name: 'failover',
    means:
      'Making a standby take over the work of a part that is gone. How long it takes, and what was not yet copied, is what a standby is worth.',
    see: '/practices/disaster-recovery',
  },
  {
    id: 'jitter',
    name: 'jitter',
    means: 'A random part added to a delay so that what started together does not return together.',
    see: '/practices/timeouts-and-circuit-breakers',
  },
  {
    id: 'liveness',
    name: 'liveness',
    also: ['liveness probe', 'liveness check'],
    means:
      'The question whether a process must be restarted. It must not ask about a database, or a database outage restarts everything.',
    see: '/practices/health-checks',
  },
  {
    id: 'mtbf',
    name: 'MTBF',
    also: ['mean time between failures'],
    means:
      'Mean time between failures. With the time to repair it gives availability: uptime over uptime and repair together.',
    see: '/calculators/availability',
  },
  {
    id: 'mttr',
    name: 'MTTR',
    also: ['mean time to repair', 'time to repair'],
    means:
      'Mean time to repair, from the failure to full service again. Noticing and deciding are usually most of it.',
    see: '/calculators/availability',
  },
  {
    id: 'opentelemetry',
    name: 'OpenTelemetry',
    also: ['OTel'],
    means:
      'An open standard, with libraries, for traces, metrics and logs, so that the code need not know which product stores them.',
    see: '/practices/traces',
  },
  {
    id: 'postmortem',
    name: 'postmortem',
    also: ['postmortems', 'incident review', 'incident reviews'],
    means:
      'The written account of an incident: what happened, why it could, what is changed. Blameless, because people who fear for themselves leave out what matters.',
  },
  {
    id: 'promql',
    name: 'PromQL',
    means: 'The query language of Prometheus. Alert rules and dashboards are written in it.',
    see: '/practices/monitoring',
  },
  {
    id: 'readiness',
    name: 'readiness',
    also: ['readiness probe', 'readiness check'],
    means:
      'The question whether a server should get requests now. A no takes it out of the balancer and leaves it running.',
    see: '/practices/health-checks',
  },
  {
    id: 'rpo',
    name: 'RPO',
    also: ['recovery point objective'],
    means:
      'Recovery point objective: how much of the latest work you accept to lose, in minutes before the disaster.',
    see: '/practices/backups-and-restore-tests',
  },
  {
    id: 'rto',
    name: 'RTO',
    also: ['recovery time objective'],
    means: 'Recovery time objective: how long you accept to be down before service is restored.',
    see: '/practices/backups-and-restore-tests',
  },
  {
    id: 'runbook',
    name: 'runbook',
    also: ['runbooks'],
    means:
      'The page that an alert leads to: what it means, what to run, what should be printed, what to do if it is not.',
    see: '/runbooks',
  },
  {
    id: 'saturation',
    name: 'saturation',
    means:
      'How full a limited thing is: workers, connections, disk, memory. It climbs before users notice, which makes it worth an alert.',
    see: '/practices/monitoring',
  },
  {
    id: 'slo',
    name: 'SLO',
    also: ['SLOs', 'service level objective'],
    means:
      'Service level objective: a share of good events over a period, such as 99.9 % of requests within 300 ms over 28 days, agreed with whoever depends on it.',
    see: '/practices/slos',
  },
  {
    id: 'span',
    name: 'span',
    also: ['spans'],
    means: 'One step of a trace with its start, its duration and its parent: a call, a query, a job.',
    see: '/practices/traces',
  },
  {
    id: 'structured-log',
    name: 'structured logs',
    also: ['structured logging', 'structured log'],
    means:
      'Log lines made of named fields, mostly JSON, so that they can be searched and counted without guessing at sentences.',
    see: '/practices/structured-logs',
  },
];
