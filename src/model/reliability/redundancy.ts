import { requireCount, requireProbability } from '../statistics/requireNumber';

/** Identical parts of which some are enough. */
export interface Redundancy {
  /** $k$, parts that must be up. */
  readonly needed: number;
  /** $n$, parts there are. */
  readonly parts: number;
  /** Share of time one part is up, 0 to 1. */
  readonly availability: number;
}

/** Both sides of an availability: the small one keeps its digits. */
export interface UpAndDown {
  readonly availability: number;
  readonly unavailability: number;
}

/**
 * Availability of $k$ of $n$ identical parts: $\sum_{i \ge k} \binom{n}{i} A^i (1-A)^{n-i}$.
 *
 * Assumes that they fail independently; `commonCause` says what is left of that when they share a release or a rack.
 *
 * @returns availability, and its complement without cancellation; 0 where more are needed than there are
 * @throws RangeError where a value is out of range
 * @see AWS, "Availability and Beyond", https://docs.aws.amazon.com/whitepapers/latest/availability-and-beyond-improving-resilience/understanding-availability.html
 * @example kOfN({ needed: 1, parts: 2, availability: 0.999 }) // 0.999999
 */
export function kOfN({ needed, parts, availability }: Redundancy): UpAndDown {
  requireCount('kOfN', 'needed', needed, 0);
  requireCount('kOfN', 'parts', parts, 0);
  requireProbability('kOfN', 'availability', availability);
  if (needed === 0) return { availability: 1, unavailability: 0 };
  if (needed > parts || availability === 0) return { availability: 0, unavailability: 1 };
  if (availability === 1) return { availability: 1, unavailability: 0 };
  const terms = binomialTerms(parts, availability);
  // Small terms first, so that large ones do not swallow them.
  const sum = (list: readonly number[]) =>
    [...list].sort((a, b) => a - b).reduce((total, term) => total + term, 0);
  const down = sum(terms.slice(0, needed));
  const up = sum(terms.slice(needed));
  return { availability: up / (up + down), unavailability: down / (up + down) };
}

/** Weights of $i = 0 \dots n$ parts up, relative to the most likely: no factorial, nothing overflows. */
function binomialTerms(parts: number, availability: number): number[] {
  const odds = availability / (1 - availability);
  const mode = Math.min(parts, Math.floor((parts + 1) * availability));
  const terms = new Array<number>(parts + 1).fill(0);
  terms[mode] = 1;
  for (let i = mode + 1; i <= parts; i++) terms[i] = (terms[i - 1]! * (parts - i + 1) * odds) / i;
  for (let i = mode - 1; i >= 0; i--) terms[i] = (terms[i + 1]! * (i + 1)) / ((parts - i) * odds);
  return terms;
}

/**
 * Availability of $k$ of $n$ parts of whose failures a share $\beta$ takes all of them at once: the beta-factor model.
 *
 * A part's unavailability $u$ is split into a common part $\beta u$, which stands in series, and an independent part
 * $(1-\beta)u$. With $\beta = 0$ this is `kOfN`, with $\beta = 1$ all parts are one.
 *
 * @param redundancy parts needed, parts there are, availability of one
 * @param commonShare $\beta$, 0 to 1; a [manual of safety engineers](https://fliphtml5.com/vmpeb/cdww/SIL_MANUAL/104/) gives 0.02 to 0.1 for equipment
 * @returns availability and its complement
 * @throws RangeError where a value is out of range
 * @see IEC 61508-6, annex D, explained at https://silsafe.net/how-to-apply-beta-factor-for-common-cause-failure/
 * @example commonCause({ needed: 1, parts: 2, availability: 0.999 }, 0.1) // 0.9998992: a hundred times worse than 0.999999
 */
export function commonCause(redundancy: Redundancy, commonShare: number): UpAndDown {
  requireProbability('commonCause', 'commonShare', commonShare);
  const { common, independent } = splitFailures(redundancy.availability, commonShare);
  return inSeries([kOfN({ ...redundancy, availability: independent.availability }), common]);
}

/**
 * A part's failures, divided into those it shares with its like and those of its own.
 *
 * @param availability of one part, 0 to 1
 * @param commonShare $\beta$, 0 to 1
 * @throws RangeError where a value is out of range
 * @example splitFailures(0.99, 0.1) // common: 0.001 down, independent: 0.009 down
 */
export function splitFailures(
  availability: number,
  commonShare: number,
): { readonly common: UpAndDown; readonly independent: UpAndDown } {
  requireProbability('splitFailures', 'availability', availability);
  requireProbability('splitFailures', 'commonShare', commonShare);
  const of = (unavailability: number) => ({ availability: 1 - unavailability, unavailability });
  const down = 1 - availability;
  return { common: of(commonShare * down), independent: of((1 - commonShare) * down) };
}

/**
 * Parts that are all needed, with the small side kept exact: $1 - \prod(1 - u_i)$ without cancellation.
 *
 * @example inSeries([{ availability: 0.9, unavailability: 0.1 }, { availability: 0.9, unavailability: 0.1 }]) // 0.81
 */
export function inSeries(parts: readonly UpAndDown[]): UpAndDown {
  return parts.reduce(
    (all, part) => ({
      availability: all.availability * part.availability,
      unavailability: all.unavailability + all.availability * part.unavailability,
    }),
    { availability: 1, unavailability: 0 },
  );
}
