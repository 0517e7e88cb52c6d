import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mg1 } from './mg1';
import { mm1 } from './mm1';

describe('mg1', () => {
  it('agrees with the embedded chain of M/D/1', () => {
    expect(mg1({ arrivalRate: 0.8, serviceTime: 1, scv: 0 }).meanWait).toBeCloseTo(2, 12);
    expect(mg1({ arrivalRate: 0.5, serviceTime: 1, scv: 0 }).meanWait).toBeCloseTo(0.5, 12);
  });

  it('is M/M/1 at scv 1 and obeys Little’s law', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.99, noNaN: true }), (load) => {
        const general = mg1({ arrivalRate: load, serviceTime: 1, scv: 1 });
        expect(general.meanWait).toBeCloseTo(mm1({ arrivalRate: load, serviceTime: 1 }).meanWait, 9);
        expect(general.inSystem).toBeCloseTo(load * general.meanResponse, 9);
      }),
    );
  });

  it('is infinite when overloaded', () => {
    expect(mg1({ arrivalRate: 1, serviceTime: 1, scv: 0 })).toMatchObject({
      stable: false,
      meanWait: Infinity,
    });
  });

  it('refuses a negative spread', () => {
    expect(() => mg1({ arrivalRate: 0.5, serviceTime: 1, scv: -1 })).toThrow('mg1: scv must be');
  });
});
