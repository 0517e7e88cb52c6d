import { describe, expect, it } from 'vitest';
import { fourier } from './fourier';
import { createRandom } from './random';

describe('fourier', () => {
  // Oracle: the defining sum.
  it.each([1, 2, 8, 64])('is the sum that defines it, for %d points', (n) => {
    const random = createRandom(n);
    const re = Float64Array.from({ length: n }, random);
    const im = Float64Array.from({ length: n }, random);
    const [outRe, outIm] = [re.slice(), im.slice()];
    fourier(outRe, outIm, false);
    for (let k = 0; k < n; k++) {
      let [x, y] = [0, 0];
      for (let j = 0; j < n; j++) {
        const angle = (-2 * Math.PI * j * k) / n;
        x += re[j]! * Math.cos(angle) - im[j]! * Math.sin(angle);
        y += re[j]! * Math.sin(angle) + im[j]! * Math.cos(angle);
      }
      expect(outRe[k]).toBeCloseTo(x, 10);
      expect(outIm[k]).toBeCloseTo(y, 10);
    }
  });

  it('comes back', () => {
    const re = Float64Array.from({ length: 4_096 }, createRandom(1));
    const [x, y] = [re.slice(), new Float64Array(4_096)];
    fourier(x, y, false);
    fourier(x, y, true);
    expect(Math.max(...re.map((value, i) => Math.abs(value - x[i]! / 4_096)))).toBeLessThan(1e-13);
  });

  it('refuses other lengths', () => {
    expect(() => fourier(new Float64Array(3), new Float64Array(3), false)).toThrow(/power of two/);
  });
});
