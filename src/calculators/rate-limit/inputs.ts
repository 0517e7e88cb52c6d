import type { Scenario } from '../../model/scenario/scenario';
import { inFold, quantity } from '../kit/define';

/** Places that the arithmetic of one keystroke can follow. */
export const MOST_PLACES = 1_000;

/** Workers for the scenario's peak at 70 % busy, in whole servers. */
function workers(s: Scenario): number {
  const busy = (s.peakRequestRate * s.serviceTime) / 1_000;
  return Math.max(s.zones, Math.ceil(busy / 0.7 / s.workersPerServer)) * s.workersPerServer;
}

export const shedInputs = {
  wanted: quantity({
    label: 'Requests wanted',
    unit: 'req/s',
    min: 0.001,
    max: 1e7,
    primary: true,
    from: (s) => s.peakRequestRate,
    help: 'First attempts a second, before anyone tries again. Type a multiple of your peak to see an overload.',
  }),
  workers: quantity({
    label: 'Workers',
    unit: 'workers',
    min: 1,
    max: 10_000,
    integer: true,
    primary: true,
    from: workers,
    help: 'Requests handled at once by all servers behind one limit.',
  }),
  serviceTime: quantity({
    label: 'Service time',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    primary: true,
    from: (s) => s.serviceTime,
    help: 'Mean time a worker is busy with one request when nothing queues.',
  }),
  places: quantity({
    label: 'Places in the queue',
    unit: 'places',
    min: 0,
    max: MOST_PLACES,
    integer: true,
    primary: true,
    default: 50,
    help: 'Requests that may wait, besides those in service. The next one is refused at once with 429 or 503.',
  }),
  timeout: quantity({
    label: 'Clients give up after',
    unit: 'ms',
    min: 0.1,
    max: 600_000,
    primary: true,
    default: 2_000,
    help: 'The server does not notice and finishes the request for nobody.',
  }),
  retries: quantity({
    label: 'Further attempts',
    unit: 'attempts',
    min: 0,
    max: 10,
    integer: true,
    primary: true,
    default: 2,
    help: 'After a refusal or a timeout, by client libraries, proxies and people together.',
  }),
  ...inFold('Token bucket for one client', {
    rate: quantity({
      label: 'Rate of the bucket',
      unit: 'req/s',
      min: 0.001,
      max: 1e6,
      default: 10,
      help: 'Tokens a second. Each request takes one.',
    }),
    burst: quantity({
      label: 'Size of the bucket',
      unit: 'requests',
      min: 1,
      max: 5_000,
      integer: true,
      default: 20,
      help: 'Tokens kept at most: the burst of a client that was quiet.',
    }),
    clientRate: quantity({
      label: 'The client sends',
      unit: 'req/s',
      min: 0.001,
      max: 1e6,
      default: 9,
      help: 'While it is busy.',
    }),
  }),
};

export type ShedValues = { readonly [K in keyof typeof shedInputs]: number };
