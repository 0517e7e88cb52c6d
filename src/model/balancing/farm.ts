import { createEventQueue } from '../simulation/eventQueue';
import type { ServiceSampler } from '../simulation/serviceSampler';
import { createStation, type Station } from '../simulation/station';
import { exponential } from '../statistics/exponential';
import type { Random } from '../statistics/random';
import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';
import { createHashRing } from './hashRing';
import { keySampler } from './keySampler';
import { type BalancerView, createPolicy, type PolicyName } from './policies';
import { createRecords } from './requestRecords';

/** Servers behind a balancer. One time unit throughout. */
export interface FarmOptions {
  readonly servers: number;
  /** Requests each server works on at once; the rest queue at it. */
  readonly workers: number;
  readonly arrivalRate: number;
  /** Draws the service times of a server at full speed. */
  readonly service: ServiceSampler;
  readonly policy: PolicyName;
  /** Times that server 0 takes longer; 1 for a healthy one. */
  readonly slowFactor: number;
  /** Popularity of keys and how far a server may be above the mean; only the hash looks at them. */
  readonly keys: { readonly count: number; readonly exponent: number; readonly bound: number };
  /** The last server dies; `null` for none. */
  readonly death: Death | null;
}

/** How a server dies. */
export interface Death {
  /** When; infinite for not before `kill` is called. */
  readonly at: number;
  /** It takes requests and never answers, or answers each with an error at once. */
  readonly kind: 'hangs' | 'refuses';
  /** Until health checks notice and the balancer takes it out. */
  readonly detectedAfter: number;
  /** How long a client waits for a server that hangs. */
  readonly timeout: number;
  /** How long an error takes. */
  readonly errorTime: number;
}

export type FarmEvent = 'arrival' | 'answer' | 'error' | 'death' | 'detection' | 'nothing';

/** Told of each request that ends: when it came, when it ended, where, and whether it was answered. */
export type RequestEnd = (arrival: number, end: number, server: number, answered: boolean) => void;

/** A farm as it stands, and how to move it on. */
export interface Farm {
  readonly now: number;
  readonly stations: readonly Station[];
  readonly view: Readonly<BalancerView>;
  /** Server of the last event. */
  readonly lastServer: number;
  readonly isDead: boolean;
  readonly isDetected: boolean;
  /** Requests sent so far. */
  readonly arrivals: number;
  /** Requests that have neither been answered nor failed. */
  readonly open: number;
  /** Goes to the next event and says what it was; `nothing` when arrivals are over and all requests have ended. */
  advance(): FarmEvent;
  /** Lets no more requests in. */
  close(): void;
  /** Lets the last server die at the next event, where it has a way to die and has not died yet. */
  kill(): void;
  /** Time integral of the requests in flight at a server. */
  flightTime(server: number): number;
}

/**
 * Servers with a queue each behind one balancer, event by event.
 *
 * Requests arrive as a Poisson stream, are sent by the policy at once, and wait at the server they were sent to.
 *
 * @param options the farm
 * @param random source of randomness
 * @param onEnd told of each request that ends
 * @returns a farm at time 0, empty
 * @throws RangeError if a field is out of range
 * @see M. Harchol-Balter, Performance Modeling and Design of Computer Systems (2013), 24 (immediate dispatching)
 * @example const farm = createFarm(options, createRandom(1), () => undefined); farm.advance() // 'arrival'
 */
