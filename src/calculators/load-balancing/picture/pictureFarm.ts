import { createFarm, type Farm, type FarmEvent } from '../../../model/balancing/farm';
import { createRandom } from '../../../model/statistics/random';
import { farmRun, shortRun } from '../farmRun';
import type { BalancingValues } from '../inputs';

/** One server as it is drawn. */
export interface DrawnServer {
  readonly busy: number;
  readonly waiting: number;
  /** Requests that a dead server holds on to, as the balancer counts them. */
  readonly held: number;
  readonly answered: number;
  readonly failed: number;
  readonly state: 'up' | 'dead' | 'out';
}

/** What the picture shows at a moment. */
export interface Scene {
  /** Time since the start, in mean service times. */
  readonly time: number;
  readonly servers: readonly DrawnServer[];
  readonly last: { readonly event: FarmEvent; readonly server: number } | null;
}

/** A farm that is watched. */
export interface PictureFarm {
  scene(): Scene;
  /** Goes on to the next arrival, answer or error. */
  step(): void;
  /** Goes on by so many mean service times, but by no more than a frame can show. */
  run(serviceTimes: number): void;
  kill(): void;
}

/** In the picture a death is noticed and given up on soon, or one would watch nothing for minutes. */
const NOTICED_WITHIN = 12;
const GIVEN_UP_WITHIN = 6;
const MOST_EVENTS = 2_000;

/** The farm of the given values, which dies only when told to. */
export function createPictureFarm(v: BalancingValues): PictureFarm {
  const { farm: options, death } = farmRun(v, v.policy, shortRun);
  const answered = new Int32Array(v.servers);
  const failed = new Int32Array(v.servers);
  const farm: Farm = createFarm(
    {
      ...options,
      death: {
        kind: death?.kind ?? 'hangs',
        at: Infinity,
        detectedAfter: Math.min(death?.detectedAfter ?? Infinity, NOTICED_WITHIN * v.serviceTime),
        timeout: Math.min(v.clientTimeout * 1_000, GIVEN_UP_WITHIN * v.serviceTime),
        errorTime: v.errorTime,
      },
    },
    createRandom(1),
    (_arrival, _end, server, isAnswered) => {
      const counts = isAnswered ? answered : failed;
      counts[server] = counts[server]! + 1;
    },
  );
  let last: Scene['last'] = null;
  const advance = () => {
    last = { event: farm.advance(), server: farm.lastServer };
  };
  return {
    step: advance,
    run(serviceTimes) {
      const until = farm.now + serviceTimes * v.serviceTime;
      for (let events = 0; farm.now < until && events < MOST_EVENTS; events++) advance();
    },
    kill: farm.kill,
    scene: () => ({
      time: farm.now / v.serviceTime,
      last,
      servers: farm.stations.map(({ busy, waiting }, server) => {
        const isMortal = server === v.servers - 1;
        const state = isMortal && farm.isDetected ? 'out' : isMortal && farm.isDead ? 'dead' : 'up';
        return {
          busy,
          waiting,
          held: state === 'up' ? 0 : farm.view.inFlight[server]!,
          answered: answered[server]!,
          failed: failed[server]!,
          state,
        };
      }),
    }),
  };
}
