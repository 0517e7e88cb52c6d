import { type Estimate, estimateFromBatches } from '../src/model/simulation/estimate';
import { quantile } from '../src/model/statistics/quantile';
import type { Absent, Comparison, Contender, Figures, Round } from './comparison';

/** A figure as both sides have it. */
export interface Agreement {
  readonly figure: string;
  readonly ours: Estimate;
  readonly rival: Estimate;
  /** The true one, where it is known. */
  readonly exact: number | null;
  readonly agrees: boolean;
}

/** One of our ways against one rival. */
export interface Pair {
  readonly ours: string;
  readonly rival: string;
  /** Our speed over the rival's, the median of the rounds; `null` if the two do not agree, for then it says nothing. */
  readonly ratio: number | null;
  /** Lowest and highest ratio of a single round. */
  readonly spread: readonly [number, number];
  /** Units a CPU second, medians. */
  readonly oursPerSecond: number;
  readonly rivalPerSecond: number;
  readonly agreement: readonly Agreement[];
}

export interface Outcome extends Pick<Comparison, 'id' | 'title' | 'unit' | 'fairness'> {
  readonly rounds: number;
  readonly pairs: readonly Pair[];
  readonly absent: readonly Absent[];
}

/** Each interval is this sure of holding the true figure: of a dozen checks hardly one fails by chance. */
const CONFIDENCE = 0.999;
/** Answers without chance in them may differ in their last digits. */
const LAST_DIGITS = 1e-9;

/**
 * Runs all contenders in turn, round after round, so that whatever slows the machine down slows all of them. One round
 * before the first is not counted: engines compile in it.
 *
 * @param rounds how many count; every second one runs in the opposite order
 */
export async function compare(comparison: Comparison, rounds: number): Promise<Outcome> {
  const contenders = [...comparison.ours, ...comparison.rivals];
  const results = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
  for (const contender of contenders) await contender.run(0);
  for (let round = 1; round <= rounds; round++) {
    for (const contender of round % 2 === 0 ? [...contenders].reverse() : contenders) {
      results.get(contender)!.push(await contender.run(round));
    }
  }
  const { id, title, unit, fairness, absent, exact } = comparison;
  const pairs = comparison.ours.flatMap((ours) =>
    comparison.rivals.map((rival) => {
      return pairOf(ours.name, results.get(ours)!, rival.name, results.get(rival)!, exact);
    }),
  );
  return { id, title, unit, fairness, absent, rounds, pairs };
}

function pairOf(
  ours: string,
  ourRounds: readonly Round[],
  rival: string,
  rivalRounds: readonly Round[],
  exact: Figures,
): Pair {
  const ratios = ourRounds.map((round, index) => speedOf(round) / speedOf(rivalRounds[index]!));
  const agreement = Object.keys(ourRounds[0]!.figures).map((figure) =>
    agreementOn(figure, ourRounds, rivalRounds, exact[figure] ?? null),
  );
  return {
    ours,
    rival,
    ratio: agreement.every(({ agrees }) => agrees) ? median(ratios) : null,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    oursPerSecond: median(ourRounds.map(speedOf)),
    rivalPerSecond: median(rivalRounds.map(speedOf)),
    agreement,
  };
}

function agreementOn(
  figure: string,
  ourRounds: readonly Round[],
  rivalRounds: readonly Round[],
  exact: number | null,
): Agreement {
  const estimate = (rounds: readonly Round[]) =>
    estimateFromBatches(
      rounds.map(({ figures }) => figures[figure] ?? NaN),
      undefined,
      CONFIDENCE,
    );
  const [ours, rival] = [estimate(ourRounds), estimate(rivalRounds)];
  const digits = LAST_DIGITS * Math.abs(ours.value);
  const within = (a: number, b: number, noise: number) => Math.abs(a - b) <= noise + digits;
  const agrees =
    within(ours.value, rival.value, Math.hypot(ours.halfWidth, rival.halfWidth)) &&
    (exact === null || [ours, rival].every(({ value, halfWidth }) => within(value, exact, halfWidth)));
  return { figure, ours, rival, exact, agrees };
}

/** The least that a clock of microseconds can tell. */
const speedOf = ({ units, seconds }: Round) => units / Math.max(seconds, 1e-6);
const median = (values: readonly number[]) => quantile(values, 0.5);
