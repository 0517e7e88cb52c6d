import { mg1 } from '../../src/model/queueing/mg1';
import { mgcResponse } from '../../src/model/queueing/mgcResponse';
import { mmc } from '../../src/model/queueing/mmc';
import type { Estimate } from '../../src/model/simulation/estimate';
import { serviceSampler } from '../../src/model/simulation/serviceSampler';
import { simulateQueue } from '../../src/model/simulation/simulateQueue';
import { createRandom } from '../../src/model/statistics/random';

/** A figure of the model beside the same figure from a simulation of the system itself. */
export interface SimulatedFigure {
  /** The system: "M/M/10 at 80 %". */
  readonly system: string;
  readonly figure: string;
  readonly model: number;
  readonly simulated: Estimate;
  /**
   * `exact` where theory leaves no room: only chance may part the two. `approximation` where the model is known to be off,
   * by at most `within`, relative.
   */
  readonly claim: { readonly kind: 'exact' } | { readonly kind: 'approximation'; readonly within: number };
}

/** Enough that the intervals are a per cent or two wide, few enough for every build. */
const customers = 1_000_000;
const exact = { kind: 'exact' } as const;

/** Service times of one time unit throughout. */
interface System {
  readonly servers: number;
  readonly utilisation: number;
  readonly scv: number;
}

const exponential: readonly System[] = [
  { servers: 1, utilisation: 0.5, scv: 1 },
  { servers: 1, utilisation: 0.8, scv: 1 },
  { servers: 4, utilisation: 0.8, scv: 1 },
  { servers: 10, utilisation: 0.9, scv: 1 },
  { servers: 100, utilisation: 0.95, scv: 1 },
];

const singleServer: readonly System[] = [
  { servers: 1, utilisation: 0.8, scv: 0 },
  { servers: 1, utilisation: 0.8, scv: 0.5 },
  { servers: 1, utilisation: 0.8, scv: 4 },
];

/** With the relative errors admitted for the mean wait and for its p99. */
const general: readonly (System & { readonly mean: number; readonly p99: number })[] = [
  { servers: 5, utilisation: 0.9, scv: 0, mean: 0.02, p99: 0.05 },
  { servers: 10, utilisation: 0.8, scv: 0, mean: 0.02, p99: 0.05 },
  { servers: 5, utilisation: 0.8, scv: 2, mean: 0.03, p99: 0.1 },
  { servers: 5, utilisation: 0.9, scv: 4, mean: 0.03, p99: 0.1 },
  { servers: 10, utilisation: 0.8, scv: 9, mean: 0.2, p99: 0.35 },
];

/**
 * Every closed form of the queueing models against a simulation that shares no formula with it. Seeded: the same figures
 * on every machine.
 */
export function simulatedFigures(): SimulatedFigure[] {
  return [
    ...exponential.flatMap((system, index) => {
      const load = loadOf(system);
      const model = mmc(load);
      const simulated = simulate(system, 100 + index);
      const row = rowOf(system, exact);
      return [
        row('share that waits', model.waitProbability, simulated.waitProbability),
        row('mean wait', model.meanWait, simulated.meanWait),
        row('p99 wait', model.waitQuantile(0.99), simulated.waitQuantile(0.99)),
        row('p95 response', model.responseQuantile(0.95), simulated.responseQuantile(0.95)),
      ];
    }),
    ...singleServer.map((system, index) =>
      rowOf(system, exact)('mean wait', mg1(loadOf(system)).meanWait, simulate(system, 200 + index).meanWait),
    ),
    ...general.flatMap(({ mean, p99, ...system }, index) => {
      const model = mgcResponse(loadOf(system));
      const simulated = simulate(system, 300 + index);
      const row = (within: number) => rowOf(system, { kind: 'approximation', within });
      return [
        row(mean)('mean wait', model.meanWait, simulated.meanWait),
        row(p99)('p99 wait', model.waitQuantile(0.99), simulated.waitQuantile(0.99)),
      ];
    }),
  ];
}

function loadOf({ servers, utilisation, scv }: System) {
  return { servers, arrivalRate: servers * utilisation, serviceTime: 1, scv };
}

function simulate(system: System, seed: number) {
  const { servers, arrivalRate, scv } = loadOf(system);
  return simulateQueue({
    arrivalRate,
    service: serviceSampler(1, scv),
    servers,
    customers,
    warmUp: customers / 10,
    random: createRandom(seed),
  });
}

function rowOf({ servers, utilisation, scv }: System, claim: SimulatedFigure['claim']) {
  const letter = scv === 1 ? 'M' : scv === 0 ? 'D' : 'G';
  const spread = letter === 'G' ? `, scv ${scv}` : '';
  const system = `M/${letter}/${servers} at ${utilisation * 100} %${spread}`;
  return (figure: string, model: number, simulated: Estimate): SimulatedFigure => ({
    system,
    figure,
    model,
    simulated,
    claim,
  });
}
