import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceQuestion, NumberQuestion } from './exercise';
import { judge } from './judge';

const base = { id: 'q', ask: '', hints: ['', ''] as const, solution: [''] as const };
const servers: NumberQuestion = {
  ...base,
  kind: 'number',
  unit: 'servers',
  answer: 1_200,
  tolerance: 0.05,
  mistakes: [{ value: 600, says: 'A zone may fail.' }],
  low: 'Too few.',
  high: 'Too many.',
};
const index: ChoiceQuestion = {
  ...base,
  kind: 'choice',
  options: [
    { id: 'a', text: '', says: 'It is read backwards.' },
    { id: 'b', text: '', says: 'Yes.' },
  ],
  answer: 'b',
};

describe('judge', () => {
  it('takes the answer as people write numbers, within the tolerance', () => {
    for (const text of ['1200', ' 1,200 ', '1 200 servers', '1250', '1140'])
      expect(judge(servers, text).kind, text).toBe('right');
    expect(judge({ ...servers, tolerance: 0 }, '1201').kind).toBe('wrong');
  });

  it('names a known mistake, and else the direction', () => {
    expect(judge(servers, '610')).toEqual({ kind: 'wrong', says: 'A zone may fail.' });
    expect(judge(servers, '900')).toEqual({ kind: 'wrong', says: 'Too few.' });
    expect(judge(servers, '1e9')).toEqual({ kind: 'wrong', says: 'Too many.' });
  });

  it('explains the option that was chosen', () => {
    expect(judge(index, 'a')).toEqual({ kind: 'wrong', says: 'It is read backwards.' });
    expect(judge(index, 'b')).toEqual({ kind: 'right', says: 'Yes.' });
  });

  it('says what an answer looks like to anything else', () => {
    for (const text of ['', 'many', '<b>', '1..2', 'NaN', '9'.repeat(5_000)])
      expect(judge(servers, text).says, text).toMatch(/^Type a number of servers|Too many/);
    expect(judge(index, 'constructor').kind).toBe('unreadable');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(judge(servers, text).says).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});
