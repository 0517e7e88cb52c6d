import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePgbench, parseRedisBenchmark, parseWrk } from './parse';

/** What the programs printed when they were run: wrk 4.1.0, pgbench 15.18, redis-benchmark 7.0.15. */
const printed = (name: string) => readFileSync(join(import.meta.dirname, 'testdata', `${name}.txt`), 'utf8');

describe('throughput', () => {
  it('is read from wrk', () => {
    expect(parseWrk(printed('wrk'))).toBe(22_870.26);
  });

  it('is refused where wrk got errors for answers', () => {
    expect(() => parseWrk(printed('wrk-errors'))).toThrow('wrk: Non-2xx or 3xx responses: 2967');
  });

  it('is read from pgbench, without the time to connect', () => {
    expect(parsePgbench(printed('pgbench'))).toBe(4_814.601332);
  });

  it('is refused where transactions failed', () => {
    const failed = printed('pgbench').replace('failed transactions: 0', 'failed transactions: 3');
    expect(() => parsePgbench(failed)).toThrow('pgbench: 3 transactions failed');
  });

  it('is read from redis-benchmark', () => {
    expect(parseRedisBenchmark(printed('redis'), 'GET')).toBe(45_146.73);
    expect(() => parseRedisBenchmark(printed('redis'), 'SET')).toThrow(/^redis-benchmark: expected/);
  });

  it.each([parseWrk, parsePgbench])('quotes an output that has none', (parse) => {
    expect(() => parse('connection refused')).toThrow('connection refused');
  });
});
