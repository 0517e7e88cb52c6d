import type { PolicyName } from '../../model/balancing/policies';
import { choice, inFold, quantity, type Values } from '../kit/define';

export const policyTexts = {
  leastConnections: 'least connections',
  twoChoices: 'two random choices',
  roundRobin: 'round robin',
  weighted: 'weighted round robin',
  random: 'random',
  boundedHash: 'hash of a key, bounded load',
} as const satisfies Record<PolicyName, string>;

/** Busy share at which the starting number of servers is filled; the reader's own may differ. */
const FILLED = 0.7;

const fleet = {
  policy: choice<PolicyName>({
    label: 'How a server is chosen',
    options: policyTexts,
    default: 'roundRobin',
    primary: true,
    help: 'Round robin is the default of nginx and of an AWS target group. Weighted knows how slow the slow server is.',
  }),
  servers: quantity({
    label: 'Servers',
    unit: 'servers',
    min: 2,
    max: 200,
    integer: true,
    primary: true,
    from: (s) =>
      Math.max(4, Math.ceil((s.peakRequestRate * s.serviceTime) / 1_000 / s.workersPerServer / FILLED)),
    help: 'Each with a queue of its own. Starts at what your peak fills to 70 %, at least 4.',
  }),
  workers: quantity({
    label: 'Workers per server',
    unit: 'workers',
    min: 1,
    max: 256,
    integer: true,
    primary: true,
    from: (s) => s.workersPerServer,
    help: 'Requests one server works on at once; the rest wait at it. 1 for a single-threaded process.',
  }),
  utilisation: quantity({
    label: 'Busy at peak',
    unit: '%',
    min: 1,
    max: 99,
    primary: true,
    default: 70,
    help: 'Peak load times service time over all workers, if every server were at full speed. Starts at a usual ceiling rather than at your load today.',
  }),
  serviceTime: quantity({
    label: 'Service time',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    primary: true,
    from: (s) => s.serviceTime,
    help: 'Mean time a worker is busy with one request, waiting in no queue.',
  }),
  variability: quantity({
    label: 'Variability of service times',
    unit: '',
    min: 0,
    max: 20,
    primary: true,
    default: 1,
    help: 'Squared coefficient of variation: 0 all alike, 1 exponential, 4 a mix of quick and slow requests.',
  }),
};

const slow = inFold('A slow server', {
  slowFactor: quantity({
    label: 'One server takes longer by',
    unit: '×',
    min: 1,
    max: 50,
    default: 1,
    help: 'A noisy neighbour, a cold cache, an older machine. 1 for none.',
  }),
});

const dying = inFold('A server that dies', {
  death: choice({
    label: 'One server',
    options: {
      none: 'does not die',
      hangs: 'never answers any more',
      refuses: 'answers with errors at once',
    },
    default: 'hangs',
    help: 'What it does from its death until the balancer takes it out.',
  }),
  detection: quantity({
    label: 'Until it is taken out',
    unit: 's',
    min: 0,
    max: 3_600,
    default: 30,
    help: 'Interval of health checks times the failures in a row they wait for: three checks, ten seconds apart.',
  }),
  clientTimeout: quantity({
    label: 'Clients wait for',
    unit: 's',
    min: 0.01,
    max: 600,
    default: 10,
    help: 'A request to a server that never answers fails after this, and counts as in flight until then.',
  }),
  errorTime: quantity({
    label: 'Time an error takes',
    unit: 'ms',
    min: 0.01,
    max: 60_000,
    default: 1,
    help: 'A server that refuses is quick, which is what makes it attractive.',
  }),
});

const keys = inFold('Keys, for the hash', {
  keyCount: quantity({
    label: 'Different keys',
    unit: 'keys',
    min: 1,
    max: 50_000,
    integer: true,
    default: 10_000,
    help: 'Users, tenants or objects that are kept together.',
  }),
  zipfExponent: quantity({
    label: 'Skew of popularity',
    unit: '',
    min: 0,
    max: 3,
    default: 1,
    help: 'Exponent of Zipf’s law: 0 when all keys are equally popular. 0.6 to 1.2 for web traffic (rule of thumb).',
  }),
  bound: quantity({
    label: 'Most in flight, over the mean',
    unit: '×',
    min: 1.01,
    max: 100,
    default: 1.25,
    help: 'A server above this passes its keys on to the next. HAProxy calls it hash-balance-factor and advises 1.25 to 2.',
  }),
});

export const balancingInputs = { ...fleet, ...slow, ...dying, ...keys };

export type BalancingValues = Values<typeof balancingInputs>;
