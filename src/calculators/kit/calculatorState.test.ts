import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalculatorState,
  readCalculatorState,
  resolveInputs,
  writeCalculatorState,
} from './calculatorState';
import { evaluate } from './evaluate';
import { exampleCalculator as calculator } from './exampleCalculator';
import { defaultScenario, scenarioState } from './scenarioState';

const plain: CalculatorState = { scenario: defaultScenario, inputs: {} };
const read = (search: string) => readCalculatorState(calculator, search, defaultScenario);

describe('state of a calculator in a link', () => {
  it('is empty for a fresh page', () => {
    expect(writeCalculatorState(calculator, plain)).toBe('');
    expect(read('')).toEqual({ state: plain, problems: [] });
  });

  it('keeps what differs, in the order of the inputs, the scenario last', () => {
    const state: CalculatorState = {
      scenario: scenarioState('growth', 'gcp', { users: 80_000 }),
      inputs: { mode: 'exact', perServer: { low: 80, high: 120 } },
    };
    const search = writeCalculatorState(calculator, state);
    expect(search).toBe('?perServer=80..120&mode=exact&s.provider=gcp&s.users=80000');
    expect(readCalculatorState(calculator, search, defaultScenario)).toEqual({ state, problems: [] });
  });

  it('leaves out defaults, typed or not', () => {
    expect(read('?perServer=100&mode=up&spare=1').state).toEqual(plain);
  });

  it('takes the scenario of the link before that of the browser', () => {
    const browser = scenarioState('millions', 'aws', {});
    expect(readCalculatorState(calculator, '', browser).state.scenario).toBe(browser);
    expect(readCalculatorState(calculator, '?s.users=5', browser).state.scenario.stage).toBe('prototype');
  });

  it('understands earlier names and says what it does not understand', () => {
    const { state, problems } = read(
      '?traffic=2k&perServer=fast&mode=sideways&toString=1&utm_source=mail&seed=2',
    );
    expect(state.inputs).toEqual({ load: 2_000 });
    expect(problems).toEqual([
      'Per server: "fast" is not a number; type one such as 400 or 1.2k, or a range such as 800..1500.',
      'Mode must be one of up, exact, not "sideways".',
      'toString is no input of this calculator, so it was left out.',
    ]);
  });

  it('survives any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
        const { state } = read(search);
        evaluate(calculator, state);
        expect(read(writeCalculatorState(calculator, state)).state).toEqual(state);
      }),
    );
  });
});

describe('resolveInputs', () => {
  it('names where each input comes from', () => {
    const state = { scenario: scenarioState('growth', 'aws', { users: 80_000 }), inputs: { spare: 2 } };
    const resolved = resolveInputs(calculator, state);
    expect(resolved.load?.origin).toBe('numbers');
    expect(resolved.spare).toEqual({ amount: 2, origin: 'yours' });
    expect(resolved.perServer?.origin).toBe('default');
    expect(resolved.provider?.origin).toBe('default');
  });

  it('does not credit the reader for numbers that an input does not use', () => {
    const state = { scenario: scenarioState('growth', 'aws', { revenuePerUser: 3 }), inputs: {} };
    expect(resolveInputs(calculator, state).load?.origin).toBe('default');
  });
});

describe('evaluate', () => {
  it('answers at the middle of every range', () => {
    const { values, results } = evaluate(calculator, read('?load=400..900&perServer=100').state);
    expect(values.load).toBe(600);
    expect(results).toEqual({ servers: 7, utilisation: (6 / 7) * 100, size: 'small' });
  });

  it('gives the sentence of a RangeError', () => {
    const { results, problem } = evaluate(calculator, read('?load=1e7&perServer=1').state);
    expect([results, problem]).toEqual([null, 'More than a million servers are needed.']);
  });
});
