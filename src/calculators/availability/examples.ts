import type { Example, Results } from '../kit/define';
import type { AvailabilityValues } from './inputs';
import type { availabilityOutputs } from './outputs';

/** One zone that never fails and nothing else that can: the servers alone. */
const serversOnly = { zones: 1, zoneAvailability: 100, otherParts: 0 } as const;

export const availabilityExamples: readonly Example<
  AvailabilityValues,
  Results<typeof availabilityOutputs>
>[] = [
  {
    name: 'Two servers, one must be up, a tenth of failures shared',
    inputs: {
      ...serversOnly,
      servers: 2,
      needed: 1,
      betweenFailures: 30,
      repair: 43.05,
      commonShare: 10,
      interval: 2,
      timeout: 2,
      failures: 3,
      successes: 2,
    },
    expect: {
      outMean: 2_593,
      detectionWorst: 8,
      serverAvailability: 99.9000611,
      downtimeYear: 54.26,
      independentYear: 1.944,
    },
    tolerance: 1e-3,
    note: 'A server is down 43.2 minutes a month, 0.1 %. Failing together takes 0.01 %, 52.6 minutes a year; both by chance only 0.4; requests before the check notices, 1.3. Independence would promise 1.9 in all.',
  },
  {
    name: 'Three parts of 99.99 % in a row',
    inputs: {
      servers: 1,
      needed: 1,
      zones: 1,
      zoneAvailability: 100,
      betweenFailures: 36_500,
      repair: 0,
      commonShare: 100,
      interval: 0.1,
      timeout: 0.1,
      failures: 1,
      successes: 1,
      otherParts: 3,
      otherAvailability: 99.99,
    },
    expect: { downtimeYear: 157.772, availability: 99.97, costsMost: 'other parts' },
    tolerance: 1e-4,
    note: '0.9999³ is 0.9997: 2 h 37 min 46 s a year, as AWS’ reliability pillar has it.',
  },
  {
    name: 'Six servers in three zones, four needed',
    inputs: {
      servers: 6,
      needed: 4,
      zones: 3,
      zoneAvailability: 99.99,
      betweenFailures: 30,
      repair: 10,
      commonShare: 10,
      otherParts: 2,
      otherAvailability: 99.95,
    },
    expect: { costsMost: 'other parts', detectionWorst: 8, detectionMean: 7, outWorst: 612 },
    tolerance: 1e-9,
    note: 'Two parts of 99.95 % cost 526 minutes a year, more than everything the six servers do together.',
  },
  {
    name: 'AWS’ default health check',
    inputs: {
      servers: 4,
      needed: 3,
      peakRps: 400,
      interval: 30,
      timeout: 5,
      failures: 2,
      successes: 5,
    },
    expect: { detectionWorst: 65, detectionMean: 50, lostWorst: 6_500, lostMean: 5_000 },
    tolerance: 1e-9,
    note: 'Up to 30 s until the next check, 30 s to the second, 5 s until that has timed out; a quarter of 400 requests/s goes to the dead server all the while.',
  },
];
