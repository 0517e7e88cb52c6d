import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../calculators/kit/scenarioState';
import type { Outputs, Results } from '../../calculators/kit/define';
import { compareFigures, compareInputs } from './compare';
import { demoCalculator as demo } from './demoCalculator.testdata';

const results = (busy: number, spare: number | null, whose = ''): Results<Outputs> =>
  ({ busy, spare, whose }) as unknown as Results<Outputs>;

describe('compareFigures', () => {
  it('says which variant is better, by the direction each figure declares', () => {
    const rows = compareFigures(demo, results(10, 50, 'mine'), results(12, 60, 'theirs'));
    expect(rows).toMatchObject([
      { a: '10 workers', b: '12 workers', difference: '+2 workers (+20\u00a0%)', verdict: 'worse' },
      { difference: '+10 points', verdict: 'better' },
      { difference: 'changed', verdict: null },
    ]);
  });

  it('calls equal what reads equal', () => {
    const [busy] = compareFigures(demo, results(9.1, 1, ''), results(9.4, 1, ''));
    expect(busy).toMatchObject({ difference: '', verdict: null });
  });

  it('passes no verdict on a figure that does not exist', () => {
    const rows = compareFigures(demo, results(10, null, ''), results(10, 5, ''));
    expect(rows[1]).toMatchObject({ a: 'none at all', difference: 'changed', verdict: null });
  });

  it('survives a variant without an answer', () => {
    expect(compareFigures(demo, null, results(1, 1, ''))[0]).toMatchObject({
      a: 'no answer',
      difference: '',
    });
  });
});

describe('compareInputs', () => {
  it('lists only what differs', () => {
    const a = { scenario: defaultScenario, inputs: { load: 5 } };
    const b = { scenario: defaultScenario, inputs: { load: { low: 5, high: 9 }, provider: 'theirs' } };
    expect(compareInputs(demo, a, b)).toEqual([
      { key: 'load', label: 'Load', a: '5 req/s', b: '5–9 req/s' },
      { key: 'provider', label: 'Provider', a: 'Mine', b: 'Theirs' },
    ]);
  });
});
