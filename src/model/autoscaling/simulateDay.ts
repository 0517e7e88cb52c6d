import { requirePositive } from '../statistics/requireNumber';
import { fluidQueue } from './fluidQueue';
import { HPA_PERIOD, HpaBehaviour, type HpaRules } from './hpaBehaviour';
import { replicasForUtilisation } from './hpa';
import { TargetTracking, type TrackingRules } from './targetTracking';
import { SECONDS_PER_DAY } from './trafficDay';

/** Length of a step, s: the period in which a HorizontalPodAutoscaler looks. */
export const STEP_SECONDS = HPA_PERIOD;
export const STEPS_PER_DAY = SECONDS_PER_DAY / STEP_SECONDS;
/** Six hours of the evening before: no policy remembers longer. */
const STEPS_BEFORE = STEPS_PER_DAY / 4;
const STEPS_PER_MINUTE = 60 / STEP_SECONDS;
/** Thousandths of a server, as Kubernetes counts use. */
const PER_SERVER = 1_000;

export interface ScaledDay {
  /** Requests/s at so many seconds since midnight. */
  readonly traffic: (seconds: number) => number;
  /** Requests/s that one server serves when it is busy all the time. */
  readonly serverRate: number;
  /** Busy share of servers that the autoscaler aims for, percent. */
  readonly targetPercent: number;
  /** Seconds from the decision until a new server takes requests. */
  readonly startSeconds: number;
  /** Wait at which a request is lost, and above which it is late, s. */
  readonly patience: number;
  readonly lateAfter: number;
  readonly policy:
    | ({ readonly kind: 'hpa' } & HpaRules)
    | ({ readonly kind: 'targetTracking' } & Omit<TrackingRules, 'target'>);
}

/** A day in steps of 15 s, and its sums. */
export interface DayRun {
  readonly load: Float64Array;
  /** Servers that take requests. */
  readonly ready: Float64Array;
  /** Servers that are paid for: ready ones and those that start. */
  readonly running: Float64Array;
  /** Wait of a request that comes then, s. */
  readonly wait: Float64Array;
  readonly requests: number;
  readonly lost: number;
  readonly late: number;
  /** Paid hours of servers. */
  readonly serverHours: number;
  /** Hours paid beyond what the load needs at the target. */
  readonly idleHours: number;
  /** Times the number of servers changed. */
  readonly changes: number;
}

interface Batch {
  readonly readyAt: number;
  count: number;
}

/**
 * Runs an autoscaler through a day of traffic, the evening before first, so that it begins as it ends.
 *
 * Each 15 s the load meets the servers that are ready ({@link fluidQueue}), and the autoscaler sees how busy they were,
 * never more than 100 %: in overload it learns only that all are busy, which is why it takes several steps. A
 * HorizontalPodAutoscaler decides every 15 s, target tracking every minute on the minute's mean. What is taken away
 * goes from the servers that still start first.
 *
 * @param day traffic, servers and policy
 * @returns the day
 * @throws RangeError if a number is out of range
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function simulateDay(day: ScaledDay): DayRun {
  requirePositive('simulateDay', 'serverRate', day.serverRate);
  requirePositive('simulateDay', 'targetPercent', day.targetPercent);
  const load = Float64Array.from({ length: STEPS_PER_DAY }, (_, step) => day.traffic(step * STEP_SECONDS));
  const fleet = new Fleet(day, load);
  for (let step = -STEPS_BEFORE; step < 0; step++) fleet.step(step, null);
  const run = {
    load,
    ready: new Float64Array(STEPS_PER_DAY),
    running: new Float64Array(STEPS_PER_DAY),
    wait: new Float64Array(STEPS_PER_DAY),
  };
  const sums = { requests: 0, lost: 0, late: 0, serverHours: 0, idleHours: 0, changes: 0 };
  for (let step = 0; step < STEPS_PER_DAY; step++) fleet.step(step, { run, sums });
  const hours = STEP_SECONDS / 3_600;
  return { ...run, ...sums, serverHours: sums.serverHours * hours, idleHours: sums.idleHours * hours };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Recording {
  readonly run: Pick<DayRun, 'load' | 'ready' | 'running' | 'wait'>;
  readonly sums: Mutable<Omit<DayRun, 'load' | 'ready' | 'running' | 'wait'>>;
}

/** Servers between two looks of the autoscaler. */
class Fleet {
  private ready: number;
  private readonly starting: Batch[] = [];
  private startingCount = 0;
  private waiting = 0;
  private busyThisMinute = 0;
  private readonly behaviour: HpaBehaviour | null;
  private readonly tracking: TargetTracking | null;

