import { describe, expect, it } from 'vitest';
import { usualIndicator } from '../../calculators/slo/rules/indicator';
import { readKept } from './store';

describe('readKept', () => {
  it('gives back what was kept, also a text that is wrong in a rule', () => {
    const typed = { ...usualIndicator, total: '1 bad}name', totalWhere: '' };
    expect(readKept(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  it('leaves out what it does not know', () => {
    const kept = JSON.parse(
      JSON.stringify({ ...usualIndicator, more: 1 }).replace('"more"', '"__proto__"'),
    ) as unknown;
    expect(readKept(kept)).toEqual(usualIndicator);
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { ...usualIndicator, name: 3 },
    { ...usualIndicator, counts: 'neither' },
    { ...usualIndicator, runbook: 'x'.repeat(2_001) },
    { ...usualIndicator, total: null },
  ])('refuses %j', (parsed) => {
    expect(readKept(parsed)).toBeNull();
  });
});
