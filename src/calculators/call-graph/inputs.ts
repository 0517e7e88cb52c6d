import { choice, inFold, quantity, type Values } from '../kit/define';

/** The calls one request makes. */
const graph = {
  steps: quantity({
    label: 'Steps one after the other',
    unit: 'steps',
    min: 1,
    max: 30,
    integer: true,
    primary: true,
    default: 3,
    help: 'Rounds of calls that wait for the round before: the longest chain in a trace of the request.',
  }),
  width: quantity({
    label: 'Calls side by side in a step',
    unit: 'calls',
    min: 1,
    max: 1_000,
    integer: true,
    primary: true,
    default: 4,
    help: 'Calls made at once, all of which must answer. Shards asked in one query count as calls.',
  }),
};

/** One of the services that are called. */
const service = {
  callP50: quantity({
    label: 'p50 of one call',
    unit: 'ms',
    min: 0.01,
    max: 60_000,
    primary: true,
    from: (s) => s.serviceTime / 5,
    help: 'Median inside the called service, from its own metrics. Starts at a fifth of your service time.',
  }),
  callP99: quantity({
    label: 'p99 of one call',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    primary: true,
    from: (s) => s.serviceTime,
    help: 'At the load it really carries. Latency is taken as log-normal through both.',
  }),
  availability: quantity({
    label: 'Calls a service answers well',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    default: 99.95,
    help: 'Per attempt and before retries: successes over calls, from the caller’s metrics.',
  }),
};

const retries = inFold('Retries and hedging', {
  attempts: quantity({
    label: 'Attempts in all',
    unit: 'attempts',
    min: 1,
    max: 5,
    integer: true,
    primary: true,
    default: 2,
    help: '1 is no retry. More than 1 is only for calls that may be repeated.',
  }),
  timeout: quantity({
    label: 'Timeout of an attempt',
    unit: 'ms',
    min: 0.1,
    max: 600_000,
    default: 1_000,
    help: 'The caller gives up after this, and tries again if it may.',
  }),
  backoff: quantity({
    label: 'Pause before the second attempt',
    unit: 'ms',
    min: 0,
    max: 60_000,
    default: 20,
    help: 'Doubles before each further attempt. Use the mean where yours is random, as it should be.',
  }),
  hedge: choice({
    label: 'Second copy of a slow call',
    options: { never: 'never', p90: 'after its p90', p95: 'after its p95', p99: 'after its p99' },
    default: 'never',
    help: 'Hedging: if no answer has come by then, ask another server too and take the first good answer.',
  }),
  failure: choice({
    label: 'A call that fails',
    options: { error: 'comes back as an error', hangs: 'never answers' },
    default: 'error',
    help: 'An error is back after one hop. A call that never answers costs the timeout, unless a second copy saves it.',
  }),
  hop: quantity({
    label: 'Network cost of a call',
    unit: 'ms',
    min: 0,
    max: 1_000,
    default: 1,
    help: 'There and back, connection and serialisation included: the caller’s p50 less that of the service. 1 ms is a rule of thumb within a region.',
  }),
});

const onePiece = inFold('One process instead', {
  oneP50: quantity({
    label: 'p50 in one process',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    from: (s) => s.serviceTime,
    help: 'The same request where all of it runs in one process.',
  }),
  oneP99: quantity({
    label: 'p99 in one process',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    from: (s) => s.serviceTime * 4,
    help: 'Starts at four times your service time, a guess: measure it before you split.',
  }),
  oneAvailability: quantity({
    label: 'Requests one process answers well',
    unit: '%',
    min: 0,
    max: 100,
    default: 99.9,
    help: 'Successes over requests.',
  }),
});

const traffic = inFold('Traffic and target', {
  peakRps: quantity({
    label: 'Peak load',
    unit: 'req/s',
    min: 0.001,
    max: 1e7,
    from: (s) => s.peakRequestRate,
    help: 'Requests of users a second, each of which makes all these calls.',
  }),
  latencyTarget: quantity({
    label: 'Latency target',
    unit: 'ms',
    min: 0.1,
    max: 600_000,
    from: (s) => s.latencyTarget,
    help: 'The share of requests answered within it is shown.',
  }),
});

export const callGraphInputs = { ...graph, ...service, ...retries, ...onePiece, ...traffic };

export type CallGraphValues = Values<typeof callGraphInputs>;
