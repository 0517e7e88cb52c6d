import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventQueue } from './eventQueue';

describe('createEventQueue', () => {
  it('is empty at first', () => {
    const queue = createEventQueue();
    expect([queue.size, queue.nextTime(), queue.pop()]).toEqual([0, Infinity, -1]);
  });

  // Oracle: sorting.
  it('gives events in order of time, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e9 })), (times) => {
        const queue = createEventQueue(1);
        times.forEach((time, event) => queue.push(time, event));
        const got = times.map(() => {
          const time = queue.nextTime();
          expect(times[queue.pop()]).toBe(time);
          return time;
        });
        expect(got).toEqual([...times].sort((a, b) => a - b));
        expect(queue.size).toBe(0);
      }),
    );
  });

  it('keeps order while events are added and taken in turn', () => {
    const queue = createEventQueue();
    queue.push(5, 1);
    queue.push(3, 2);
    expect(queue.pop()).toBe(2);
    queue.push(4, 3);
    queue.push(6, 4);
    expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()]).toEqual([3, 1, 4, -1]);
  });
});
