import type { Example } from '../kit/define';
import type { ShedValues } from './inputs';
import type { ShedResults } from './outputs';

export const shedExamples: readonly Example<ShedValues, ShedResults>[] = [
  {
    name: 'A launch brings 1,000 requests/s to 640',
    inputs: { wanted: 1_000, workers: 32, serviceTime: 50, places: 50, timeout: 1_000, retries: 2 },
    expect: {
      answered: 640,
      answeredUnlimited: 0,
      shed: 36,
      carries: 640,
      collapse: 213.33,
      placesForTimeout: 484,
      attempts: 2.22,
    },
    tolerance: 2e-3,
    note: 'Worked through below: what is refused at once keeps the rest fast.',
  },
  {
    name: 'An incident that stays: half the capacity, no limit',
    inputs: { wanted: 320, workers: 32, serviceTime: 50, places: 50, timeout: 1_000, retries: 2 },
    expect: { answered: 320, answeredUnlimited: 0, attemptsUnlimited: 3 },
    tolerance: 1e-3,
    note: 'Half busy and healthy; once an overload has filled an endless queue, retries keep it full.',
  },
  {
    name: 'CRAN queueing: M/M/3/10',
    inputs: { wanted: 8, workers: 3, serviceTime: 250, places: 7 },
    expect: { shed: 0.88237828522189, accepted: 7.9294097371822, meanResponse: 341.82271834194 },
    tolerance: 1e-9,
    published: {
      results: { shed: 0.88237828522189, accepted: 7.9294097371822, meanResponse: 341.82271834194 },
      source: 'R package queueing 0.2.12, NewInput.MMCK',
      url: 'https://cran.r-project.org/package=queueing',
    },
  },
  {
    name: 'A client above its rate',
    inputs: { rate: 10, burst: 20, clientRate: 20 },
    expect: { run: 39, refusedAtRandom: 50, perMinute: 620, refill: 2 },
    tolerance: 2e-3,
    note: '39 requests at 20 a second use 20 tokens and the 19 that come in meanwhile.',
  },
];
