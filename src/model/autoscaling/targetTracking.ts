import { requirePositive } from '../statistics/requireNumber';

/** How an AWS target-tracking policy watches its metric. */
export interface TrackingRules {
  readonly minServers: number;
  readonly maxServers: number;
  /** Value aimed for, in the unit of the metric. */
  readonly target: number;
  /** Minutes after a removal before the next. */
  readonly inCooldown: number;
}

/** Minutes in a row above the target before servers are added: https://github.com/aws/copilot-cli/issues/4233 */
export const OUT_MINUTES = 3;
/** Minutes in a row below {@link LOW_SHARE} of the target before servers go: https://github.com/aws/copilot-cli/issues/4233 */
export const IN_MINUTES = 15;
/** The lower alarm stands a tenth below the target, as alarms that AWS creates show. */
export const LOW_SHARE = 0.9;

/**
 * AWS target tracking, a minute at a time: an alarm after 3 minutes above the target adds servers in proportion, one
 * after 15 minutes below nine tenths of it takes them away, rounded so that the target is not exceeded.
 *
 * AWS publishes the principle (out in proportion and fast, in slowly) and shows the alarms it creates, not its
 * arithmetic: this is the plain reading of both. Servers that still start are not counted on, and while any does none
 * is removed.
 *
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html and
 * https://repost.aws/questions/QUqlW8K90FR82nPrKX7lLDoA/slow-down-asg-target-tracking-scale-out
 * @example new TargetTracking({ minServers: 1, maxServers: 9, target: 50, inCooldown: 5 }).next({ metric: 80, ready: 4, current: 4 }) // 4: one minute is no alarm
 */
export class TargetTracking {
  private above = 0;
  private below = 0;
  private coolFor = 0;

  constructor(private readonly rules: TrackingRules) {
    requirePositive('TargetTracking', 'target', rules.target);
    if (!(rules.minServers <= rules.maxServers)) {
      throw new RangeError(
        `TargetTracking: minServers must be at most maxServers (${rules.maxServers}), got ${rules.minServers}`,
      );
    }
  }

  /**
   * @param minute mean of the metric over the minute, servers ready to work, and all that run or start
   * @returns servers to run
   */
  next({
    metric,
    ready,
    current,
  }: {
    readonly metric: number;
    readonly ready: number;
    readonly current: number;
  }): number {
    const { target, minServers, maxServers, inCooldown } = this.rules;
    this.above = metric > target ? this.above + 1 : 0;
    this.below = metric < target * LOW_SHARE ? this.below + 1 : 0;
    this.coolFor = Math.max(0, this.coolFor - 1);
    const wanted = Math.ceil((ready * metric) / target);
    let servers = current;
    if (this.above >= OUT_MINUTES) servers = Math.max(current, wanted);
    else if (this.below >= IN_MINUTES && this.coolFor === 0 && ready === current && wanted < current) {
      servers = wanted;
      this.coolFor = inCooldown;
    }
    return Math.min(maxServers, Math.max(minServers, servers));
  }
}
