/** One look at an exporter: every series with its value, and what kind its metric is. */
export interface Scrape {
  /** Seconds since 1970. */
  readonly at: number;
  /** `name{labels}` as exported, to its value. */
  readonly values: ReadonlyMap<string, number>;
  readonly counters: ReadonlySet<string>;
}

/** Reads Prometheus' [text format](https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format). */
export function parseScrape(text: string, at: number): Scrape {
  const values = new Map<string, number>();
  const counters = new Set<string>();
  for (const line of text.split('\n')) {
    const type = /^# TYPE (\S+) (counter|histogram|summary)$/.exec(line);
    if (type)
      for (const suffix of type[2] === 'counter' ? [''] : ['_bucket', '_count', '_sum'])
        counters.add(type[1] + suffix);
    const sample = /^([A-Za-z_:][\w:]*)(\{.*\})? (\S+)(?: \d+)?$/.exec(line);
    if (sample) values.set(`${sample[1]}${sample[2] ?? '{}'}`, Number(sample[3]));
  }
  return { at, values, counters };
}

/** Two looks, a second or more apart, at one state of the system. */
export type Pair = readonly [Scrape, Scrape];

/** Minutes that each state is stretched to: longer than any `for` and any range of the rules. */
export const MINUTES = 120;

/**
 * Three states as one history in promtool's notation: gauges hold what was last seen, counters go on at the rate seen
 * within each state and take what happened between two states in one step.
 *
 * @param states before the fault, during it, after it
 * @param moments metrics that hold a moment in time: moved so that their distance to now is kept, promtool's clock starting at 0
 */
export function seriesOf(
  states: readonly [Pair, Pair, Pair],
  metrics: readonly string[],
  moments: readonly string[],
): { series: string; values: string }[] {
  const keys = new Set(states.flatMap((pair) => pair.flatMap(({ values }) => [...values.keys()])));
  return [...keys]
    .filter((key) => metrics.includes(nameOf(key)))
    .map((key) => ({ series: labelled(key), values: history(key, states, moments.includes(nameOf(key))) }));
}

export function nameOf(key: string): string {
  return key.slice(0, key.indexOf('{'));
}

function history(key: string, states: readonly Pair[], moment: boolean): string {
  let level: number | null = null;
  return states
    .map(([first, second], index) => {
      const [from, to] = [first.values.get(key), second.values.get(key)];
      if (to === undefined || !Number.isFinite(to)) return `_x${MINUTES}`;
      if (moment) return ramp(to - second.at + index * MINUTES * 60, 60);
      if (!second.counters.has(nameOf(key)) || from === undefined) return ramp(to, 0);
      const perMinute = (Math.max(0, to - from) / (second.at - first.at)) * 60;
      const before: number = index === 0 ? to : (states[index - 1]![1].values.get(key) ?? 0);
      // A counter that restarted begins again at what it shows.
      level = level === null || to < before ? to : level + (to - before);
      const line = ramp(level, perMinute);
      level += perMinute * (MINUTES - 1);
      return line;
    })
    .join(' ');
}

function ramp(start: number, step: number): string {
  return `${plain(start)}${step < 0 ? '-' : '+'}${plain(Math.abs(step))}x${MINUTES - 1}`;
}

/** Without an exponent, whose sign promtool would read as a step. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}

/** As a scrape by Prometheus would label it. */
function labelled(key: string): string {
  const inner = key.slice(key.indexOf('{') + 1, -1).replace(/,$/, '');
  const added = ['job="drill"', 'instance="db-1"'].filter(
    (label) => !new RegExp(`(^|,)${label.split('=')[0]}=`).test(inner),
  );
  return `${nameOf(key)}{${[inner, ...added].filter(Boolean).join(',')}}`;
}
