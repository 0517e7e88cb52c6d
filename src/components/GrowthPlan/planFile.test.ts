import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan, samePlan, withGoalField } from './plan';
import { MAX_FILE, planFromJson, planToJson } from './planFile';
import { anyPlan, filled } from './plan.testdata';
import { LONGEST } from './readPlan';

const file = (plan: unknown, rest: object = {}) =>
  JSON.stringify({ format: 'loadline growth plan', version: 1, plan, ...rest });

describe('a growth plan as a file', () => {
  it('comes back as it was saved, whatever was typed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planFromJson(planToJson(plan))).toEqual({ ok: true, plan });
      }),
    );
  });

  it('never throws and says why in one sentence, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => file(JSON.parse(json))),
        ),
        (text) => {
          const answer = planFromJson(text);
          if (!answer.ok) expect(answer.problem).toMatch(/^[A-Z“].*\. Your plan is as it was\.$/);
        },
      ),
    );
  });

  it('fills what is missing with nothing and passes over what it does not know', () => {
    expect(planFromJson(file({}))).toEqual({ ok: true, plan: emptyPlan });
    const more = file({ name: 'Ana', mood: 'fine', goals: [{ what: 'Lead', stars: 5 }] });
    expect(planFromJson(more)).toEqual({
      ok: true,
      plan: { ...withGoalField(emptyPlan, 0, 'what', 'Lead'), name: 'Ana' },
    });
  });

  it('takes no field from a prototype', () => {
    const hostile = '{"format":"loadline growth plan","version":1,"plan":{"__proto__":{"name":"Eve"}}}';
    expect(planFromJson(hostile)).toEqual({ ok: true, plan: emptyPlan });
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it.each([
    ['', /not JSON/],
    [planToJson(filled).slice(0, -9), /not JSON/],
    ['null', /no growth plan/],
    ['[]', /no growth plan/],
    ['{"loadline":1,"numbers":{}}', /no growth plan/],
    [file(emptyPlan, { version: 2 }), /another version/],
    [file(null), /holds no growth plan/],
    [file([]), /holds no growth plan/],
    [file({ goals: 'three' }), /holds no growth plan/],
    [file({ goals: [{}, {}, {}, {}] }), /4 goals; a plan has 3/],
    [file({ goals: [{}, 7] }), /Goal 2 cannot be read/],
    [file({ now: 7 }), /“Where I am” is no text/],
    [file({ goals: [{ by: '31/12/2026' }] }), /“Goal 1: By when” is not a day/],
    [file({ goals: [{ by: '2026-02-30' }] }), /“Goal 1: By when” is not a day/],
    [file({ review: 'x'.repeat(LONGEST + 1) }), /“Review notes” is longer than 10000/],
    [' '.repeat(MAX_FILE + 1), /too large/],
  ])('refuses %.60s', (text, why) => {
    const answer = planFromJson(text);
    expect(answer.ok ? '' : answer.problem).toMatch(why);
  });

  it('has room for a plan with every field at its longest, also where each letter takes six in JSON', () => {
    const longest = '\u0001'.repeat(LONGEST);
    const goal = { what: longest, why: longest, sign: longest, by: '2026-12-31', help: longest };
    const plan = { name: longest, mentor: longest, now: longest, goals: [goal, goal, goal], review: longest };
    expect(planFromJson(planToJson(plan))).toEqual({ ok: true, plan });
  });
});

describe('samePlan', () => {
  it('sees each field', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        expect(samePlan(one, one)).toBe(true);
        expect(samePlan(one, other)).toBe(planToJson(one) === planToJson(other));
      }),
    );
  });
});