  constructor(
    private readonly day: ScaledDay,
    private readonly load: Float64Array,
  ) {
    const { policy, targetPercent } = day;
    this.behaviour = policy.kind === 'hpa' ? new HpaBehaviour(policy) : null;
    this.tracking = policy.kind === 'hpa' ? null : new TargetTracking({ ...policy, target: targetPercent });
    this.ready = Math.max(1, policy.kind === 'hpa' ? policy.minReplicas : policy.minServers);
  }

  step(step: number, record: Recording | null): void {
    const { day } = this;
    const now = step * STEP_SECONDS;
    while (this.starting.length > 0 && this.starting[0]!.readyAt <= now) {
      const { count } = this.starting.shift()!;
      this.ready += count;
      this.startingCount -= count;
    }
    const arrivalRate = this.load[step < 0 ? step + STEPS_PER_DAY : step]!;
    const capacity = this.ready * day.serverRate;
    const { patience, lateAfter } = day;
    const queue = {
      waiting: this.waiting,
      arrivalRate,
      capacity,
      seconds: STEP_SECONDS,
      patience,
      lateAfter,
    };
    const { waiting, served, lost, late } = fluidQueue(queue);
    this.waiting = waiting;
    const running = this.ready + this.startingCount;
    const busy = Math.min(1, served / (capacity * STEP_SECONDS));
    const wanted = this.decide(busy, running, step);
    this.setTo(wanted, running, now);
    if (record === null) return;
    const { run, sums } = record;
    run.ready[step] = capacity / day.serverRate;
    run.running[step] = running;
    run.wait[step] = waiting / capacity;
    sums.requests += arrivalRate * STEP_SECONDS;
    sums.lost += lost;
    sums.late += late;
    const needed = arrivalRate / (day.serverRate * (day.targetPercent / 100));
    // Counted in steps and turned into hours at the end: whole numbers add up without rounding.
    sums.serverHours += running;
    sums.idleHours += Math.max(0, running - needed);
    if (wanted !== running) sums.changes += 1;
  }

  private decide(busy: number, running: number, step: number): number {
    if (this.behaviour) {
      const unready = running - this.ready;
      const wish = replicasForUtilisation(
        {
          currentReplicas: running,
          measured: {
            count: this.ready,
            usage: busy * this.ready * PER_SERVER,
            request: this.ready * PER_SERVER,
          },
          unready: { count: unready, request: unready * PER_SERVER },
        },
        this.day.targetPercent,
      );
      return this.behaviour.next(running, wish, step * STEP_SECONDS);
    }
    this.busyThisMinute += busy / STEPS_PER_MINUTE;
    if ((step + STEPS_PER_DAY + 1) % STEPS_PER_MINUTE !== 0) return running;
    const metric = this.busyThisMinute * 100;
    this.busyThisMinute = 0;
    return this.tracking!.next({ metric, ready: this.ready, current: running });
  }

  private setTo(wanted: number, running: number, now: number): void {
    let surplus = running - wanted;
    if (surplus < 0) {
      const readyAt = now + STEP_SECONDS + this.day.startSeconds;
      this.starting.push({ readyAt, count: -surplus });
      this.startingCount -= surplus;
      return;
    }
    while (surplus > 0 && this.starting.length > 0) {
      const last = this.starting.at(-1)!;
      const gone = Math.min(surplus, last.count);
      last.count -= gone;
      this.startingCount -= gone;
      surplus -= gone;
      if (last.count === 0) this.starting.pop();
    }
    // One server stays whatever the minimum says: nothing would ever be measured again without it.
    this.ready = Math.max(1, this.ready - surplus);
  }
}
