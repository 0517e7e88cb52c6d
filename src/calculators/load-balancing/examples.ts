import type { Example } from '../kit/define';
import type { BalancingValues } from './inputs';
import type { BalancingResults } from './outputs';

const single = { workers: 1, variability: 1, serviceTime: 50, slowFactor: 1, death: 'none' } as const;

export const balancingExamples: readonly Example<BalancingValues, BalancingResults>[] = [
  {
    name: 'Single-threaded servers, chosen at random',
    inputs: { ...single, policy: 'random', servers: 10, utilisation: 70 },
    expect: { randomP99: 767.5283643313486, p99: 767.5283643313486, load: 140 },
    tolerance: 0.1,
    note: 'M/M/1 at each server: 50 / (1 − 0.7) × ln 100 = 768 ms. The simulation is held to the formula.',
  },
  {
    name: 'The same, two random choices',
    inputs: { ...single, policy: 'twoChoices', servers: 100, utilisation: 70 },
    expect: { p99: 328.03, load: 1400 },
    tolerance: 0.05,
    note: 'Mitzenmacher’s limit for very many servers is 328 ms, where a random choice takes 768 ms. Two looks are all it takes.',
  },
  {
    name: 'One server three times slower, round robin',
    inputs: { ...single, workers: 8, policy: 'roundRobin', servers: 4, utilisation: 60, slowFactor: 3 },
    expect: { p99: null, randomP99: null },
    note: 'An equal share keeps the slow server 180 % busy. Least connections sends it only what it can do.',
  },
  {
    name: 'The server that fails fastest',
    inputs: {
      policy: 'leastConnections',
      servers: 4,
      workers: 256,
      utilisation: 50,
      serviceTime: 50,
      variability: 1,
      death: 'refuses',
      detection: 30,
      errorTime: 1,
    },
    expect: { lostShare: 92.1 },
    tolerance: 0.03,
    note: 'Errors in 1 ms against answers in 50 ms: with equal numbers in flight, 1000 / (1000 + 3 × 20) = 94 % of requests go to the broken server. Whole requests and ties make it 92.',
  },
];
