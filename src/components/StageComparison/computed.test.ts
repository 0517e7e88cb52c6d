import { describe, expect, it } from 'vitest';
import { stageIds } from '../../model/scenario/stages';
import { productAt } from '../../model/system/productAt';
import { comparison } from '../../stages/comparison';
import { computedRows, sizedStage } from './computed';

const sized = stageIds.map((stage) => sizedStage(stage, (users, id) => productAt({}, users, id)));
const line = (label: string) => sized.map(computedRows.find((row) => row.label === label)!.cell);

describe('the computed lines', () => {
  it('say something about every stage', () => {
    for (const { label } of computedRows) {
      for (const text of line(label)) expect(text, label).toMatch(/^\S.*\S$/);
      for (const text of line(label)) expect(text, label).not.toMatch(/NaN|undefined|∞/);
    }
  });

  it('follow from the starting numbers', () => {
    expect(line('Monthly active users')).toEqual([
      'to 1,000',
      '1,000–10,000',
      '10,000–100,000',
      '100,000–1 million',
      '1 million and more',
    ]);
    // 10,000 users × 20 % × 50 requests / 86,400 s × 4, and ten times that.
    expect(line('Requests a second, at peak')[2]).toBe('4.6 to 46');
    // 2 MB for each of 10,000 to 100,000 users.
    expect(line('Database')[2]).toBe('20–200 GB');
    expect(line('A restore of all of it')[3]).toMatch(/^17 minutes to 2\.8 hours$/);
  });

  it('agree with the guides on what breaks first', () => {
    expect(line('Breaks first')[0]).toMatch(/^Memory of the machine, at [\d,]+–[\d,]+ users$/);
  });
});

describe('the lines in words', () => {
  it('are short enough for a column', () => {
    for (const { rows } of comparison) {
      for (const { label, cells } of rows) {
        for (const stage of stageIds)
          expect(cells[stage].length, `${label}, ${stage}`).toBeLessThanOrEqual(130);
      }
    }
  });
});
