import { describe, expect, it } from 'vitest';
import { readIndicator, usualIndicator } from './indicator';

describe('readIndicator', () => {
  it('gives selectors that are quoted', () => {
    expect(readIndicator(usualIndicator)).toEqual({
      indicator: {
        name: 'checkout',
        counts: 'errors',
        total: 'http_requests_total{job="app"}',
        counted: 'http_requests_total{job="app",code=~"5.."}',
        runbook: null,
      },
      problems: {},
    });
  });

  it('lists one sentence for each field that cannot stand in a rule', () => {
    const { indicator, problems } = readIndicator({
      ...usualIndicator,
      name: 'a"b\n  - alert: x',
      total: 'up) or vector(1',
      totalWhere: 'job-name="x"',
      counted: '',
      runbook: 'javascript:alert(1)',
    });
    expect(indicator).toBeNull();
    expect(Object.keys(problems)).toEqual(['name', 'total', 'totalWhere', 'counted', 'runbook']);
    for (const sentence of Object.values(problems)) expect(sentence).toMatch(/\.$/);
  });

  it('refuses templates in the address, and two counters that are one', () => {
    expect(
      readIndicator({ ...usualIndicator, runbook: 'https://x/{{ $value }}' }).problems.runbook,
    ).toBeDefined();
    const same = readIndicator({ ...usualIndicator, countedWhere: usualIndicator.totalWhere });
    expect(same.problems.countedWhere).toContain('exactly the same requests');
  });
});
