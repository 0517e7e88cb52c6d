import { describe, expect, it } from 'vitest';
import { percentile, patternKeys } from './inputs';
import { readCases } from './readCases';
import { compare, differences, type ReferenceCase } from './referenceCase';
import { runCases } from './runCases';

const one = (expected: ReferenceCase['expected'], tolerance?: ReferenceCase['tolerance']): ReferenceCase => ({
  topic: 'made up',
  name: 'made up',
  inputs: {},
  expected,
  ...(tolerance !== undefined && { tolerance }),
});

describe('reference cases', () => {
  const { failures, passed } = runCases(readCases());

  it('hold for every topic that has a model', () => {
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(140);
  });

  it('name who published each expected value', () => {
    expect(readCases().filter(({ source }) => !source)).toEqual([]);
  });
});

describe('the comparison', () => {
  it('holds a relative, an absolute and an exact tolerance, for all fields or for each', () => {
    expect(differences(compare(one({ a: 100 }, { type: 'rel', value: 0.01 }), { a: 101 }))).toEqual([]);
    expect(differences(compare(one({ a: 100 }, { type: 'rel', value: 0.01 }), { a: 101.1 }))).toHaveLength(1);
    expect(differences(compare(one({ a: 0 }, { type: 'abs', value: 0.5 }), { a: 0.5 }))).toEqual([]);
    expect(differences(compare(one({ a: 1 }, { type: 'exact' }), { a: 1.0000001 }))).toHaveLength(1);
    const each = { a: 'exact', b: { type: 'rel', value: 0.1 } } as const;
    expect(differences(compare(one({ a: 1, b: 1 }, each), { a: 1, b: 1.09 }))).toEqual([]);
  });

  it('fails a field that no model gives', () => {
    expect(differences(compare(one({ a: 1 }), {}))).toEqual(['a: expected 1, got nothing']);
    expect(differences(compare(one({ a: null }), {}))).toHaveLength(1);
  });

  it('takes infinity for what does not exist, and 64-bit integers as text', () => {
    expect(differences(compare(one({ a: null, b: null }), { a: Infinity, b: null }))).toEqual([]);
    expect(differences(compare(one({ a: null }), { a: 5 }))).toHaveLength(1);
    expect(
      differences(compare(one({ a: '-9000000000000000001' }, 'exact'), { a: -9000000000000000001n })),
    ).toEqual([]);
    expect(differences(compare(one({ a: [1, 2] }, 'exact'), { a: Uint8Array.of(1, 2) }))).toEqual([]);
    expect(differences(compare(one({ a: [1, 2] }, 'exact'), { a: [1] }))).toHaveLength(1);
  });

  it('counts a topic without a model apart', () => {
    expect(runCases([one({ a: 1 })])).toMatchObject({ passed: 0, failed: 0, unmapped: 1 });
    expect(runCases([{ ...one({ a: 1 }), topic: 'constructor' }])).toMatchObject({ unmapped: 1 });
  });
});

describe('names that carry numbers', () => {
  it.each([
    [99, 0.99],
    [50, 0.5],
    [5, 0.05],
    [999, 0.999],
    [99.9, 0.999],
  ])('p%d is %d', (digits, p) => {
    expect(percentile(digits)).toBeCloseTo(p, 12);
  });

  it('reads patterns of keys', () => {
    expect(patternKeys('user-{i}, i=0..2')).toEqual(['user-0', 'user-1', 'user-2']);
    expect(patternKeys('{i}, i=1..2')).toEqual(['1', '2']);
  });
});
