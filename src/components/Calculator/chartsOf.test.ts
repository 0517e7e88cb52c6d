import { describe, expect, it } from 'vitest';
import { evaluate } from '../../calculators/kit/evaluate';
import { defaultScenario } from '../../calculators/kit/scenarioState';
import { simulate } from '../../calculators/kit/simulate';
import { chartsOf } from './chartsOf';
import { demoCalculator as demo } from './demoCalculator.testdata';

const at = (inputs: Record<string, number | { low: number; high: number }>) => ({
  scenario: defaultScenario,
  inputs,
});

describe('chartsOf', () => {
  it('reads curves on the grid, with gaps where they do not exist', () => {
    const [line] = chartsOf(demo, evaluate(demo, at({ load: 500 })), null, null);
    expect(line!.kind === 'line' && line!.data.curves[0]!.values).toEqual([0, 1_000, null]);
  });

  it('draws variant A behind B on the same x', () => {
    const [line] = chartsOf(
      demo,
      evaluate(demo, at({ load: 100 })),
      null,
      evaluate(demo, at({ load: 300, time: 4 })),
    );
    expect(line!.kind === 'line' && line!.data.curves[1]).toMatchObject({
      label: 'A: busy',
      role: 'muted',
      values: [0, 400, 800],
    });
  });

  it('puts a band on curves and bars, also under a hostile name', () => {
    const state = at({ load: { low: 100, high: 200 } });
    const charts = chartsOf(
      demo,
      evaluate(demo, state),
      simulate(demo, state, { seed: 1, samples: 100 }),
      null,
    );
    const [line, bars] = charts;
    expect(line!.kind === 'line' && line!.data.curves[0]!.band).toHaveLength(3);
    expect(bars!.kind === 'bars' && bars!.data.bars[0]!.band?.p95).toBeGreaterThan(300);
  });
});
