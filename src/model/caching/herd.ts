import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Steps of Simpson's rule over the part of XFetch's sum that has no closed form. */
const STEPS = 64;

/**
 * Computations started when one entry expires, without protection: the first miss and all reads until its answer is stored,
 * $1 + \lambda \Delta$.
 *
 * @param requestsPerSecond - $\lambda$, requests/s for this entry.
 * @param recomputeSeconds - $\Delta$, seconds one computation takes.
 * @param processes - Processes that each compute an entry once at a time; `Infinity` where nobody waits for anybody.
 *   Reads spread evenly over them: $1 + (n - 1)(1 - e^{-\lambda\Delta/n})$.
 * @returns Computations, on average; 1 with a lock that all processes share, which is one process here.
 * @throws RangeError where a value is out of range.
 *
 * @example
 * ```ts
 * herdSize(200, 0.5); // 101
 * herdSize(200, 0.5, 8); // 8
 * ```
 */
export function herdSize(requestsPerSecond: number, recomputeSeconds: number, processes = Infinity): number {
  requireNotNegative('herdSize', 'requestsPerSecond', requestsPerSecond);
  requireNotNegative('herdSize', 'recomputeSeconds', recomputeSeconds);
  const others = requestsPerSecond * recomputeSeconds;
  if (processes === Infinity) return 1 + others;
  requireCount('herdSize', 'processes', processes, 1);
  return 1 + (processes - 1) * -Math.expm1(-others / processes);
}

/**
 * Computations for one renewal of an entry under XFetch, on average.
 *
 * Refreshes begin before expiry at the rate $\lambda e^{-\tau/(\beta\Delta)}$, so $E = \lambda\beta\Delta e^{-\tau/(\beta\Delta)}$ at
 * the first of them is a unit exponential, and during its $\Delta$ another $E(e^{1/\beta} - 1)$ begin. For an entry read often
 * the mean is thus $e^{1/\beta}$, whatever its rate: 2.7 at $\beta = 1$. Where the entry expires first or meanwhile, every
 * read computes. Ours, from the definition in [Vattani, Chierichetti and Lowenstein, 2015](https://doi.org/10.14778/2757807.2757813);
 * checked by simulation.
 *
 * @param requestsPerSecond - $\lambda$, requests/s for this entry.
 * @param recomputeSeconds - $\Delta$, seconds one computation takes; short against the entry's life.
 * @param beta - $\beta$, above 1 to refresh earlier.
 * @returns Computations, at least 1.
 * @throws RangeError where λ is negative, or Δ or β is not above 0.
 *
 * @example
 * ```ts
 * xfetchHerd(1000, 0.5); // 2.718
 * ```
 */
export function xfetchHerd(requestsPerSecond: number, recomputeSeconds: number, beta = 1): number {
  requireNotNegative('xfetchHerd', 'requestsPerSecond', requestsPerSecond);
  requirePositive('xfetchHerd', 'recomputeSeconds', recomputeSeconds);
  requirePositive('xfetchHerd', 'beta', beta);
  const work = requestsPerSecond * recomputeSeconds;
  const refreshes = work * beta;
  if (refreshes === 0) return 1;
  const growth = Math.expm1(1 / beta);
  // First refreshes below this line are done before the entry expires.
  const line = refreshes / (1 + growth);
  // ∫₀^line E·growth·e^(−E) dE
  const early = growth === Infinity ? 0 : growth * (1 - (1 + line) * Math.exp(-line));
  const late = (e: number) => (refreshes - e + work - refreshes * Math.log(refreshes / e)) * Math.exp(-e);
  const expired = work * Math.exp(-refreshes);
  return 1 + early + simpson(late, line, refreshes) + expired;
}

/** Simpson's rule on a logarithmic scale, cut where $e^{-x}$ has died out. */
function simpson(f: (x: number) => number, from: number, to: number): number {
  const low = Math.log(Math.max(from, 1e-12 * to));
  const high = Math.log(Math.min(to, 50));
  if (!(high > low)) return 0;
  const width = (high - low) / STEPS;
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const x = Math.exp(low + i * width);
    sum += (i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2) * f(x) * x;
  }
  return (sum * width) / 3;
}
