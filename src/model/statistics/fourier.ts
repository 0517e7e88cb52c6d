/** Cosines and sines of the transform of each length used so far. */
const roots = new Map<number, Float64Array>();

function rootsOf(length: number): Float64Array {
  const known = roots.get(length);
  if (known) return known;
  const fresh = new Float64Array(length);
  for (let i = 0; i < length / 2; i++) {
    fresh[2 * i] = Math.cos((2 * Math.PI * i) / length);
    fresh[2 * i + 1] = Math.sin((2 * Math.PI * i) / length);
  }
  roots.set(length, fresh);
  return fresh;
}

/**
 * Discrete Fourier transform in place, $X_k = \sum_j x_j e^{\mp 2\pi i jk/n}$, by Cooley and Tukey's radix 2. The inverse
 * is not divided by $n$.
 *
 * @param re real parts; their number must be a power of two
 * @param im imaginary parts, as many
 * @param inverse whether the sign of the exponent is plus
 * @throws RangeError if the length is no power of two
 * @see https://en.wikipedia.org/wiki/Cooley–Tukey_FFT_algorithm
 * @example fourier(Float64Array.of(1, 1), new Float64Array(2), false) // real parts become 2, 0
 */
export function fourier(re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = re.length;
  if (n < 1 || (n & (n - 1)) !== 0 || im.length !== n) {
    throw new RangeError(`fourier: length must be a power of two for both parts, got ${n} and ${im.length}`);
  }
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
    j |= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j]!, re[i]!];
    [im[i], im[j]] = [im[j]!, im[i]!];
  }
  const unit = rootsOf(n);
  const sign = inverse ? 1 : -1;
  for (let size = 2; size <= n; size *= 2) {
    const half = size >> 1;
    const stride = 2 * (n / size);
    for (let k = 0, at = 0; k < half; k++, at += stride) {
      const c = unit[at]!;
      const s = sign * unit[at + 1]!;
      for (let low = k; low < n; low += size) {
        const high = low + half;
        const x = re[high]! * c - im[high]! * s;
        const y = re[high]! * s + im[high]! * c;
        re[high] = re[low]! - x;
        im[high] = im[low]! - y;
        re[low] = re[low]! + x;
        im[low] = im[low]! + y;
      }
    }
  }
}
