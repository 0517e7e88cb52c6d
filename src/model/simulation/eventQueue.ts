/** Events to come, earliest first. */
export interface EventQueue {
  readonly size: number;
  /** Time of the earliest event; infinite when there is none. */
  nextTime(): number;
  /** Adds an event: a whole number of 32 bits whose meaning is the caller's. */
  push(time: number, event: number): void;
  /** Takes the earliest event out, or gives −1 when there is none. Read its time with `nextTime` before. */
  pop(): number;
}

/**
 * A queue of events as a binary heap in typed arrays, which is what a discrete-event simulation spends its time in: no
 * object is made for an event. Events of equal time come out in an order that is the same on every run.
 *
 * @param capacity events to make room for at first; it grows as needed
 * @returns an empty queue
 * @see https://en.wikipedia.org/wiki/Binary_heap
 * @example const queue = createEventQueue(); queue.push(2, 7); queue.push(1, 8); queue.pop() // 8
 */
export function createEventQueue(capacity = 64): EventQueue {
  let times = new Float64Array(Math.max(1, capacity));
  let events = new Int32Array(times.length);
  let size = 0;

  function grow(): void {
    const moreTimes = new Float64Array(times.length * 2);
    const moreEvents = new Int32Array(times.length * 2);
    moreTimes.set(times);
    moreEvents.set(events);
    times = moreTimes;
    events = moreEvents;
  }

  return {
    get size() {
      return size;
    },
    nextTime: () => (size === 0 ? Infinity : times[0]!),
    push(time, event) {
      if (size === times.length) grow();
      let place = size++;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = times[parent]!;
        if (above <= time) break;
        times[place] = above;
        events[place] = events[parent]!;
        place = parent;
      }
      times[place] = time;
      events[place] = event;
    },
    pop() {
      if (size === 0) return -1;
      const first = events[0]!;
      const time = times[--size]!;
      const event = events[size]!;
      let place = 0;
      for (let child = 1; child < size; child = 2 * place + 1) {
        if (child + 1 < size && times[child + 1]! < times[child]!) child++;
        const below = times[child]!;
        if (below >= time) break;
        times[place] = below;
        events[place] = events[child]!;
        place = child;
      }
      times[place] = time;
      events[place] = event;
      return first;
    },
  };
}
