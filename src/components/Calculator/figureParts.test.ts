import { describe, expect, it } from 'vitest';
import { bandEnds, figureParts } from './figureParts';

const servers = { label: 'Servers', unit: 'servers', absent: 'never' };

describe('figureParts', () => {
  it('sets the number apart from its unit', () => {
    expect(figureParts(12, servers)).toEqual({ number: '12', unit: 'servers', words: false });
    expect(figureParts(1_234, { label: 'Cost', unit: 'USD/month' })).toEqual({
      number: '$1,234',
      unit: 'a month',
      words: false,
    });
    expect(figureParts(1e-9, { label: 'Wait', unit: '%' })).toEqual({
      number: 'almost 0',
      unit: '%',
      words: false,
    });
    expect(figureParts(null, servers)).toEqual({ number: 'never', unit: '', words: true });
  });
});

describe('bandEnds', () => {
  it('says the unit once', () => {
    expect(bandEnds(4, 8, servers, 'to')).toBe('4 to 8 servers');
    expect(bandEnds(1, 8, servers, 'and')).toBe('1 and 8 servers');
    expect(bandEnds(20, 30, { label: 'Cost', unit: 'USD/month' }, 'to')).toBe('$20 to $30 a month');
    expect(bandEnds(0.5, 1, { label: 'Share', unit: '%' }, '→')).toBe('0.5 → 1 %');
  });

  it('keeps both where one end is a sentence', () => {
    expect(bandEnds(4, null, servers, 'to')).toBe('4 servers to never');
  });
});
