/** How fast a HorizontalPodAutoscaler may follow what it wants. */
export interface HpaRules {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** Seconds over which the highest wish holds before replicas go. */
  readonly downWindow: number;
  /** Replicas may grow by this share in 15 s, percent … */
  readonly upPercent: number;
  /** … or by this many, whichever is more. */
  readonly upPods: number;
}

/** What Kubernetes does unless told otherwise: https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#default-behavior */
export const DEFAULT_HPA_RULES = { downWindow: 300, upPercent: 100, upPods: 4 } as const;

/** The period of the default policies and of the controller's own look, s. */
export const HPA_PERIOD = 15;

/**
 * Turns wishes into replicas as Kubernetes does by default: growth is limited to the larger of a percentage and a number
 * of pods in each 15 s; replicas go at once, but only to the highest wish within the window.
 *
 * One object follows one workload: it remembers the wishes of the window.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 * @example new HpaBehaviour({ minReplicas: 1, maxReplicas: 100, ...DEFAULT_HPA_RULES }).next(3, 20, 0) // 7
 */
export class HpaBehaviour {
  /** Wishes within the window that none later exceeds, oldest and highest first. */
  private readonly wishes: { readonly at: number; readonly replicas: number }[] = [];

  constructor(private readonly rules: HpaRules) {
    if (!(rules.minReplicas <= rules.maxReplicas)) {
      throw new RangeError(
        `HpaBehaviour: minReplicas must be at most maxReplicas (${rules.maxReplicas}), got ${rules.minReplicas}`,
      );
    }
  }

  /**
   * @param current replicas now
   * @param wish replicas the metric asks for
   * @param now seconds, one period after the call before
   * @returns replicas to set
   */
  next(current: number, wish: number, now: number): number {
    const { minReplicas, maxReplicas, downWindow, upPercent, upPods } = this.rules;
    while (this.wishes.length > 0 && this.wishes.at(-1)!.replicas <= wish) this.wishes.pop();
    this.wishes.push({ at: now, replicas: wish });
    while (this.wishes[0]!.at < now - downWindow) this.wishes.shift();
    const highest = this.wishes[0]!.replicas;
    const upTo = Math.max(current + upPods, Math.ceil(current * (1 + upPercent / 100)));
    const wanted = wish > current ? Math.min(wish, upTo) : Math.min(current, highest);
    return Math.min(maxReplicas, Math.max(minReplicas, wanted));
  }
}
