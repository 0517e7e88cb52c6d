import { describe, expect, it } from 'vitest';
import { digest, normalise, shapeOf } from './fingerprint';

describe('normalise', () => {
  it.each([
    [
      '2026-11-24 03:12:40.123 UTC [4711] api ERROR:  deadlock',
      '2027-01-02 13:02:41.9 UTC [99] api ERROR:  deadlock',
    ],
    ['Process 812 waits for ShareLock', 'Process 4 waits for ShareLock'],
    ['/proc/17/fd', '/proc/4242/fd'],
    ['connection from 127.0.0.1:33412', 'connection from 127.0.0.1:60001'],
    ['LSN 0/3000148', 'LSN 1/AB00F158'],
    ['mean 152.5 ms', 'mean 9.25 ms'],
    ['15 rows, 101 MB', '15 rows, 64 MB'],
    ['notAfter=Nov 29 03:12:40 2026 GMT', 'notAfter=Dec  9 13:02:41 2026 GMT'],
    ['[main 3f2c1ab] Revert', '[main 99ffab0] Revert'],
  ])('sees two runs of %j as the same', (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it.each([
    ['ALTER ROLE', 'ERROR:  role "api" does not exist'],
    ['(1 row)', '(2 rows)'],
    ['web1,UP', 'web1,DOWN'],
    ['wal_status | extended', 'wal_status | lost'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});

describe('shapeOf', () => {
  it('does not mind order, count or numbers', () => {
    expect(shapeOf('api | 15\napp | 2')).toBe(shapeOf('app | 7\napi | 16\napi | 3'));
  });

  it('minds a new kind of line', () => {
    expect(shapeOf('api | 15')).not.toBe(shapeOf('api | 15\nERROR: no'));
  });
});

it('digests the same text to the same short name', () => {
  expect(digest('a')).toBe('ca978112ca1bbdca');
});
