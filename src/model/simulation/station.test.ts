import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStation } from './station';

describe('createStation', () => {
  it('takes as many jobs at once as it has workers, and the rest in turn', () => {
    const station = createStation(2);
    expect([1, 2, 3, 4].map((job) => station.arrive(job))).toEqual([true, true, false, false]);
    expect([station.busy, station.waiting]).toEqual([2, 2]);
    expect([station.finish(), station.finish(), station.finish(), station.finish()]).toEqual([3, 4, -1, -1]);
    expect([station.busy, station.waiting]).toEqual([0, 0]);
  });

  // Oracle: an array as the queue.
  it('is first come first served over any sequence', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (comes) => {
        const station = createStation(1);
        const line: number[] = [];
        let isBusy = false;
        comes.forEach((come, job) => {
          if (come) {
            expect(station.arrive(job)).toBe(!isBusy);
            if (isBusy) line.push(job);
            isBusy = true;
          } else if (isBusy) {
            const next = line.shift() ?? -1;
            expect(station.finish()).toBe(next);
            isBusy = next !== -1;
          }
          expect(station.waiting).toBe(line.length);
        });
        expect(station.clear()).toEqual(line);
      }),
    );
  });

  it('refuses to have no workers', () => {
    expect(() => createStation(0)).toThrow('createStation: workers must be at least 1, got 0');
  });
});
