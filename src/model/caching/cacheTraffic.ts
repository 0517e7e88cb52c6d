import {
  requireCount,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from '../statistics/requireNumber';
import { requireWithin } from '../sharding/requireWithin';
import { harmonic } from '../sharding/zipf';
import { rankNodes } from './rankNodes';

/** Objects of one size, popular among themselves by Zipf's law. */
export interface ObjectClass {
  /** Different objects, at least 1. */
  readonly objects: number;
  /** Memory one of them takes in the cache, overhead included, bytes. */
  readonly bytes: number;
  /** Share of all requests that ask for this class, 0 to 1. */
  readonly requestShare: number;
}

/** What is asked of a cache. */
export interface CacheTraffic {
  /** Requests/s, over all classes. */
  readonly requestsPerSecond: number;
  /** Zipf exponent within each class, 0 (uniform) to 3. */
  readonly exponent: number;
  readonly classes: readonly ObjectClass[];
}

/** A few hundred weighted objects that stand for all of them. */
export interface TrafficNodes {
  /** Requests/s for one object. */
  readonly rates: Float64Array;
  /** Objects each entry stands for; a few are negative, see {@link rankNodes}. */
  readonly weights: Float64Array;
  readonly bytes: Float64Array;
}

/**
 * Requests/s for the object of a given rank in its class: $\lambda\, w\, k^{-s} / H_{n,s}$.
 *
 * @param traffic - What is asked.
 * @param part - The class, one of those in `traffic`.
 * @returns Rate as a function of the rank, from 1.
 *
 * @example
 * ```ts
 * const one = { objects: 2, bytes: 1, requestShare: 1 };
 * rateByRank({ requestsPerSecond: 30, exponent: 1, classes: [one] }, one)(1); // 20
 * ```
 */
export function rateByRank(traffic: CacheTraffic, part: ObjectClass): (rank: number) => number {
  const first = (traffic.requestsPerSecond * part.requestShare) / harmonic(part.objects, traffic.exponent);
  return (rank) => first * rank ** -traffic.exponent;
}

/**
 * The objects of all classes as weighted nodes, so that a sum over billions of objects costs a thousand terms.
 *
 * @param caller - Function named in error messages.
 * @param traffic - What is asked; the shares of the classes add up to 1.
 * @param top - Most popular objects of each class to take, all unless told.
 * @returns Rates, weights and sizes.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 2, bytes: 100, requestShare: 1 }];
 * trafficNodes('demo', { requestsPerSecond: 30, exponent: 1, classes }).rates; // [20, 10]
 * ```
 */
export function trafficNodes(caller: string, traffic: CacheTraffic, top?: readonly number[]): TrafficNodes {
  const known = top ? undefined : nodesOf.get(traffic);
  if (known) return known;
  requireTraffic(caller, traffic);
  const parts = traffic.classes.map((part, i) => {
    const { ranks, weights } = rankNodes(top?.[i] ?? part.objects);
    const rate = rateByRank(traffic, part);
    return { rates: ranks.map(rate), weights, bytes: new Float64Array(ranks.length).fill(part.bytes) };
  });
  const nodes = {
    rates: joined(parts.map(({ rates }) => rates)),
    weights: joined(parts.map(({ weights }) => weights)),
    bytes: joined(parts.map(({ bytes }) => bytes)),
  };
  if (!top) nodesOf.set(traffic, nodes);
  return nodes;
}

/** Nodes of traffic seen before: one answer asks for them ten times, and powers are what they cost. */
const nodesOf = new WeakMap<CacheTraffic, TrafficNodes>();

/** Objects, bytes and requests/s of the objects, each counted with the chance that it is in the cache. */
export interface Held {
  readonly objects: number;
  readonly bytes: number;
  readonly requestsPerSecond: number;
}

/**
 * Adds up what a cache holds.
 *
 * @param nodes - Weighted objects.
 * @param presence - Chance that an object is in the cache, by its requests/s.
 * @returns Expected objects and bytes held, and the requests/s they answer.
 *
 * @example
 * ```ts
 * const classes = [{ objects: 2, bytes: 100, requestShare: 1 }];
 * held(trafficNodes('demo', { requestsPerSecond: 30, exponent: 1, classes }), () => 0.5).bytes; // 100
 * ```
 */
export function held(nodes: TrafficNodes, presence: (rate: number) => number): Held {
  const { rates, weights, bytes } = nodes;
  let objects = 0;
  let size = 0;
  let requestsPerSecond = 0;
  for (let i = 0; i < rates.length; i++) {
    const rate = rates[i] ?? 0;
    const present = (weights[i] ?? 0) * presence(rate);
    objects += present;
    size += present * (bytes[i] ?? 0);
    requestsPerSecond += present * rate;
  }
  return { objects, bytes: size, requestsPerSecond };
}

function requireTraffic(caller: string, { requestsPerSecond, exponent, classes }: CacheTraffic): void {
  requirePositive(caller, 'requestsPerSecond', requestsPerSecond);
  requireWithin(caller, 'exponent', exponent, 0, 3);
  requireCount(caller, 'classes', classes.length, 1);
  for (const { objects, bytes, requestShare } of classes) {
    requireCount(caller, 'objects', objects, 1);
    requireNotNegative(caller, 'bytes', bytes);
    requireProbability(caller, 'requestShare', requestShare);
  }
  const shares = classes.reduce((sum, { requestShare }) => sum + requestShare, 0);
  if (Math.abs(shares - 1) > 1e-9)
    throw new RangeError(`${caller}: requestShare must add up to 1, got ${shares}`);
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
