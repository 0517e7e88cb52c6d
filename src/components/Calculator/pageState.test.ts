import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveInputs } from '../../calculators/kit/calculatorState';
import { defaultScenario, scenarioState } from '../../calculators/kit/scenarioState';
import { demoCalculator as demo } from './demoCalculator.testdata';
import { inputsSearch, readPage, sharedSearch, writePage } from './pageState';

const mine = scenarioState('scale', 'gcp', { users: 300_000 });

describe('the address of a calculator page', () => {
  it('is empty for a fresh page', () => {
    expect(writePage(demo, readPage(demo, '', defaultScenario))).toBe('');
    expect(writePage(demo, readPage(demo, '', mine))).toBe('');
  });

  it('keeps inputs, seed and variant A, and leaves the reader’s own numbers in the browser', () => {
    const page = {
      ...readPage(demo, '?load=20..40&provider=theirs&seed=7', mine),
      variantA: { scenario: mine, inputs: { time: 5 } },
    };
    const search = writePage(demo, page);
    expect(search).toBe('?load=20..40&provider=theirs&seed=7&a=time%3D5');
    const again = readPage(demo, search, mine);
    expect(again).toEqual({ ...page, problems: [] });
  });

  it('keeps the scenario that a link brought', () => {
    const page = readPage(demo, '?load=20&s.users=1000', mine);
    expect(page.linked).toBe(true);
    expect(page.state.scenario.amounts.users).toBe(1_000);
    expect(new URLSearchParams(writePage(demo, page)).get('s.users')).toBe('1000');
  });

  it('names the stage in a shared link even where it is the default', () => {
    const shared = sharedSearch(demo, readPage(demo, '?load=20', defaultScenario));
    expect(readPage(demo, shared, mine).state.scenario).toEqual(defaultScenario);
  });

  it('gives another reader the same inputs as the sender', () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (load, users, seed) => {
        const sender = scenarioState('growth', 'aws', { users });
        const page = { ...readPage(demo, '', sender), seed, state: { scenario: sender, inputs: { load } } };
        const received = readPage(demo, sharedSearch(demo, page), mine);
        expect(received.seed).toBe(seed);
        expect(received.state.scenario).toEqual(sender);
        expect(resolveInputs(demo, received.state).load!.amount).toBe(load);
      }),
    );
  });

  it('starts with the preset until the address names an input', () => {
    const preset = { load: '20..40', nonsense: 1, time: 'x' };
    expect(readPage(demo, '', defaultScenario, preset).state.inputs).toEqual({ load: { low: 20, high: 40 } });
    expect(readPage(demo, '?time=3', defaultScenario, preset).state.inputs).toEqual({ time: 3 });
  });

  it.each(['?seed=x', '?seed=-1', '?seed=1e99', '?seed='])('takes seed 1 instead of %s', (search) => {
    expect(readPage(demo, search, defaultScenario).seed).toBe(1);
  });

  it('meets any hostile address with sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const page = readPage(demo, `?load=${text}&a=${text}&${text}`, defaultScenario);
        expect(page.problems.every((problem) => problem.length < 400)).toBe(true);
        writePage(demo, page);
      }),
    );
  });

  it('writes examples over the plain starting numbers', () => {
    expect(inputsSearch(demo, { load: 5 }, defaultScenario)).toBe('?load=5&stage=growth');
  });
});
