import { gammaTerm } from '../statistics/gammaFunction';
import { requireCount, requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Standard deviations beyond which a Poisson count does not go: $e^{-72}$. */
const REACH = 12;

/**
 * Chance that a request is not answered after `t`, by the number of departures it first waits for.
 *
 * $T_k = P(E_k + S > t)$, with $E_k$ the sum of $k$ exponential gaps between departures of $c$ busy servers and $S$ its own
 * exponential service. The densities follow $f_{k-1} = (1 - \frac1c) f_k + \frac1c g_k$ with $g_k$ the density of $E_k$:
 * downwards it damps errors, upwards it would blow them up, so it is run downwards from where both vanish.
 *
 * @param servers $c$, at least 1
 * @param serviceTime mean of $S$, above 0
 * @param t time, in the unit of `serviceTime`
 * @param most largest $k$ wanted
 * @returns $T_0$ to $T_{most}$, rising
 * @throws RangeError if an argument is out of range
 * @see L. Kleinrock, Queueing Systems I (1975), 3.5, for waits of M/M/c; the recurrence is ours
 * @example queueThenServe(1, 1, 2, 1) // [0.1353…, 0.4060…], which are e^−2 and 3 e^−2
 */
export function queueThenServe(servers: number, serviceTime: number, t: number, most: number): Float64Array {
  requireCount('queueThenServe', 'servers', servers, 1);
  requirePositive('queueThenServe', 'serviceTime', serviceTime);
  requireNotNegative('queueThenServe', 't', t);
  requireCount('queueThenServe', 'most', most, 0);
  const tails = new Float64Array(most + 1).fill(1);
  if (t === 0) return tails;
  const own = Math.exp(-t / serviceTime);
  tails[0] = own;
  const departures = (servers * t) / serviceTime;
  if (most < departures - REACH * Math.sqrt(departures)) {
    // All have departed long before t: only the own service can still run, and g is nothing.
    const growth = servers === 1 ? 0 : servers / (servers - 1);
    let density = own / servers;
    for (let k = 1; k <= most; k++) {
      density *= growth;
      tails[k] = Math.min(1, (tails[k - 1] ?? 0) + density);
    }
    return tails;
  }
  const start = Math.ceil(departures + REACH * Math.sqrt(departures) + 40);
  // Densities over the departure rate: g_k is then the chance of k − 1 departures by t.
  let gap = gammaTerm(start - 1, departures);
  let density = 0;
  let tail = 1;
  for (let k = start; k >= 1; k--) {
    if (k <= most) tails[k] = Math.max(own, tail);
    tail -= density;
    density = (1 - 1 / servers) * density + gap / servers;
    gap *= (k - 1) / departures;
  }
  return tails;
}