export function createFarm(options: FarmOptions, random: Random, onEnd: RequestEnd): Farm {
  requireOptions(options);
  const { servers, workers, arrivalRate, service, slowFactor, keys, death } = options;
  const stations = Array.from({ length: servers }, () => createStation(workers));
  const view: BalancerView = {
    up: Int32Array.from({ length: servers }, (_, i) => i),
    upCount: servers,
    inFlight: new Int32Array(servers),
    weights: Float64Array.from({ length: servers }, (_, i) => (i === 0 ? 1 / slowFactor : 1)),
  };
  const hashes = options.policy === 'boundedHash';
  const drawKey = hashes ? keySampler(keys.count, keys.exponent) : () => 0;
  const ring = hashes ? createHashRing(servers, keys.count) : null;
  const choose = createPolicy(options.policy, view, random, { ring, bound: keys.bound });

  const queue = createEventQueue(servers * workers);
  const mortal = servers - 1;
  let jobs = createRecords(1_024);
  const free: number[] = [];
  let made = 0;
  let now = 0;
  let arrivals = 0;
  let open = 0;
  let lastServer = 0;
  let isDead = false;
  let isDetected = false;
  let nextArrival = exponential(random) / arrivalRate;
  let deathAt = death?.at ?? Infinity;
  let detectionAt = Infinity;
  const flight = new Float64Array(servers);
  const changedAt = new Float64Array(servers);

  function changeFlight(server: number, by: number): void {
    flight[server] = flight[server]! + view.inFlight[server]! * (now - changedAt[server]!);
    changedAt[server] = now;
    view.inFlight[server] = view.inFlight[server]! + by;
  }

  function start(job: number): void {
    const server = jobs.server[job]!;
    const time = service(random);
    schedule(job, now + (server === 0 ? time * slowFactor : time));
  }

  function schedule(job: number, at: number): void {
    jobs.events[job] = jobs.events[job]! + 1;
    jobs.endsAt[job] = at;
    queue.push(at, job);
  }

  function arrive(): FarmEvent {
    nextArrival += exponential(random) / arrivalRate;
    const server = choose(drawKey(random));
    const job = free.pop() ?? made++;
    if (job === jobs.server.length) jobs = createRecords(2 * job, jobs);
    jobs.server[job] = server;
    jobs.arrival[job] = now;
    jobs.isLost[job] = 0;
    jobs.endsAt[job] = Infinity;
    arrivals++;
    open++;
    lastServer = server;
    changeFlight(server, 1);
    if (isDead && server === mortal) lose(job);
    else if (stations[server]!.arrive(job)) start(job);
    return 'arrival';
  }

  /** A request that the dead server has, or is sent: the client learns of it at its timeout, or at once. */
  function lose(job: number): void {
    jobs.isLost[job] = 1;
    const end = death!.kind === 'hangs' ? jobs.arrival[job]! + death!.timeout : now + death!.errorTime;
    schedule(job, Math.max(now, end));
  }

  function end(job: number, answered: boolean): void {
    open--;
    changeFlight(jobs.server[job]!, -1);
    lastServer = jobs.server[job]!;
    onEnd(jobs.arrival[job]!, now, lastServer, answered);
  }

  /** An event of a request: the end of its service, or of its client's patience. */
  function happen(job: number): FarmEvent | null {
    const left = jobs.events[job]! - 1;
    jobs.events[job] = left;
    // A lost request may still have the end of its service ahead of it, which no longer comes.
    const isCurrent = jobs.endsAt[job] === now;
    if (!isCurrent) {
      if (left === 0) free.push(job);
      return null;
    }
    const server = jobs.server[job]!;
    const answered = jobs.isLost[job] === 0;
    jobs.endsAt[job] = -1;
    end(job, answered);
    if (left === 0) free.push(job);
    if (answered) {
      const next = stations[server]!.finish();
      if (next !== -1) start(next);
    }
    return answered ? 'answer' : 'error';
  }

  function die(): FarmEvent {
    isDead = true;
    lastServer = mortal;
    detectionAt = now + death!.detectedAfter;
    deathAt = Infinity;
    stations[mortal]!.clear();
    for (let job = 0; job < made; job++) {
      if (jobs.server[job] === mortal && jobs.isLost[job] === 0 && jobs.endsAt[job] !== -1) lose(job);
    }
    return 'death';
  }

  function detect(): FarmEvent {
    isDetected = true;
    lastServer = mortal;
    detectionAt = Infinity;
    const at = view.up.indexOf(mortal);
    view.up[at] = view.up[view.upCount - 1]!;
    view.upCount--;
    return 'detection';
  }

  return {
    stations,
    view,
    get now() {
      return now;
    },
    get lastServer() {
      return lastServer;
    },
    get isDead() {
      return isDead;
    },
    get isDetected() {
      return isDetected;
    },
    get arrivals() {
      return arrivals;
    },
    get open() {
      return open;
    },
    advance() {
      for (;;) {
        const nextEvent = queue.nextTime();
        const next = Math.min(nextEvent, nextArrival, deathAt, detectionAt);
        if (next === Infinity || (open === 0 && nextArrival === Infinity)) return 'nothing';
        now = next;
        if (next === deathAt) return die();
        if (next === detectionAt) return detect();
        if (next === nextArrival) return arrive();
        const event = happen(queue.pop());
        if (event !== null) return event;
      }
    },
    close() {
      nextArrival = Infinity;
    },
    kill() {
      if (death !== null && !isDead) deathAt = now;
    },
    flightTime: (server) => flight[server]! + view.inFlight[server]! * (now - changedAt[server]!),
  };
}

function requireOptions({ servers, workers, arrivalRate, slowFactor, keys, death }: FarmOptions): void {
  requireCount('createFarm', 'servers', servers, death === null ? 1 : 2);
  requireCount('createFarm', 'workers', workers, 1);
  requirePositive('createFarm', 'arrivalRate', arrivalRate);
  if (!(slowFactor >= 1 && slowFactor < Infinity)) {
    throw new RangeError(`createFarm: slowFactor must be at least 1, got ${slowFactor}`);
  }
  if (!(keys.bound > 1)) throw new RangeError(`createFarm: bound must be above 1, got ${keys.bound}`);
  if (death === null) return;
  if (!(death.at >= 0)) throw new RangeError(`createFarm: death.at must be at least 0, got ${death.at}`);
  requireNotNegative('createFarm', 'detectedAfter', death.detectedAfter);
  requirePositive('createFarm', 'timeout', death.timeout);
  requirePositive('createFarm', 'errorTime', death.errorTime);
}
