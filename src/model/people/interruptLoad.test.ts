import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interrupts, interruptShare, peopleForInterrupts } from './interruptLoad';

const week: Interrupts = {
  incidentsPerWeek: 6,
  hoursPerIncident: 6,
  othersPerPerson: 6,
  hoursPerOther: 0.5,
  weekHours: 40,
};

// Oracle: arithmetic.
describe('interrupts', () => {
  it('take 54 of 240 hours', () => {
    expect(interruptShare(week, 6)).toBeCloseTo(54 / 240, 12);
  });

  it('stay within the budget from the size computed, and not below it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (incidentsPerWeek, budget) => {
          const interrupts = { ...week, incidentsPerWeek };
          const people = peopleForInterrupts(interrupts, budget);
          if (people === Infinity) {
            expect(interruptShare(interrupts, 1e9)).toBeGreaterThan(budget - 1e-9);
            return;
          }
          expect(interruptShare(interrupts, people)).toBeCloseTo(budget, 9);
        },
      ),
    );
  });

  it('ask for nobody where there are none, and never end where questions alone are too many', () => {
    expect(peopleForInterrupts({ ...week, incidentsPerWeek: 0 }, 0.25)).toBe(0);
    expect(peopleForInterrupts({ ...week, othersPerPerson: 40 }, 0.25)).toBe(Infinity);
    expect(() => interruptShare({ ...week, weekHours: 0 }, 6)).toThrow(
      'interruptShare: weekHours must be a finite number above 0, got 0',
    );
  });
});
