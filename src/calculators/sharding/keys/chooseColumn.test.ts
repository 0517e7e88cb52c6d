import { describe, expect, it } from 'vitest';
import { chooseColumn } from './chooseColumn';

describe('chooseColumn', () => {
  it('takes the column whose heading names a key', () => {
    const rows = [
      ['created', 'order_id', 'shard_key'],
      ['2026-01-01', '1', 'eu'],
      ['2026-01-02', '2', 'eu'],
    ];
    expect(chooseColumn(rows)).toEqual({
      column: 2,
      heading: true,
      names: ['created', 'order_id', 'shard_key'],
    });
    expect(chooseColumn(rows.map((row) => row.slice(0, 2)))).toMatchObject({ column: 1, heading: true });
  });

  it('prefers the tenant to the row’s own id', () => {
    expect(
      chooseColumn([
        ['id', 'tenant_id'],
        ['1', '9'],
        ['2', '9'],
      ]),
    ).toMatchObject({ column: 1 });
  });

  it('takes the column with the most different values where no heading helps', () => {
    expect(
      chooseColumn([
        ['eu', 'a1'],
        ['eu', 'a2'],
        ['us', 'a3'],
      ]),
    ).toEqual({
      column: 1,
      heading: false,
      names: ['column 1', 'column 2'],
    });
  });

  it('takes words above numbers for a heading', () => {
    expect(chooseColumn([['Kunde'], ['71'], ['72']])).toMatchObject({ heading: true, names: ['Kunde'] });
  });

  it('takes a plain list of keys for what it is', () => {
    expect(chooseColumn([['user-1'], ['user-2']])).toMatchObject({ column: 0, heading: false });
    expect(chooseColumn([['alice'], ['bob']])).toMatchObject({ column: 0, heading: false });
  });

  it('bears one row, ragged rows and no rows', () => {
    expect(chooseColumn([['id']])).toMatchObject({ column: 0, heading: false });
    expect(chooseColumn([['a'], ['b', 'c', 'd']]).names).toHaveLength(3);
    expect(chooseColumn([])).toEqual({ column: 0, heading: false, names: [] });
  });
});
