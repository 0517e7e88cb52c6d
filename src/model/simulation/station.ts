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
  return new Ring(workers);
}

/** A class for the reason that the event queue is one. */
class Ring implements Station {
  busy = 0;
  waiting = 0;
  /** Its length is a power of two, so that places wrap with a mask. */
  private ring = new Int32Array(16);
  private first = 0;

  constructor(private readonly workers: number) {}

  arrive(job: number): boolean {
    if (this.busy < this.workers) {
      this.busy++;
      return true;
    }
    if (this.waiting === this.ring.length) {
      this.ring = this.inOrder(2 * this.ring.length);
      this.first = 0;
    }
    this.ring[(this.first + this.waiting++) & (this.ring.length - 1)] = job;
    return false;
  }

  finish(): number {
    if (this.waiting === 0) {
      this.busy--;
      return -1;
    }
    const job = this.ring[this.first]!;
    this.first = (this.first + 1) & (this.ring.length - 1);
    this.waiting--;
    return job;
  }

  clear(): number[] {
    const jobs = Array.from(this.inOrder(this.waiting));
    this.first = this.waiting = this.busy = 0;
    return jobs;
  }

  private inOrder(room: number): Int32Array<ArrayBuffer> {
    const line = new Int32Array(room);
    for (let i = 0; i < this.waiting; i++) line[i] = this.ring[(this.first + i) & (this.ring.length - 1)]!;
    return line;
  }
}
