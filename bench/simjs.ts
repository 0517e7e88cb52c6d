import { devDependencies } from '../package.json';
import { type Contender, timed } from './comparison';
import { load } from './load';

/** What the comparison uses of simjs, which comes without types. */
interface SimJs {
  readonly Sim: new () => {
    addEntity(kind: unknown, name: string): unknown;
    simulate(until: number): void;
  };
  readonly Entity: new (...args: never[]) => SimJsEntity;
  readonly Facility: new (
    name: string,
    discipline: null,
    servers: number,
  ) => { queueStats(): { durationSeries: { average(): number } } };
  readonly Random: new (seed: number) => { exponential(rate: number): number };
}

interface SimJsEntity {
  setTimer(duration: number): { done(callback: () => void): unknown };
  useFacility(facility: unknown, duration: number): unknown;
}

/** The queue as simjs's documentation writes it: an entity that sends customers to a facility. */
export async function simjs(customers: number): Promise<Contender> {
  const library = await loadSimJs();
  return {
    name: `simjs ${devDependencies.simjs}`,
    run: (seed) => timed(customers, () => ({ 'mean wait': meanWait(library, customers, seed) })),
  };
}

function meanWait({ Sim, Entity, Facility, Random }: SimJs, customers: number, seed: number): number {
  const random = new Random(seed);
  const { servers, arrivalRate, serviceTime } = load;
  const facility = new Facility('servers', null, servers);
  class Source extends Entity {
    private left = customers;

    start(): void {
      this.setTimer(random.exponential(arrivalRate)).done(() => {
        this.useFacility(facility, random.exponential(1 / serviceTime));
        if (--this.left > 0) this.start();
      });
    }
  }
  const simulation = new Sim();
  simulation.addEntity(Source, 'source');
  simulation.simulate(Infinity);
  return facility.queueStats().durationSeries.average();
}

/** A module leaves something once only. */
let loaded: SimJs | undefined;

/** It is made for pages: it exports nothing, but leaves what it has on the window that it finds. */
async function loadSimJs(): Promise<SimJs> {
  if (loaded) return loaded;
  const surroundings = globalThis as { window?: unknown };
  const before = surroundings.window;
  const page: { Sim?: SimJs } = {};
  surroundings.window = page;
  try {
    await import('simjs');
  } finally {
    if (before === undefined) delete surroundings.window;
    else surroundings.window = before;
  }
  if (page.Sim === undefined) throw new Error('simjs left nothing on its window');
  return (loaded = page.Sim);
}
