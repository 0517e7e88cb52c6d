import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers, withAnswer, withoutExercise } from './answerStore';

describe('answers', () => {
  it('come back as they were kept', () => {
    const answers = withAnswer({}, 'launch', 'peak', { given: '1,600', right: true });
    expect(readAnswers(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
    expect(withoutExercise(answers, 'launch')).toEqual({});
  });

  it('of an unusable shape are left out, whatever a browser holds', () => {
    expect(readAnswers({ launch: { peak: { given: 7 }, servers: { given: '9', right: false } } })).toEqual({
      launch: { servers: { given: '9', right: false } },
    });
    expect(readAnswers({ launch: { peak: { given: 'x'.repeat(201), right: true } } })).toEqual({
      launch: {},
    });
    expect(readAnswers([])).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readAnswers(value);
        if (read !== null) expect(readAnswers(read)).toEqual(read);
      }),
    );
  });
});
