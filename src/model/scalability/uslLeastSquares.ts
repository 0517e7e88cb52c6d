import type { ScalabilityLaw } from './usl';
import type { Measurement } from './uslFit';

/** Coefficients that are free to move; the others stay at 0. */
interface Face {
  readonly contention: boolean;
  readonly coherency: boolean;
}

interface Candidate {
  readonly contention: number;
  readonly coherency: number;
  readonly ratePerUnit: number;
  readonly squaredError: number;
}

/** The law with the least squared error, before anything is said about its uncertainty. */
export interface ClosestLaw {
  readonly law: ScalabilityLaw;
  readonly free: Face;
  readonly squaredError: number;
  readonly proportionalSquaredError: number;
}

/** A smaller model is kept unless a larger one is better by more than rounding: squared error over squared throughput. */
const WORTH_IT = 1e-18;

/**
 * Least squares on the box $0 \le \sigma, \kappa \le 1$ by active sets: with $\sigma$ and $\kappa$ given, $\gamma$ has a closed
 * form, so what is left are four small searches, over both coefficients, over each alone and over none; the best one
 * within the box is the answer. General solvers with bounds are known to stall at $\kappa = 0$, where many load tests end.
 *
 * @param measurements valid ones, not all 0
 * @returns coefficients and what is free
 * @internal
 */
export function closestLaw(measurements: readonly Measurement[]): ClosestLaw {
  const scale = Math.max(...measurements.map(([, throughput]) => throughput));
  const loads = measurements.map(([concurrency]) => concurrency);
  const rates = measurements.map(([, throughput]) => throughput / scale);
  const fit = new ProjectedFit(loads, rates);
  const proportional = fit.at(0, 0);
  let best = proportional;
  for (const face of [
    { contention: true, coherency: false },
    { contention: false, coherency: true },
    { contention: true, coherency: true },
  ]) {
    const found = fit.search(face);
    if (best.squaredError - found.squaredError > WORTH_IT * fit.size) best = found;
  }
  return {
    law: {
      ratePerUnit: best.ratePerUnit * scale,
      contention: best.contention,
      coherency: best.coherency,
    },
    free: { contention: isInside(best.contention), coherency: isInside(best.coherency) },
    squaredError: best.squaredError * scale ** 2,
    proportionalSquaredError: proportional.squaredError * scale ** 2,
  };
}

function isInside(coefficient: number): boolean {
  return coefficient > 0 && coefficient < 1;
}

/** Slowdowns at the largest load that a search starts from: from hardly any to a hundredfold. */
const STARTS = [0.01, 0.1, 1, 10, 100];
const MAX_STEPS = 100;

/** Least squares over $\sigma$ and $\kappa$, with $\gamma$ projected out (variable projection). */
class ProjectedFit {
  /** Sum of the squared rates, against which errors are small or large. */
  readonly size: number;

  constructor(
    private readonly loads: readonly number[],
    private readonly rates: readonly number[],
  ) {
    this.size = rates.reduce((sum, rate) => sum + rate * rate, 0);
  }

  at(contention: number, coherency: number): Candidate {
    const shapes = this.shapes(contention, coherency);
    let [product, square] = [0, 0];
    shapes.forEach((shape, i) => {
      product += shape * this.rates[i]!;
      square += shape * shape;
    });
    const ratePerUnit = product / square;
    const squaredError = shapes.reduce(
      (sum, shape, i) => sum + (this.rates[i]! - ratePerUnit * shape) ** 2,
      0,
    );
    return { contention, coherency, ratePerUnit, squaredError };
  }

  /** The best law with only the free coefficients above 0. */
  search(face: Face): Candidate {
    const largest = Math.max(...this.loads);
    const first = (isFree: boolean, span: number) =>
      isFree ? STARTS.map((start) => Math.min(1, start / Math.max(span, 1e-9))) : [0];
    const starts = first(face.contention, largest - 1).flatMap((contention) =>
      first(face.coherency, largest * (largest - 1)).map((coherency) => this.at(contention, coherency)),
    );
    starts.sort((a, b) => a.squaredError - b.squaredError);
    const ends = starts.slice(0, 2).map((start) => this.descend(start, face));
    return ends.reduce((best, end) => (end.squaredError < best.squaredError ? end : best));
  }

  /** Damped Gauss–Newton steps (Levenberg and Marquardt), each kept within the box. */
  private descend(start: Candidate, face: Face): Candidate {
    let here = start;
    let damping = 1e-3;
    for (let step = 0; step < MAX_STEPS && damping < 1e12; step++) {
      const [contentionStep, coherencyStep] = this.step(here, face, damping);
      const next = this.at(clamp(here.contention + contentionStep), clamp(here.coherency + coherencyStep));
      if (next.squaredError < here.squaredError) {
        const isSettled = here.squaredError - next.squaredError < 1e-16 * here.squaredError;
        here = next;
        damping = Math.max(damping / 5, 1e-15);
        if (isSettled) break;
      } else damping *= 4;
    }
    return here;
  }

  private step(
    { contention, coherency, ratePerUnit }: Candidate,
    face: Face,
    damping: number,
  ): [number, number] {
    const shapes = this.shapes(contention, coherency);
    const square = shapes.reduce((sum, shape) => sum + shape * shape, 0);
    // Derivatives of the residuals, without the part that a change of the rate makes good.
    const slopes = [
      face.contention
        ? this.without(shapes, square, (shape, load) => (shape * shape * (load - 1)) / load)
        : null,
      face.coherency ? this.without(shapes, square, (shape, load) => shape * shape * (load - 1)) : null,
    ].map((slope) => slope?.map((value) => value * ratePerUnit) ?? null);
    const residuals = shapes.map((shape, i) => this.rates[i]! - ratePerUnit * shape);
    const [a, b] = slopes;
    const [aa, bb] = [dot(a, a), dot(b, b)].map((value) => value * (1 + damping));
    const ab = dot(a, b);
    const [ar, br] = [-dot(a, residuals), -dot(b, residuals)];
    if (!a) return [0, bb! > 0 ? br / bb! : 0];
    if (!b) return [aa! > 0 ? ar / aa! : 0, 0];
    const determinant = aa! * bb! - ab * ab;
    if (!(determinant > 0)) return [0, 0];
    return [(ar * bb! - br * ab) / determinant, (br * aa! - ar * ab) / determinant];
  }

  private shapes(contention: number, coherency: number): number[] {
    return this.loads.map((load) => load / (1 + contention * (load - 1) + coherency * load * (load - 1)));
  }

  /** A column with its share along the curve itself taken out. */
  private without(
    shapes: readonly number[],
    square: number,
    column: (shape: number, load: number) => number,
  ): number[] {
    const values = shapes.map((shape, i) => column(shape, this.loads[i]!));
    const along = dot(values, shapes) / square;
    return values.map((value, i) => value - along * shapes[i]!);
  }
}

function dot(a: readonly number[] | null | undefined, b: readonly number[] | null | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function clamp(coefficient: number): number {
  return Math.min(1, Math.max(0, coefficient));
}
