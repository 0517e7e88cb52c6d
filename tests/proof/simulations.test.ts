import { describe, expect, it } from 'vitest';
import { simulatedFigures } from './simulations';

const figures = simulatedFigures();
const named = figures.map((one) => [`${one.figure} of ${one.system}`, one] as const);

describe('the queueing models, against simulations', () => {
  it.each(named)('%s', (_name, { model, simulated, claim }) => {
    const off = Math.abs(model - simulated.value);
    // Half-widths are of 95 % intervals; at twice that, one of a hundred thousand exact figures would fail.
    if (claim.kind === 'exact') expect(off).toBeLessThanOrEqual(2 * simulated.halfWidth);
    else expect(off).toBeLessThanOrEqual(claim.within * simulated.value + simulated.halfWidth);
  });

  it('exact figures lie inside their 95 % intervals about as often as they should', () => {
    const exact = figures.filter(({ claim }) => claim.kind === 'exact');
    const inside = exact.filter(
      ({ model, simulated }) => Math.abs(model - simulated.value) <= simulated.halfWidth,
    );
    expect(inside.length / exact.length).toBeGreaterThanOrEqual(0.85);
  });

  it('intervals are narrow enough to say something', () => {
    for (const { simulated } of figures) expect(simulated.halfWidth).toBeLessThan(0.2 * simulated.value);
  });
});
