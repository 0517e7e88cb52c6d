import type { Scenario } from '../../model/scenario/scenario';
import { sizeSystem } from '../../model/system/sizeSystem';
import { choice, inFold, quantity, type Values } from '../kit/define';

const MOST_SERVERS = 500;

/** The servers of the reader's stage, and those left when what may fail has failed; in proportion beyond the bound. */
function fleetOf(scenario: Scenario) {
  const { servers, survivors } = sizeSystem(scenario).application;
  const scale = Math.min(1, MOST_SERVERS / servers);
  return { servers: servers * scale, needed: Math.max(1, Math.round(survivors * scale)) };
}

export const availabilityInputs = {
  servers: quantity({
    label: 'Servers',
    unit: 'servers',
    min: 1,
    max: MOST_SERVERS,
    integer: true,
    primary: true,
    from: (s) => fleetOf(s).servers,
    help: 'Alike, behind one balancer, spread evenly over the zones.',
  }),
  needed: quantity({
    label: 'Servers that must be up',
    unit: 'servers',
    min: 1,
    max: MOST_SERVERS,
    integer: true,
    primary: true,
    from: (s) => fleetOf(s).needed,
    help: 'As many as carry the load at peak: the capacity calculator says how many.',
  }),
  betweenFailures: quantity({
    label: 'Time between failures of a server',
    unit: 'days',
    min: 0.01,
    max: 36_500,
    primary: true,
    default: 30,
    help: 'MTBF: crashes, hangs and bad releases of one server, from your incident log.',
  }),
  repair: quantity({
    label: 'Repair',
    unit: 'min',
    min: 0,
    max: 100_000,
    primary: true,
    default: 10,
    help: 'From the moment the failure is noticed until the server could answer again. A restart takes a minute or two, a person at night half an hour.',
  }),
  commonShare: quantity({
    label: 'Failures that take all servers',
    unit: '%',
    min: 0,
    max: 100,
    primary: true,
    default: 10,
    help: 'Of a server’s failures, those with a cause the others share: a release, a setting, a certificate. 2–10 % in safety engineering; with one release for all, 10 % is a rule of thumb.',
  }),
  objective: quantity({
    label: 'Objective',
    unit: '%',
    min: 50,
    max: 99.9999,
    primary: true,
    default: 99.9,
    help: 'What you promise; the answer is held against it.',
  }),
  ...inFold('Zones and other parts', {
    zones: quantity({
      label: 'Availability zones',
      unit: 'zones',
      min: 1,
      max: 6,
      integer: true,
      from: (s) => s.zones,
      help: 'A zone that is down takes its servers with it.',
    }),
    zoneAvailability: quantity({
      label: 'Availability of a zone',
      unit: '%',
      min: 90,
      max: 100,
      default: 99.99,
      help: 'No provider publishes it: 99.99 % is a rule of thumb, about an hour a year.',
    }),
    otherParts: quantity({
      label: 'Other parts every request needs',
      unit: 'parts',
      min: 0,
      max: 100,
      integer: true,
      default: 2,
      help: 'Balancer, database, login, DNS: whatever answers no request when it is down.',
    }),
    otherAvailability: quantity({
      label: 'Availability of each of them',
      unit: '%',
      min: 50,
      max: 100,
      default: 99.95,
      help: 'Measured is best. An SLA says when money comes back, not how often it fails.',
    }),
  }),
  ...inFold('Health check', {
    interval: quantity({
      label: 'Interval',
      unit: 's',
      min: 0.1,
      max: 3_600,
      default: 2,
      help: 'Between the starts of two checks. HAProxy 2 s, Kubernetes 10 s, AWS’ balancers 30 s unless told otherwise.',
    }),
    timeout: quantity({
      label: 'Timeout',
      unit: 's',
      min: 0.1,
      max: 3_600,
      default: 2,
      help: 'A check without an answer has failed after this. HAProxy takes the interval, Kubernetes 1 s, AWS 5 s.',
    }),
    failures: quantity({
      label: 'Failed checks that take it out',
      unit: 'checks',
      min: 1,
      max: 100,
      integer: true,
      default: 3,
      help: 'In a row. HAProxy and Kubernetes 3, AWS 2.',
    }),
    successes: quantity({
      label: 'Passed checks that let it in',
      unit: 'checks',
      min: 1,
      max: 100,
      integer: true,
      default: 2,
      help: 'In a row. HAProxy 2, Kubernetes 1, AWS 5.',
    }),
    failsBy: choice({
      label: 'A failed server',
      options: { hanging: 'hangs: no answer', refusing: 'refuses or answers with errors at once' },
      default: 'hanging',
      help: 'One that hangs is found a timeout later, for each check.',
    }),
    peakRps: quantity({
      label: 'Peak load',
      unit: 'req/s',
      min: 0.001,
      max: 1e7,
      from: (s) => s.peakRequestRate,
      help: 'For the requests that reach a dead server before it is taken out.',
    }),
  }),
};

export type AvailabilityValues = Values<typeof availabilityInputs>;
