import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioFields } from '../../model/scenario/fields';
import { providerIds } from '../../model/scenario/scenario';
import { stageIds } from '../../model/scenario/stages';
import {
  defaultScenario,
  readScenarioParams,
  scenarioAtMidpoint,
  scenarioFieldStates,
  scenarioFromJson,
  scenarioKeys,
  type ScenarioState,
  scenarioState,
  scenarioToJson,
  withScenarioAmount,
  writeScenarioParams,
} from './scenarioState';

const anyState: fc.Arbitrary<ScenarioState> = fc
  .record({
    stage: fc.constantFrom(...stageIds),
    provider: fc.constantFrom(...providerIds),
    picks: fc.array(
      fc.tuple(fc.constantFrom(...scenarioKeys), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
    ),
  })
  .map(({ stage, provider, picks }) => {
    const amounts = picks.map(([key, share, isRanged]) => {
      const { min, max, ...rest } = scenarioFields[key];
      const raw = min + share * (max - min);
      const low = Math.min(max, 'integer' in rest ? Math.round(raw) : raw) + 0;
      return [key, isRanged && low < max ? { low, high: max } : low] as const;
    });
    return scenarioState(stage, provider, Object.fromEntries(amounts));
  });

describe('scenario in a link', () => {
  it('reads back what it wrote, and says nothing for the default', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const params = new URLSearchParams();
        writeScenarioParams(state, params);
        const { state: read, problems } = readScenarioParams(new URLSearchParams(params.toString()));
        expect(problems).toEqual([]);
        expect(read ?? defaultScenario).toEqual(state);
      }),
    );
    const params = new URLSearchParams();
    writeScenarioParams(defaultScenario, params);
    expect(params.toString()).toBe('');
  });

  it('reads numbers as people write them and follows the users with the stage', () => {
    const { state } = readScenarioParams(
      new URLSearchParams('?stage=prototype&provider=gcp&s.users=250k&s.monthlyGrowth=5..10'),
    );
    expect(state).toEqual({
      stage: 'scale',
      provider: 'gcp',
      amounts: { users: 250_000, monthlyGrowth: { low: 5, high: 10 } },
    });
  });

  it('says what it left out', () => {
    const { state, problems } = readScenarioParams(
      new URLSearchParams('stage=huge&s.users=-1&s.__proto__=1&s.constructor=2&s.zones=1.5'),
    );
    expect(state).toBeNull();
    expect(problems).toEqual([
      'stage must be one of prototype, traction, growth, scale, millions, not "huge".',
      'Monthly active users must be at least 1 users.',
      's.__proto__ is none of the numbers here, so it was left out.',
      's.constructor is none of the numbers here, so it was left out.',
      'Availability zones must be a whole number.',
    ]);
  });
});

describe('scenario in a file', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(scenarioFromJson(scenarioToJson(state))).toEqual({ ok: true, value: state });
      }),
    );
  });

  it.each([
    ['', /no JSON object/],
    ['[]', /no JSON object/],
    ['null', /no JSON object/],
    ['{}', /"loadline" must be 1/],
    ['{"loadline":2}', /"loadline" must be 1/],
    ['{"loadline":1,"stage":"big"}', /"stage" must be one of/],
    ['{"loadline":1,"provider":{}}', /"provider" must be one of/],
    ['{"loadline":1,"numbers":[]}', /"numbers" must be an object/],
    ['{"loadline":1,"numbers":{"foo":1}}', /"foo" is none of the numbers/],
    ['{"loadline":1,"numbers":{"__proto__":{"polluted":1}}}', /"__proto__" is none of the numbers/],
    ['{"loadline":1,"__proto__":{"polluted":1}}', /"__proto__" is no part/],
    ['{"loadline":1,"numbers":{"users":null}}', /\("users"\) must be a number/],
    ['{"loadline":1,"numbers":{"users":1e999}}', /"users": Monthly active users: "Infinity" is not a number/],
    [`{"loadline":1,"x":"${'y'.repeat(200_000)}"}`, /too large/],
  ])('refuses %.50s and names the part', (text, problem) => {
    expect(scenarioFromJson(text)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem) as string,
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('scenario fields', () => {
  it('names where each amount comes from', () => {
    const states = scenarioFieldStates(
      withScenarioAmount(defaultScenario, 'users', { low: 40_000, high: 90_000 }),
    );
    expect(states.users).toEqual({ amount: { low: 40_000, high: 90_000 }, origin: 'yours' });
    expect(states.zones).toEqual({ amount: 2, origin: 'stage' });
    expect(states.peakRequestRate).toMatchObject({
      amount: expect.closeTo(27.78, 2) as number,
      origin: 'computed',
    });
    expect(scenarioAtMidpoint(withScenarioAmount(defaultScenario, 'users', 5e6)).stage).toBe('millions');
  });
});
