import { describe, expect, it } from 'vitest';
import { bandOf } from './bands';
import { type CalculatorState, readCalculatorState } from './calculatorState';
import { exampleCalculator as calculator } from './exampleCalculator';
import { defaultScenario } from './scenarioState';
import { sensitivity } from './sensitivity';
import { rangedInputs, simulate, simulateSteps } from './simulate';

const options = { seed: 1, samples: 2_000 };
const state = (search: string): CalculatorState =>
  readCalculatorState(calculator, search, defaultScenario).state;

describe('simulate', () => {
  it('gives the 5th, 50th and 95th percentile of the range where the figure is the range', () => {
    const { bands } = simulate(calculator, state('?load=400..900&mode=exact&spare=0'), options);
    expect(bands.servers?.p5).toBeCloseTo(4, 1);
    expect(bands.servers?.p50).toBeCloseTo(6, 1);
    expect(bands.servers?.p95).toBeCloseTo(9, 1);
    expect(bands.servers?.absentShare).toBe(0);
  });

  it('gives the same answer for the same seed and another for another', () => {
    const ranged = state('?load=400..900&perServer=80..120');
    expect(simulate(calculator, ranged, options)).toEqual(simulate(calculator, ranged, options));
    const other = simulate(calculator, ranged, { ...options, seed: 2 });
    expect(other.drivers).not.toEqual(simulate(calculator, ranged, options).drivers);
  });

  it('names what drives the headline, strongest first', () => {
    const { drivers } = simulate(
      calculator,
      state('?load=100..4000&perServer=95..105&mode=exact&spare=0'),
      options,
    );
    expect(drivers.map(({ key }) => key)).toEqual(['load', 'perServer']);
    expect(drivers[0]?.share).toBeGreaterThan(0.95);
    expect(drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(drivers[0]?.low).toBeCloseTo(100 / Math.sqrt(95 * 105), 9);
  });

  it('samples the scenario upstream and only what the calculator uses', () => {
    const ranged = state('?s.users=40000..160000&s.revenuePerUser=1..2&mode=exact&spare=0');
    expect(rangedInputs(calculator, ranged)).toEqual(['s.users']);
    const { bands, drivers } = simulate(calculator, ranged, options);
    expect(bands.servers!.p95! / bands.servers!.p5!).toBeCloseTo(4, 1);
    expect(drivers).toMatchObject([{ key: 's.users', label: 'Monthly active users', share: 1 }]);
    expect(rangedInputs(calculator, state('?s.users=40000..160000&load=3'))).toEqual([]);
  });

  it('bands texts, charts and failures', () => {
    const { texts, charts, failedShare } = simulate(calculator, state('?load=500..2000&spare=0'), options);
    expect(texts.size?.map(({ value }) => value).sort()).toEqual(['large', 'small']);
    expect(charts.load).toMatchObject({ kind: 'line', x: [1_000, 2_000] });
    expect(charts.parts?.kind === 'bars' && charts.parts.bars.map(({ label }) => label)).toEqual([
      'Busy',
      'Spare',
    ]);
    expect(failedShare).toBe(0);
    expect(simulate(calculator, state('?load=1e6..9e6&perServer=1'), options).failedShare).toBeGreaterThan(
      0.5,
    );
  });

  it('reports progress up to the end', () => {
    const steps = [...simulateSteps(calculator, state('?load=1..2'), { seed: 1, samples: 100 })];
    expect(steps).toEqual([0.25, 0.5, 0.75, 1]);
    const often = { seed: 1, samples: 4, pauseEvery: 1 };
    expect([...simulateSteps(calculator, state('?load=1..2'), often)]).toEqual(steps);
  });
});

describe('bandOf', () => {
  it('counts what does not exist as the worst', () => {
    const half = [1, 2, 3, null, null, null];
    expect(bandOf(half)).toMatchObject({ p5: 1, p50: 3, p95: null, absentShare: 0.5 });
    expect(bandOf(half, 'below')).toMatchObject({ p5: null, p50: null, p95: 3 });
    expect(bandOf([])).toEqual({ p5: null, p50: null, p95: null, absentShare: 1 });
  });
});

describe('sensitivity', () => {
  it('moves every number by a tenth, largest effect first', () => {
    const rows = sensitivity(calculator, state('?load=1000&mode=exact&spare=0'));
    expect(rows.map(({ key }) => key)).toEqual(['perServer', 'load', 'spare']);
    expect(rows.find(({ key }) => key === 'load')).toMatchObject({ low: 9, high: 11, change: 2 });
    expect(rows.find(({ key }) => key === 'spare')).toMatchObject({ low: 10, high: 11 });
  });
});
