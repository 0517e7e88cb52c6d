import type { Random } from '../statistics/random';
import type { HashRing } from './hashRing';

/** How a balancer chooses a server. */
export type PolicyName =
  'roundRobin' | 'random' | 'leastConnections' | 'twoChoices' | 'weighted' | 'boundedHash';

/** What a balancer knows. It changes as requests come and go; servers are numbered from 0. */
export interface BalancerView {
  /** Servers that get requests, in no particular order; the first `upCount` entries count. */
  readonly up: Int32Array;
  upCount: number;
  /** Requests sent to each server and not yet answered. */
  readonly inFlight: Int32Array;
  /** Relative speed of each server, as the weighted policy is told it. */
  readonly weights: Float64Array;
}

/** Chooses a server for a request; `key` is that of the request where the policy looks at keys. */
export type Policy = (key: number) => number;

/** What only some policies need. */
export interface PolicyOptions {
  readonly ring: HashRing | null;
  /** Requests in flight that a server may have over the mean, as a factor above 1. */
  readonly bound: number;
}

/**
 * A policy as HAProxy and nginx have them.
 *
 * Least connections breaks ties in turn, two choices asks two different servers at random, weighted is nginx's smooth
 * round robin, and the hash goes round its ring past servers that are full.
 *
 * @param name which policy
 * @param view what the balancer knows, read at each choice
 * @param random source of randomness
 * @param options hash ring and bound
 * @returns the policy
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html
 * @see V. Mirrokni, M. Thorup, M. Zadimoghaddam, Consistent Hashing with Bounded Loads (2016), https://arxiv.org/abs/1608.01350
 * @example createPolicy('roundRobin', view, random, { ring: null, bound: 1.25 })(0) // the next server
 */
export function createPolicy(
  name: PolicyName,
  view: BalancerView,
  random: Random,
  { ring, bound }: PolicyOptions,
): Policy {
  switch (name) {
    case 'roundRobin':
      return roundRobin(view);
    case 'random':
      return () => view.up[Math.floor(random() * view.upCount)]!;
    case 'leastConnections':
      return leastConnections(view);
    case 'twoChoices':
      return twoChoices(view, random);
    case 'weighted':
      return smoothWeighted(view);
    case 'boundedHash':
      if (ring === null) throw new RangeError('createPolicy: ring must be given for boundedHash, got null');
      return boundedHash(view, ring, bound);
  }
}

function roundRobin(view: BalancerView): Policy {
  let turn = 0;
  return () => {
    if (turn >= view.upCount) turn = 0;
    return view.up[turn++]!;
  };
}

function leastConnections(view: BalancerView): Policy {
  let turn = 0;
  return () => {
    const { up, upCount, inFlight } = view;
    if (++turn >= upCount) turn = 0;
    let best = up[turn]!;
    let fewest = inFlight[best]!;
    for (let i = 1, at = turn; i < upCount && fewest > 0; i++) {
      if (++at === upCount) at = 0;
      const server = up[at]!;
      const count = inFlight[server]!;
      if (count < fewest) {
        best = server;
        fewest = count;
      }
    }
    return best;
  };
}

function twoChoices(view: BalancerView, random: Random): Policy {
  return () => {
    const { up, upCount, inFlight } = view;
    const first = Math.floor(random() * upCount);
    if (upCount === 1) return up[first]!;
    let second = Math.floor(random() * (upCount - 1));
    if (second >= first) second++;
    const [a, b] = [up[first]!, up[second]!];
    return inFlight[b]! < inFlight[a]! ? b : a;
  };
}

function smoothWeighted(view: BalancerView): Policy {
  const credit = new Float64Array(view.weights.length);
  return () => {
    const { up, upCount, weights } = view;
    let best = up[0]!;
    let most = -Infinity;
    let total = 0;
    for (let i = 0; i < upCount; i++) {
      const server = up[i]!;
      const own = credit[server]! + weights[server]!;
      credit[server] = own;
      total += weights[server]!;
      // Rounding must not decide between equals.
      if (own > most + 1e-9) {
        best = server;
        most = own;
      }
    }
    credit[best] = credit[best]! - total;
    return best;
  };
}

function boundedHash(view: BalancerView, ring: HashRing, bound: number): Policy {
  const isUp = new Uint8Array(view.inFlight.length);
  return (key) => {
    const { up, upCount, inFlight } = view;
    isUp.fill(0);
    let total = 1;
    for (let i = 0; i < upCount; i++) {
      isUp[up[i]!] = 1;
      total += inFlight[up[i]!]!;
    }
    const most = Math.ceil((bound * total) / upCount);
    const { owners } = ring;
    for (let at = ring.homes[key]!; ; at = at + 1 === owners.length ? 0 : at + 1) {
      const server = owners[at]!;
      if (isUp[server] === 1 && inFlight[server]! < most) return server;
    }
  };
}
