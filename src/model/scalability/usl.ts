import { requireNotNegative, requirePositive } from '../statistics/requireNumber';

/** What throughput a system gives at every concurrency, by the Universal Scalability Law. */
export interface ScalabilityLaw {
  /** $\gamma$, throughput of one alone, in whatever throughput is counted in. */
  readonly ratePerUnit: number;
  /** $\sigma$, share of the work that queues for something only one can have; 0 to 1. */
  readonly contention: number;
  /** $\kappa$, cost for each pair that has to agree, as a share of the work; 0 to 1. */
  readonly coherency: number;
}

/**
 * Throughput at a concurrency: $X(N) = \gamma N / (1 + \sigma (N - 1) + \kappa N (N - 1))$.
 *
 * Without contention and coherency it rises in proportion; with contention alone it is Amdahl's law; with coherency it
 * turns down past {@link peakConcurrency}.
 *
 * @param law coefficients
 * @param concurrency $N$, units at work at once, above 0
 * @returns throughput, in the unit of `ratePerUnit`
 * @throws RangeError if an argument is out of range
 * @see Gunther, https://www.perfdynamics.com/Manifesto/USLscalability.html
 * @example uslThroughput({ ratePerUnit: 1, contention: 0.02, coherency: 0.02 }, 8) // 3.54
 */
export function uslThroughput(
  { ratePerUnit, contention, coherency }: ScalabilityLaw,
  concurrency: number,
): number {
  requireNotNegative('uslThroughput', 'ratePerUnit', ratePerUnit);
  requireCoefficients('uslThroughput', contention, coherency);
  requirePositive('uslThroughput', 'concurrency', concurrency);
  return (ratePerUnit * concurrency) / slowdown(concurrency, contention, coherency);
}

/**
 * Share of proportional throughput that is left at a concurrency: 1 where everything scales.
 *
 * @param law coefficients
 * @param concurrency $N$, above 0
 * @returns $X(N) / (\gamma N)$, at most 1 from a concurrency of 1 on
 * @throws RangeError if an argument is out of range
 * @example uslEfficiency({ contention: 0.05, coherency: 0 }, 21) // 0.5
 */
export function uslEfficiency(
  { contention, coherency }: Pick<ScalabilityLaw, 'contention' | 'coherency'>,
  concurrency: number,
): number {
  requireCoefficients('uslEfficiency', contention, coherency);
  requirePositive('uslEfficiency', 'concurrency', concurrency);
  return 1 / slowdown(concurrency, contention, coherency);
}

/**
 * Concurrency at which throughput is highest: $N^* = \sqrt{(1 - \sigma)/\kappa}$.
 *
 * @param law coefficients
 * @returns $N^*$; `Infinity` without coherency, because throughput then only levels off
 * @throws RangeError if a coefficient is out of range
 * @example peakConcurrency({ contention: 0.001, coherency: 0.00001 }) // 316.07
 */
export function peakConcurrency({
  contention,
  coherency,
}: Pick<ScalabilityLaw, 'contention' | 'coherency'>): number {
  requireCoefficients('peakConcurrency', contention, coherency);
  return coherency === 0 ? Infinity : Math.sqrt((1 - contention) / coherency);
}

/**
 * Ceiling that contention alone would put over throughput, Amdahl's $\gamma/\sigma$.
 *
 * @param law coefficients
 * @returns the ceiling; `Infinity` without contention
 * @throws RangeError if a coefficient is out of range
 * @example throughputCeiling({ ratePerUnit: 90, contention: 0.03, coherency: 0 }) // 3000
 */
export function throughputCeiling({ ratePerUnit, contention, coherency }: ScalabilityLaw): number {
  requireNotNegative('throughputCeiling', 'ratePerUnit', ratePerUnit);
  requireCoefficients('throughputCeiling', contention, coherency);
  return contention === 0 ? Infinity : ratePerUnit / contention;
}

function slowdown(concurrency: number, contention: number, coherency: number): number {
  return 1 + contention * (concurrency - 1) + coherency * concurrency * (concurrency - 1);
}

function requireCoefficients(caller: string, contention: number, coherency: number): void {
  for (const [name, value] of [
    ['contention', contention],
    ['coherency', coherency],
  ] as const) {
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`${caller}: ${name} must be from 0 to 1, got ${value}`);
  }
}
