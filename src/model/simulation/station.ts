import { requireCount } from '../statistics/requireNumber';

/** Equal workers behind one queue, first come first served. */
export interface Station {
  /** Jobs in service. */
  readonly busy: number;
  /** Jobs waiting. */
  readonly waiting: number;
  /** A job comes: true if a worker takes it at once, false if it queues. */
  arrive(job: number): boolean;
  /** A worker is done: gives the job it takes next, or −1 when none waits and the worker rests. */
  finish(): number;
  /** Empties the station and gives the jobs that waited, first come first. */
  clear(): number[];
}

/**
 * A station of a simulation. It keeps who waits and who works; when a service ends is the caller's to schedule.
 *
 * @param workers jobs it serves at once, at least 1
 * @returns an idle station
 * @throws RangeError if `workers` is out of range
 * @example const one = createStation(1); one.arrive(7); one.arrive(8); one.finish() // 8
 */
export function createStation(workers: number): Station {
  requireCount('createStation', 'workers', workers, 1);
  // A ring whose length is a power of two, so that places wrap with a mask.
  let ring = new Int32Array(16);
  let first = 0;
  let waiting = 0;
  let busy = 0;

  function inOrder(room: number): Int32Array<ArrayBuffer> {
    const line = new Int32Array(room);
    for (let i = 0; i < waiting; i++) line[i] = ring[(first + i) & (ring.length - 1)]!;
    return line;
  }

  return {
    get busy() {
      return busy;
    },
    get waiting() {
      return waiting;
    },
    arrive(job) {
      if (busy < workers) {
        busy++;
        return true;
      }
      if (waiting === ring.length) {
        ring = inOrder(2 * ring.length);
        first = 0;
      }
      ring[(first + waiting++) & (ring.length - 1)] = job;
      return false;
    },
    finish() {
      if (waiting === 0) {
        busy--;
        return -1;
      }
      const job = ring[first]!;
      first = (first + 1) & (ring.length - 1);
      waiting--;
      return job;
    },
    clear() {
      const jobs = Array.from(inOrder(waiting));
      first = waiting = busy = 0;
      return jobs;
    },
  };
}
