import { describe, expect, it } from 'vitest';
import { compare } from '../../../tests/reference/referenceCase';
import type { AnsweredCase } from '../../../tests/reference/runCases';
import { areaPage, relativeError } from './areaPage';
import { overviewPage } from './overviewPage';

function answered(change: Partial<AnsweredCase>): AnsweredCase {
  const shared = { topic: 'mm1', name: 'M/M/1', inputs: { lambda: 80 }, source: 'a table' };
  return { ...shared, outcome: 'passed', fields: [], problems: [], ...change };
}

const fieldsOf = (expected: Record<string, unknown>, given: Record<string, unknown>) =>
  compare({ topic: '', name: '', inputs: {}, expected }, given);

describe('a page of cases', () => {
  it('sets each answer beside what its source says, with the error', () => {
    const [name, text] = areaPage('Queueing', [answered({ fields: fieldsOf({ L: 4 }, { L: 4.4 }) })], 0);
    expect(name).toBe('queueing.md');
    expect(text).toContain(
      '| M/M/1 [^mm1-1] | `lambda=80` | L = 4 | 4.4 | **10 %: outside the tolerance** |',
    );
    expect(text).toContain('[^mm1-1]: a table');
  });

  it('names cases without a model, and those that a model failed to answer', () => {
    const [, text] = areaPage(
      'Queueing',
      [
        answered({ outcome: 'unmapped' }),
        answered({ outcome: 'failed', problems: ['mmc: servers must be at least 1, got 0'] }),
        answered({ outcome: 'passed' }),
      ],
      0,
    );
    expect(text).toContain('| no model yet |');
    expect(text).toContain('**mmc: servers must be at least 1, got 0**');
    expect(text).toContain('| refused, as expected |');
  });

  it('lets no text of a case break out of its cell', () => {
    const [, text] = areaPage(
      'Queueing',
      [answered({ name: 'a | b <script>', inputs: { key: '`x`' }, source: 'by\nhand' })],
      0,
    );
    expect(text).toContain('a \\| b &lt;script>');
    expect(text).toContain('`key=’x’`');
    expect(text).toContain('[^mm1-1]: by hand');
  });
});

it('errors are relative, absolute where 0 is expected, and none where there is no number', () => {
  expect(relativeError(100, 101)).toBeCloseTo(0.01);
  expect(relativeError(0, 0.5)).toBe(0.5);
  expect(relativeError(null, Infinity)).toBeNull();
  expect(relativeError('abc', 'abd')).toBeNull();
});

it('the overview counts failures in bold and keeps the largest error', () => {
  const cases = [
    answered({ outcome: 'failed', fields: fieldsOf({ L: 4, W: 1 }, { L: 5, W: 1 }) }),
    answered({ fields: fieldsOf({ L: 4 }, { L: 4 }) }),
  ];
  const text = overviewPage(new Map([['Queueing', cases]]), [], [], []);
  expect(text).toContain('| [Queueing](/proof/queueing) | 1 | 1 | **1** | 0 | 25 % |');
});
