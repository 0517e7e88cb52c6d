import { catalogue } from '../../model/pricing/catalogue';
import { hourlyUsd } from '../../model/pricing/catalogueShape';
import type { Scenario } from '../../model/scenario/scenario';
import { choice, inFold, quantity, series, type Values } from '../kit/define';

/** Requests/s a server of the scenario serves when all its workers are busy. */
const fullRate = (s: Scenario) => (s.workersPerServer * 1_000) / s.serviceTime;

const traffic = {
  shape: choice({
    label: 'Day',
    options: {
      office: 'working hours',
      evening: 'evening at home',
      flat: 'always at its peak',
      flashSale: 'a sale at noon',
      own: 'my own curve',
    },
    default: 'evening',
    primary: true,
    help: 'A shape between night and peak, or the values of the field below.',
  }),
  peak: quantity({
    label: 'Peak load',
    unit: 'req/s',
    min: 0.001,
    max: 1e6,
    primary: true,
    from: (s) => s.peakRequestRate,
    help: 'Requests a second in the busiest minute. An own curve brings its own.',
  }),
  curve: series({
    label: 'Own curve',
    fold: 'Own curve',
    y: { label: 'Load', unit: 'req/s', min: 0, max: 1e6 },
    maxPoints: 1_440,
    default: [
      12, 8, 6, 5, 5, 8, 20, 45, 90, 120, 130, 128, 110, 115, 125, 122, 110, 85, 60, 45, 40, 35, 25, 18,
    ],
    help: 'Mean load over equal steps of a day from midnight: 24 hours, 96 quarters or 1,440 minutes, from your monitoring.',
  }),
};

const policy = {
  policy: choice({
    label: 'Autoscaler',
    options: { hpa: 'Kubernetes (HPA)', targetTracking: 'AWS target tracking' },
    default: 'hpa',
    primary: true,
    help: 'Kubernetes looks every 15 s, an AWS policy at three one-minute means.',
  }),
  serverRate: quantity({
    label: 'A busy server serves',
    unit: 'req/s',
    min: 0.001,
    max: 1e6,
    primary: true,
    from: fullRate,
    help: 'With all workers busy: workers over service time, or the most a load test got.',
  }),
  target: quantity({
    label: 'Utilisation aimed for',
    unit: '%',
    min: 5,
    max: 100,
    integer: true,
    primary: true,
    default: 60,
    help: 'Busy share at which the autoscaler leaves things alone. The rest carries the load while servers start.',
  }),
  start: quantity({
    label: 'A server starts in',
    unit: 's',
    min: 0,
    max: 3_600,
    primary: true,
    default: 60,
    help: 'From the decision until it takes requests. Rule of thumb: 10 to 60 s for a pod on a node with room, minutes where a machine must start first.',
  }),
};

const limits = inFold('Limits', {
  fewest: quantity({
    label: 'Fewest servers',
    unit: 'servers',
    min: 1,
    max: 10_000,
    integer: true,
    from: (s) => Math.max(2, s.zones),
    help: 'One a zone, and at least two.',
  }),
  most: quantity({
    label: 'Most servers',
    unit: 'servers',
    min: 1,
    max: 100_000,
    integer: true,
    from: (s) => Math.max(10, Math.ceil((4 * s.peakRequestRate) / fullRate(s))),
    help: 'The bound on the bill, and on connections to the database.',
  }),
  nightShare: quantity({
    label: 'Load at night over peak',
    unit: '%',
    min: 0,
    max: 100,
    default: 10,
    help: 'Lowest load of the day. An own curve brings its own.',
  }),
});

const speed = inFold('Speed of the policy', {
  upPercent: quantity({
    label: 'Kubernetes grows in 15 s by',
    unit: '%',
    min: 0,
    max: 1_000,
    default: 100,
    help: 'Or by the number of pods below, whichever is more. 100 % unless set.',
  }),
  upPods: quantity({
    label: 'or by',
    unit: 'pods',
    min: 1,
    max: 1_000,
    integer: true,
    default: 4,
    help: '4 unless set.',
  }),
  downWindow: quantity({
    label: 'Kubernetes looks back before shrinking',
    unit: 's',
    min: 0,
    max: 3_600,
    default: 300,
    help: 'The highest wish of this window holds. 300 s unless set.',
  }),
  inCooldown: quantity({
    label: 'AWS waits between removals',
    unit: 'min',
    min: 0,
    max: 60,
    integer: true,
    default: 5,
    help: 'The scale-in cooldown: 5 minutes unless set.',
  }),
});

const promise = inFold('Waiting and price', {
  lateAfter: quantity({
    label: 'Late after waiting',
    unit: 'ms',
    min: 0,
    max: 600_000,
    from: (s) => s.latencyTarget,
    help: 'Wait in the queue alone, before a server takes the request.',
  }),
  patience: quantity({
    label: 'Lost after waiting',
    unit: 's',
    min: 0,
    max: 600,
    default: 5,
    help: 'Timeout of the client or balancer; who would wait longer is refused.',
  }),
  hourUsd: quantity({
    label: 'A server an hour',
    unit: 'USD',
    min: 0,
    max: 1_000,
    from: (s) => hourlyUsd(catalogue[s.provider].server.sizes[0]!),
    help: 'List price of the smallest general-purpose machine of your provider.',
  }),
});

export const autoscalingInputs = { ...traffic, ...policy, ...limits, ...speed, ...promise };

export type AutoscalingValues = Values<typeof autoscalingInputs>;
