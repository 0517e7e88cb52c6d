import { requireProbability } from '../statistics/requireNumber';

/** Counts values finely enough for any quantile, in memory that does not grow with their number. */
export interface QuantileCollector {
  readonly count: number;
  /** Values by class, and the first and last class in use; for merging. */
  readonly classes: Uint32Array;
  readonly first: number;
  readonly last: number;
  /** Counts one value of at least 0. */
  record(value: number): void;
  /** Takes over what another collector counted. */
  add(other: QuantileCollector): void;
  /** Value that a share `p` of the recorded ones does not exceed, within 0.4 %; 0 when nothing was recorded. */
  quantile(p: number): number;
  /** Share of the recorded values above a value of at least 0, to the nearest class. */
  shareAbove(value: number): number;
}

/** Of a single-precision number: sign, 8 bits of exponent and the first 7 bits of its fraction make the class. */
const CLASS_SHIFT = 16;
const CLASSES = 2 ** 15;

/**
 * A collector whose classes are powers of two, each cut into 128 of equal width: the idea of HdrHistogram. The class is
 * read from the bits of the value as a single-precision number, which takes no logarithm and knows no lowest or highest
 * value within 1e-38 to 3e38.
 *
 * @returns an empty collector
 * @see https://hdrhistogram.github.io/HdrHistogram/
 * @example const c = createQuantileCollector(); c.record(1); c.record(3); c.quantile(1) // 3.0 within 0.4 %
 */
export function createQuantileCollector(): QuantileCollector {
  return new ClassCounts();
}

/** A class for the reason that the event queue is one. */
class ClassCounts implements QuantileCollector {
  readonly classes = new Uint32Array(CLASSES);
  first = CLASSES;
  last = -1;
  count = 0;

  record(value: number): void {
    float[0] = value;
    const at = bits[0]! >>> CLASS_SHIFT;
    this.classes[at]!++;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
    this.count++;
  }

  add(other: QuantileCollector): void {
    for (let i = other.first; i <= other.last; i++) this.classes[i]! += other.classes[i]!;
    this.first = Math.min(this.first, other.first);
    this.last = Math.max(this.last, other.last);
    this.count += other.count;
  }

  quantile(p: number): number {
    requireProbability('quantile', 'p', p);
    const { classes, count, first, last } = this;
    if (count === 0) return 0;
    const wanted = p * count;
    let below = 0;
    let at = first;
    while (at < last && (below + classes[at]! < wanted || classes[at] === 0)) below += classes[at++]!;
    const from = lowerEdge(at);
    // Zeros are a class of their own: no wait at all.
    if (at === 0) return 0;
    const share = Math.min(1, Math.max(0, (wanted - below) / classes[at]!));
    return from + share * (lowerEdge(at + 1) - from);
  }

  shareAbove(value: number): number {
    if (this.count === 0) return 0;
    float[0] = value;
    const from = bits[0]! >>> CLASS_SHIFT;
    let above = 0;
    for (let i = Math.max(this.first, from + 1); i <= this.last; i++) above += this.classes[i]!;
    return above / this.count;
  }
}

// One word, seen as a number and as its bits.
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

function lowerEdge(at: number): number {
  bits[0] = at << CLASS_SHIFT;
  return float[0]!;
}
