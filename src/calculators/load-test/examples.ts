import type { Pair } from '../kit/series';

/** Requests/s of a web service at doubling concurrency, made up for these pages. */
export const webTest: readonly Pair[] = [
  [1, 955],
  [2, 1_878],
  [4, 3_548],
  [8, 6_531],
  [16, 9_897],
  [32, 12_102],
  [64, 11_850],
];

/** SPEC SDM91 on a Sun SPARCcenter 2000, as the R package usl carries it. */
const specSdm91: readonly Pair[] = [
  [1, 64.9],
  [18, 995.9],
  [36, 1_652.4],
  [72, 1_853.2],
  [108, 1_828.9],
  [144, 1_775],
  [216, 1_702.2],
];

/** Gunther's ray tracer, as the same package carries it. */
const rayTracer: readonly Pair[] = [
  [1, 20],
  [4, 78],
  [8, 130],
  [12, 170],
  [16, 190],
  [20, 200],
  [24, 210],
  [28, 230],
  [32, 260],
  [48, 280],
  [64, 310],
];

export const examples = [
  {
    name: 'Web service that turns down past 41 at once',
    inputs: { points: webTest, predictAt: 96 },
    expect: {
      gamma: 1030.34874,
      sigma: 0.03651657,
      kappa: 0.00056733517,
      peakLoad: 41.209967,
      best: 12457.522,
      predicted: 10257.36,
    },
    tolerance: 1e-5,
  },
  {
    name: 'SPEC SDM91: both costs, a peak at 97',
    inputs: { points: specSdm91, predictAt: 300 },
    expect: {
      gamma: 89.995233,
      gammaError: 15.793605,
      sigma: 0.02772847,
      sigmaError: 32.896631,
      kappa: 0.00010436548,
      kappaError: 19.043913,
      best: 1883.899,
      predicted: 1447.4582,
    },
    tolerance: 1e-5,
    note: 'Coefficients and standard errors as printed in the README of the R package usl 3.0.3.',
  },
  {
    name: 'Ray tracer: contention alone, no peak',
    inputs: { points: rayTracer, predictAt: 128 },
    expect: {
      kappa: 0,
      kappaError: null,
      sigma: 0.05777078,
      sigmaError: 9.1014524,
      peakLoad: null,
      holds: 'contention',
    },
    tolerance: 1e-5,
  },
  {
    name: 'Virtual users who pause a second',
    inputs: {
      points: [
        [10, 9.2],
        [50, 45.9],
        [100, 91],
        [200, 178],
        [400, 321],
        [800, 402],
        [1_200, 391],
      ] as readonly Pair[],
      predictAt: 1_000,
      thinkTime: 1_000,
    },
    expect: { sigma: 0, holds: 'coherency', best: 409.58, serviceTime: 48.07 },
    tolerance: 1e-3,
  },
] as const;
