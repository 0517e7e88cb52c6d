import { continueErlangB } from '../src/model/queueing/erlangB';
import { waitFromBlocking } from '../src/model/queueing/erlangC';
import { type Comparison, timed } from './comparison';

/** A load that leaves waits to look at over the upper fifth of the sizes. */
const LOAD_SHARE = 0.8;

/** The chance to wait at every size from 1 up, each from the one before it. */
export function onePass(sizes: number, offeredLoad: number): Float64Array {
  const waits = new Float64Array(sizes + 1).fill(1);
  let blocking = 1;
  for (let servers = 1; servers <= sizes; servers++) {
    blocking = continueErlangB(offeredLoad, servers - 1, blocking, servers);
    if (servers > offeredLoad) waits[servers] = waitFromBlocking(servers, offeredLoad, blocking);
  }
  return waits;
}

/** The chance to wait at one size, by the recurrence from no servers up: what most code does for each size anew. */
export function restarted(servers: number, offeredLoad: number): number {
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = (offeredLoad * blocking) / (n + offeredLoad * blocking);
  if (servers <= offeredLoad) return 1;
  return (servers * blocking) / (servers - offeredLoad * (1 - blocking));
}

/**
 * Erlang C for every number of servers from 1 to `sizes`.
 *
 * @param step of so many sizes the naive way works out the middle one
 */
export function erlangC(sizes = 100_000, step = 250): Comparison {
  const offeredLoad = LOAD_SHARE * sizes;
  const asked = Array.from({ length: sizes / step }, (_, index) => index * step + step / 2);
  // The sum over the sizes looked at, so that every one of them is compared.
  const figuresOf = (waitAt: (servers: number) => number) => ({
    'sum of waits': asked.reduce((sum, servers) => sum + waitAt(servers), 0),
  });
  const repeats = 100;
  return {
    id: 'erlang-c',
    title: `Erlang C for c = 1…${sizes.toLocaleString('en-GB')}, ${offeredLoad.toLocaleString('en-GB')} erlangs`,
    unit: 'sizes',
    fairness: [
      `The naive recurrence takes c steps for c servers, ${((sizes * (sizes + 1)) / 2).toExponential(1)} in all. ` +
        `It is run for the middle one of every ${step.toLocaleString('en-GB')} sizes and its time multiplied by ${step.toLocaleString('en-GB')}: ` +
        'cost grows in a straight line with c, so that is the time of them all.',
      `One pass takes so little time that a round holds ${repeats} of them.`,
    ],
    exact: {},
    absent: [],
    ours: [
      {
        name: 'Loadline, one pass',
        run: () =>
          timed(sizes * repeats, () => {
            let waits = onePass(sizes, offeredLoad);
            for (let again = 1; again < repeats; again++) waits = onePass(sizes, offeredLoad);
            return figuresOf((servers) => waits[servers]!);
          }),
      },
    ],
    rivals: [
      {
        name: 'recurrence restarted for each c',
        run: async () => {
          const round = await timed(sizes, () => figuresOf((servers) => restarted(servers, offeredLoad)));
          return { ...round, seconds: round.seconds * step };
        },
      },
    ],
  };
}
