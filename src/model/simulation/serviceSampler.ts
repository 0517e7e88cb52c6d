import { balancedPhases } from '../queueing/serviceDistribution';
import { exponential } from '../statistics/exponential';
import type { Random } from '../statistics/random';
import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** Draws a service time. */
export type ServiceSampler = (random: Random) => number;

/**
 * Draws of the distribution that {@link serviceDistribution} describes, so that a simulation and a formula speak of the
 * same service times: constant at scv 0, gamma below 1, exponential at 1, balanced hyperexponential above.
 *
 * @param mean mean service time, above 0; draws are in its unit
 * @param scv squared coefficient of variation, at least 0
 * @returns a sampler
 * @throws RangeError if a parameter is out of range
 * @see G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables (2000), https://doi.org/10.1145/358407.358414
 * @example serviceSampler(2, 0)(createRandom(1)) // 2
 */
export function serviceSampler(mean: number, scv: number): ServiceSampler {
  requirePositive('serviceSampler', 'mean', mean);
  requireNotNegative('serviceSampler', 'scv', scv);
  if (scv < 1e-6) return () => mean;
  if (scv === 1) return (random) => mean * exponential(random);
  if (scv < 1) return gammaSampler(mean, scv);
  const [short, long] = balancedPhases(mean, scv);
  return (random) => (random() < short.share ? short.mean : long.mean) * exponential(random);
}

function gammaSampler(mean: number, scv: number): ServiceSampler {
  const shape = 1 / scv;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const scale = mean * scv;
  return (random) => {
    for (;;) {
      // A normal draw by Box and Muller's polar angle.
      const x = Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random());
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (exponential(random) > d * (v - 1 - Math.log(v)) - 0.5 * x * x) return d * v * scale;
    }
  };
}
