import type { Term } from '../term';

/** Load, waiting and capacity. */
export const loadTerms: readonly Term[] = [
  {
    id: 'arrival-rate',
    name: 'arrival rate',
    also: ['arrival rates'],
    means:
      'Requests or messages that come in, per second. It is what users do to you, whether or not you can answer.',
    see: '/calculators/capacity',
  },
  {
    id: 'autoscaling',
    name: 'autoscaling',
    also: ['autoscaler', 'autoscalers'],
    means:
      'Starting and stopping servers by a rule as load changes. It follows load by minutes, so it answers a day’s curve and not a sudden rush.',
    see: '/calculators/autoscaling',
  },
  {
    id: 'static-stability',
    name: 'static stability',
    also: ['statically stable'],
    means:
      'Running enough beforehand that a lost zone needs nothing to be started, because starting is what fails in an outage.',
    see: '/calculators/capacity',
  },
  {
    id: 'closed-loop',
    name: 'closed-loop',
    also: ['closed loop'],
    means:
      'A load test in which each simulated user waits for an answer before asking again. It slows down together with the server and hides the queue.',
    see: '/practices/load-testing',
  },
  {
    id: 'cold-start',
    name: 'cold start',
    also: ['cold starts'],
    means:
      'The extra time of a request that has to wait for a new instance to be created and its code to be loaded.',
    see: '/practices/serverless-aws-lambda',
  },
  {
    id: 'coordinated-omission',
    name: 'coordinated omission',
    means:
      'A measuring tool that waits for slow answers sends fewer requests while the server is slow, so the worst moments are missing from its percentiles.',
    see: '/practices/load-testing',
  },
  {
    id: 'coefficient-of-variation',
    name: 'squared coefficient of variation',
    also: ['coefficient of variation'],
    means:
      'Variance over squared mean: 0 when every request takes the same time, 1 for an exponential spread, 4 for a mix of quick and very slow ones.',
    see: '/calculators/capacity',
  },
  {
    id: 'discrete-event-simulation',
    name: 'discrete-event simulation',
    also: ['event simulation'],
    means:
      'Playing a system forward from event to event, arrival by arrival, in place of solving a formula. It needs no assumption that a formula needs, and gives an estimate with an error.',
    see: '/proof',
  },
  {
    id: 'erlang-c',
    name: 'Erlang C',
    means:
      'The chance that a request must wait when several workers share one queue and arrivals and service times are random. Agner Krarup Erlang worked it out for telephone exchanges.',
    see: '/reference/queueing/erlangC',
  },
  {
    id: 'goodput',
    name: 'goodput',
    means:
      'Answers a second that still help somebody. Under overload it falls while throughput stays, because servers finish work for clients that have given up.',
    see: '/calculators/rate-limit',
  },
  {
    id: 'hedged-request',
    name: 'hedged request',
    also: ['hedged requests', 'hedging'],
    means:
      'A second copy of a slow request, sent elsewhere after a delay; the first answer counts. It trims the slowest requests for a few per cent more load.',
    see: '/calculators/call-graph',
  },
  {
    id: 'littles-law',
    name: 'Little’s law',
    also: ["Little's law"],
    means:
      'Things in a system on average = how many come in per second × how long each stays. It holds for anything that is neither growing nor shrinking.',
    see: '/practices/connection-pooling',
  },
  {
    id: 'load-shedding',
    name: 'load shedding',
    means:
      'Refusing part of the requests at once and cheaply, so that the rest are answered in time. Without it, everybody waits until everybody gives up.',
    see: '/practices/rate-limiting-and-load-shedding',
  },
  {
    id: 'metastable-failure',
    name: 'metastable failure',
    also: ['metastable failures', 'metastable'],
    means:
      'An overload that feeds itself, mostly by retries, and stays after its cause has gone. Only less load or more capacity than before ends it.',
    see: '/calculators/rate-limit',
  },
  {
    id: 'mmc',
    name: 'M/M/c',
    means:
      'The model of c equal workers with one queue, random arrivals and random service times. It is exact for an exponential spread of service times and an estimate for any other.',
    see: '/reference/queueing/mmc',
  },
  {
    id: 'noisy-neighbour',
    name: 'noisy neighbour',
    also: ['noisy neighbours'],
    means: 'A tenant or process that takes so much of something shared that others notice.',
  },
  {
    id: 'open-loop',
    name: 'open-loop',
    also: ['open loop'],
    means:
      'A load test that sends on its own clock, whether or not answers come back, as strangers do. Only such a test shows the queue.',
    see: '/practices/load-testing',
  },
  {
    id: 'percentile',
    name: 'p95',
    also: ['p99', 'p50', 'p99.9'],
    means:
      'The time within which 95 of 100 requests are answered. p50 is the median; p99 leaves one in a hundred slower. Percentiles of parts can neither be added nor averaged.',
    see: '/practices/slos',
  },
  {
    id: 'power-of-two-choices',
    name: 'power of two choices',
    also: ['two random choices'],
    means:
      'Asking two servers drawn at random and taking the less busy one. Nearly as good as asking all, and it needs no shared state.',
    see: '/calculators/load-balancing',
  },
  {
    id: 'service-time',
    name: 'service time',
    also: ['service times'],
    means:
      'How long one worker is busy with one request, waiting in no queue. Response time is service time and waiting together.',
    see: '/calculators/capacity',
  },
  {
    id: 'stampede',
    name: 'stampede',
    also: ['stampedes', 'herd', 'thundering herd'],
    means:
      'Many callers doing the same expensive thing in the same moment, as when a popular cache entry expires or a server comes back.',
    see: '/practices/caching',
  },
  {
    id: 'token-bucket',
    name: 'token bucket',
    also: ['token buckets'],
    means:
      'A limit with a memory: tokens are added at a steady rate up to a maximum, each request takes one, and whoever finds none is refused. The maximum is the burst it allows.',
    see: '/practices/rate-limiting-and-load-shedding',
  },
  {
    id: 'universal-scalability-law',
    name: 'Universal Scalability Law',
    also: ['USL'],
    means:
      'Throughput against concurrency with two brakes: what only one can do at a time, and what all must agree on. The second makes throughput fall again past a peak.',
    see: '/calculators/load-test',
  },
  {
    id: 'utilisation',
    name: 'utilisation',
    means:
      'The share of time that workers are busy. Waiting grows without bound as it nears 100 %, and the fewer workers share a queue, the earlier.',
    see: '/calculators/capacity',
  },
];
