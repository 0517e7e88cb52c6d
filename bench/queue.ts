import { mmc } from '../src/model/queueing/mmc';
import { createEventQueue } from '../src/model/simulation/eventQueue';
import { serviceSampler } from '../src/model/simulation/serviceSampler';
import { simulateQueue } from '../src/model/simulation/simulateQueue';
import { createStation } from '../src/model/simulation/station';
import { exponential } from '../src/model/statistics/exponential';
import { createRandom } from '../src/model/statistics/random';
import { type Comparison, timed } from './comparison';
import { load } from './load';
import { simjs } from './simjs';
import { simpy } from './simpy';

/** Customers of a round for each side: about as long as another's round, not as many. */
const customers = { recursion: 2_000_000, events: 1_000_000, simjs: 150_000, simpy: 50_000 };

/** Discrete-event simulation of one queue, by events and by the recursion that this queue allows. */
export async function queue(share = 1): Promise<Comparison> {
  const sizes = Object.fromEntries(
    Object.entries(customers).map(([key, count]) => [key, Math.round(count * share)]),
  ) as typeof customers;
  const python = simpy(sizes.simpy);
  return {
    id: 'queue',
    title: 'Discrete-event simulation: M/M/4 at a utilisation of 80 %',
    unit: 'customers',
    fairness: [
      'Every side starts empty, draws arrivals and service times with its own generator and sums up the waits.',
      'The list of events is general: any network of queues can be written on it, as on the rivals. The recursion ' +
        '(Kiefer and Wolfowitz) settles a customer on arrival, fits one queue only, and also collects percentiles.',
      'simjs is the npm simulator held against. simscript 1.0.37 is left out: it brings a whole TypeScript ' +
        'compiler into the packages of whoever installs it, and makes a promise for every event.',
    ],
    exact: { 'mean wait': mmc(load).meanWait },
    ours: [
      {
        name: 'Loadline, list of events',
        run: (round) => timed(sizes.events, () => ({ 'mean wait': eventListMeanWait(sizes.events, round) })),
      },
      {
        name: 'Loadline, recursion',
        run: (round) =>
          timed(sizes.recursion, () => ({ 'mean wait': recursionMeanWait(sizes.recursion, round) })),
      },
    ],
    rivals: [await simjs(sizes.simjs), ...('run' in python ? [python] : [])],
    absent: 'run' in python ? [] : [python],
  };
}

/** The queue as arrivals and departures on the event queue, with a station between them. */
function eventListMeanWait(count: number, seed: number): number {
  const random = createRandom(seed);
  const meanGap = 1 / load.arrivalRate;
  const events = createEventQueue();
  const station = createStation(load.servers);
  const arrivedAt = new Float64Array(count);
  const DEPARTURE = count;
  let waits = 0;
  events.push(exponential(random) * meanGap, 0);
  while (events.size > 0) {
    const now = events.nextTime();
    const event = events.pop();
    let starts = -1;
    if (event === DEPARTURE) starts = station.finish();
    else {
      arrivedAt[event] = now;
      if (station.arrive(event)) starts = event;
      if (event + 1 < count) events.push(now + exponential(random) * meanGap, event + 1);
    }
    if (starts === -1) continue;
    waits += now - arrivedAt[starts]!;
    events.push(now + exponential(random), DEPARTURE);
  }
  return waits / count;
}

function recursionMeanWait(count: number, seed: number): number {
  const { servers, arrivalRate, serviceTime } = load;
  const service = serviceSampler(serviceTime, 1);
  const run = { servers, arrivalRate, service, customers: count, warmUp: 0, random: createRandom(seed) };
  return simulateQueue(run).meanWait.value;
}
