import { formatNumber } from '../kit/format';
import type { Pair } from '../kit/series';

const LEAST_POINTS = 6;
const LEAST_LOADS = 4;

/**
 * Refuses a load test from which three coefficients cannot be told, with what to measure next.
 *
 * @returns the largest concurrency measured
 */
export function refuseThinData(points: readonly Pair[]): number {
  const loads = [...new Set(points.map(([load]) => load))].sort((a, b) => a - b);
  const largest = loads.at(-1) ?? 1;
  const next = nextLoads(loads);
  if (points.length < LEAST_POINTS) {
    const are = points.length === 1 ? '1 point is' : `${points.length} points are`;
    throw new RangeError(`${are} too few for three coefficients, and 6 are the least: measure also ${next}.`);
  }
  if (loads.length < LEAST_LOADS) {
    throw new RangeError(
      `Points at ${loads.length === 1 ? 'one concurrency' : `${loads.length} concurrencies`} cannot show a curve, and 4 different ones are the least: measure also ${next}.`,
    );
  }
  if (points.every(([, throughput]) => throughput === 0))
    throw new RangeError('Every throughput is 0: give the requests/s that were completed.');
  return largest;
}

/** Loads that a doubling series from 1 would have and these points have not. */
function nextLoads(loads: readonly number[]): string {
  const doubled: number[] = [];
  for (let load = 1; doubled.length < 3; load *= 2) {
    const isNear = loads.some((have) => have > load / 1.4 && have < load * 1.4);
    if (!isNear) doubled.push(load);
  }
  return `at ${formatNumber(doubled[0]!)}, ${formatNumber(doubled[1]!)} and ${formatNumber(doubled[2]!)} at once`;
}
