/** One figure that a contender worked out, by name; two sides must agree on it. */
export type Figures = Readonly<Record<string, number>>;

/** What a contender did in one round. */
export interface Round {
  /** Units of work done, such as samples. */
  readonly units: number;
  /** CPU seconds they took. */
  readonly seconds: number;
  readonly figures: Figures;
}

/** One side of a comparison. */
export interface Contender {
  readonly name: string;
  /** Does its work once; the round's number is its seed, so that figures are the same on every run. */
  run(round: number): Round | Promise<Round>;
}

/** A contender that cannot take part here. */
export interface Absent {
  readonly name: string;
  readonly reason: string;
}

/** What is held against what, at which work. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What a second yields, in the plural: samples. */
  readonly unit: string;
  /** How both sides were put on a level, for a reader who doubts it. */
  readonly fairness: readonly string[];
  readonly ours: readonly Contender[];
  readonly rivals: readonly Contender[];
  readonly absent: readonly Absent[];
  /** What the figures must be, where that is known exactly. */
  readonly exact: Figures;
}

/**
 * CPU seconds of this process, its garbage collector and compiler included. Unlike the time on the wall it does not
 * grow when something else wants the machine.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Times work of this process. */
export async function timed(units: number, work: () => Figures | Promise<Figures>): Promise<Round> {
  const start = cpuSeconds();
  const figures = await work();
  return { units, seconds: cpuSeconds() - start, figures };
}
