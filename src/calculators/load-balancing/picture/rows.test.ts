import { describe, expect, it } from 'vitest';
import type { DrawnServer } from './pictureFarm';
import { dots, drawnServers, eventText, serverName, serverText, squares } from './rows';

const up: DrawnServer = { busy: 3, waiting: 2, held: 0, answered: 0, failed: 0, state: 'up' };

describe('rows of the picture', () => {
  it('draws a square for each place, sixteen to a line', () => {
    expect(squares(0, 1)).toBe('M0 0h12v12h-12z');
    expect(squares(16, 17)).toBe('M0 16h12v12h-12z');
    expect(squares(2, 2)).toBe('');
    expect(squares(0, 40).match(/M/g)).toHaveLength(40);
  });

  it('draws a dot for each that waits', () => {
    expect(dots(0)).toBe('');
    expect(dots(18).match(/M/g)).toHaveLength(18);
    expect(dots(17)).toContain('M0 22a');
  });

  it('always draws the server that may die', () => {
    expect(drawnServers(4)).toEqual([0, 1, 2, 3]);
    expect(drawnServers(200)).toHaveLength(16);
    expect(drawnServers(200).at(-1)).toBe(199);
  });

  it('says what is to be seen', () => {
    expect(serverName(0, 3)).toBe('Server 1, 3 times slower');
    expect(serverName(2, 3)).toBe('Server 3');
    expect(serverText(up, 8)).toBe('3 of 8 busy, 2 waiting');
    expect(serverText({ ...up, state: 'dead', held: 4 }, 8)).toBe('dead, not yet noticed; holds 4');
    expect(serverText({ ...up, state: 'out' }, 8)).toBe('out of the pool');
    expect(eventText({ time: 0, servers: [up], last: { event: 'arrival', server: 0 } })).toBe(
      'A request goes to server 1, which now has 5.',
    );
    expect(eventText({ time: 0, servers: [up], last: null })).toBe('Nothing has happened yet.');
  });
});
