import type { Role } from '../onboarding';

export const backend: Role = {
  id: 'backend',
  title: 'Backend engineer',
  aim: 'After ninety days you change a service and its data without help, know what it can carry, and can tell a slow query from a full pool.',
  items: [
    {
      id: 'trace-own-request',
      due: 'week1',
      owner: 'mentor',
      takes: '1 h',
      text: 'Find one of your own requests in the traces and explain every span above 5 ms',
      why: 'It shows the services, the database and the queue in the order in which they really work.',
      doneWhen: 'Your mentor pointed at any span, and you knew what it waits for.',
      links: [{ label: 'Traces', to: '/practices/traces' }],
    },
    {
      id: 'read-schema',
      due: 'week1',
      owner: 'newHire',
      takes: '2 h',
      text: 'Read the schema, with the sizes of the ten largest tables and their indexes',
      why: 'Nine of ten decisions about a service are decisions about its tables.',
      doneWhen: 'You have guessed the next table to outgrow memory, and compared with the calculator.',
      links: [
        { label: 'Index and table size', to: '/calculators/index-size' },
        { label: 'Indexing', to: '/practices/indexing' },
      ],
    },
    {
      id: 'slow-log',
      due: 'day30',
      owner: 'mentor',
      takes: 'half a day',
      text: 'Take the top statement by total time, and make it cheaper',
      why: 'It is the best first contribution: measurable, small, and felt by users.',
      doneWhen: 'Its share of the total fell, in `pg_stat_statements`, a day after the release.',
      links: [
        { label: 'Exercise: a slow query log', to: '/people/exercises/slow-query' },
        { label: 'Slow query log reviews', to: '/practices/slow-query-log-reviews' },
      ],
    },
    {
      id: 'migration',
      due: 'day30',
      owner: 'mentor',
      takes: '1 day',
      text: 'Carry out one schema change without downtime',
      why: 'A waiting `ALTER TABLE` stops every later query; one learns the order of steps by doing it once, watched.',
      doneWhen: 'It is in production, with a `lock_timeout`, and you know how to go back at each step.',
      links: [{ label: 'Schema migrations', to: '/practices/schema-migrations' }],
    },
    {
      id: 'limits-backend',
      due: 'day60',
      owner: 'newHire',
      takes: '3 h',
      text: 'Say at which load your service stops keeping its promise, and what binds then',
      why: 'Whoever owns a service owns its limit.',
      doneWhen:
        'The figure stands in the service’s README with the inputs, and a load test does not contradict it.',
      links: [
        { label: 'Capacity', to: '/calculators/capacity' },
        { label: 'Exercise: the binding constraint', to: '/people/exercises/binding-constraint' },
      ],
    },
    {
      id: 'dependency-down',
      due: 'day90',
      owner: 'newHire',
      takes: '1 day',
      text: 'Switch off one dependency in staging and watch what your service does',
      why: 'Timeouts and fallbacks that nobody has seen at work do not work.',
      doneWhen: 'It answers within its limit without the dependency, or there is an issue that says why not.',
      links: [{ label: 'Timeouts and circuit breakers', to: '/practices/timeouts-and-circuit-breakers' }],
    },
  ],
};
