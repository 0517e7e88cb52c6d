import { describe, expect, it } from 'vitest';
import { goodput } from './goodput';
import { mmck } from './mmck';
import { mmckResponse } from './mmckResponse';

const servers = { servers: 10, serviceTime: 0.1 };

describe('goodput', () => {
  it('is what is accepted and in time, without retries', () => {
    const load = { ...servers, capacity: 30, arrivalRate: 150 };
    const inTime = mmck(load).throughput * (1 - mmckResponse(load).responseTail(0.3));
    const clients = { wantedRate: 150, timeout: 0.3, retries: 0 };
    expect(goodput(servers, 30, clients, 'calm').answered).toBeCloseTo(inTime, 9);
    expect(goodput(servers, 30, clients, 'overload').answered).toBeCloseTo(inTime, 9);
  });

  it('satisfies its own equation', () => {
    for (const after of ['calm', 'overload'] as const) {
      const { attempts, attemptFails: p } = goodput(
        servers,
        25,
        { wantedRate: 90, timeout: 0.5, retries: 2 },
        after,
      );
      expect(attempts / (90 * (1 + p + p * p))).toBeCloseTo(1, 4);
    }
  });

  // Oracle: an endless queue of one server at half load answers M/M/1's share in time, and nothing once retries fill it.
  it('collapses for good where retries alone fill the servers', () => {
    const clients = { wantedRate: 0.5, timeout: 10, retries: 2 };
    const one = { servers: 1, serviceTime: 1 };
    expect(goodput(one, Infinity, clients, 'calm').answered).toBeCloseTo(0.5, 4);
    expect(goodput(one, Infinity, clients, 'overload').answered).toBe(0);
    expect(goodput(one, Infinity, { ...clients, wantedRate: 0.3 }, 'overload').answered).toBeCloseTo(0.3, 4);
  });

  it('holds near the capacity with a short queue, under any load', () => {
    for (const wantedRate of [200, 1_000, 1e5]) {
      const { answered } = goodput(servers, 14, { wantedRate, timeout: 1, retries: 3 }, 'overload');
      expect(answered).toBeGreaterThan(95);
      expect(answered).toBeLessThanOrEqual(100);
    }
  });
});
