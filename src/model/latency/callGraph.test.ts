import { describe, expect, it } from 'vitest';
import { createRandom } from '../statistics/random';
import { callGraph, type CallGraph } from './callGraph';
import { drawCall } from './drawCall.testdata';
import { lognormalThrough } from './lognormal';
import { remoteCall } from './remoteCall';

const graph: CallGraph = {
  steps: 3,
  width: 4,
  call: {
    latency: lognormalThrough(10, 60),
    hop: 1,
    availability: 0.99,
    failure: 'error',
    attempts: 2,
    timeout: 100,
    backoff: 10,
    hedgeDelay: 41,
  },
};

describe('callGraph', () => {
  // Oracle: requests played out call by call.
  it.each<[string, Partial<CallGraph>]>([
    ['steps and width', {}],
    ['one wide step', { steps: 1, width: 30 }],
    ['a long line', { steps: 8, width: 1 }],
    ['calls that hang', { call: { ...graph.call, failure: 'hangs', availability: 0.9 } }],
  ])('agrees with simulation of %s', (_, change) => {
    const wanted = { ...graph, ...change };
    const outcome = callGraph(wanted);
    const random = createRandom(6);
    const REQUESTS = 40_000;
    const times: number[] = [];
    for (let request = 0; request < REQUESTS; request++) {
      let total = 0;
      for (let step = 0; step < wanted.steps; step++) {
        let slowest = 0;
        for (let call = 0; call < wanted.width; call++) {
          slowest = Math.max(slowest, drawCall(wanted.call, random).time ?? Infinity);
        }
        total += slowest;
      }
      if (total < Infinity) times.push(total);
    }
    times.sort((a, b) => a - b);
    expect(Math.abs(1 - times.length / REQUESTS - outcome.failure)).toBeLessThan(
      4 * Math.sqrt(0.25 / REQUESTS),
    );
    for (const p of [0.5, 0.9, 0.99]) {
      const drawn = times[Math.floor(p * times.length)]!;
      const error = 4 * Math.sqrt((p * (1 - p)) / times.length);
      expect(Math.abs(outcome.tail(drawn) - (1 - p)), String(p)).toBeLessThan(error + 0.001);
    }
  });

  it('of one call is that call', () => {
    const one = callGraph({ ...graph, steps: 1, width: 1 });
    const call = remoteCall(graph.call);
    expect(one.quantile(0.99)).toBe(call.quantile(0.99));
    expect(one.failure).toBeCloseTo(call.failure, 15);
  });

  it('turns the 99.3rd percentile of a call into the median of a hundred', () => {
    const plain = { ...graph.call, availability: 1, attempts: 1, timeout: 1e6, hedgeDelay: null };
    const wide = callGraph({ steps: 1, width: 100, call: plain });
    expect(wide.quantile(0.5)).toBeCloseTo(1 + plain.latency.quantile(0.5 ** 0.01), 5);
  });

  it('multiplies load in an outage', () => {
    expect(callGraph(graph).outageLoadFactor).toBe(2);
    expect(callGraph({ ...graph, call: { ...graph.call, failure: 'hangs' } }).outageLoadFactor).toBe(4);
  });

  it('never gets faster with more calls', () => {
    let before = 0;
    for (const [steps, width] of [
      [1, 1],
      [1, 3],
      [2, 3],
      [2, 50],
      [5, 50],
      [20, 1_000],
    ] as const) {
      const p99 = callGraph({ ...graph, steps, width }).quantile(0.99);
      expect(p99).toBeGreaterThan(before);
      before = p99;
    }
  });
});
