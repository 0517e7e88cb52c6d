import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fluidQueue } from './fluidQueue';

const step = { waiting: 0, arrivalRate: 12, capacity: 10, seconds: 10, patience: 5, lateAfter: 1 };

describe('fluidQueue', () => {
  it('lets what cannot be served wait: 2 a second for 10 s, by hand', () => {
    // 20 wait, 2 s of work; the wait passes 1 s after 5 s, so half of the 120 came late.
    expect(fluidQueue(step)).toEqual({ waiting: 20, served: 100, lost: 0, late: 60 });
  });

  it('serves all below capacity, and works a queue off', () => {
    expect(fluidQueue({ ...step, arrivalRate: 9 })).toEqual({ waiting: 0, served: 90, lost: 0, late: 0 });
    expect(fluidQueue({ ...step, arrivalRate: 9, waiting: 40 }).waiting).toBe(30);
  });

  it('loses whoever would wait longer than they have patience for', () => {
    const full = fluidQueue({ ...step, arrivalRate: 30 });
    expect(full).toMatchObject({ waiting: 50, served: 100, lost: 150 });
    expect(full.late).toBe(120);
  });

  it('loses all where nothing can be served', () => {
    expect(fluidQueue({ ...step, capacity: 0 })).toMatchObject({ waiting: 0, served: 0, lost: 120 });
  });

  it('keeps every request: those that came and waited are served, wait, or are lost', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        amount,
        (waiting, arrivalRate, capacity, patience, lateAfter) => {
          const queue = { waiting, arrivalRate, capacity, seconds: 15, patience, lateAfter };
          const after = fluidQueue(queue);
          const all = waiting + arrivalRate * 15;
          expect(after.served + after.waiting + after.lost).toBeCloseTo(all, -Math.log10(1e-9 * all + 1e-9));
          for (const value of Object.values(after)) expect(value).toBeGreaterThanOrEqual(-1e-6 * all);
          expect(after.waiting).toBeLessThanOrEqual(capacity * patience);
          expect(after.late).toBeLessThanOrEqual(arrivalRate * 15);
        },
      ),
    );
  });
});
