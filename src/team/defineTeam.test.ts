import { describe, expect, it } from 'vitest';
import team from '../../team';
import { defineTeam } from './defineTeam';

const broken = (change: object) => () => defineTeam({ ...team, ...change } as never);

describe('defineTeam', () => {
  it("accepts the project's own team.ts", () => {
    expect(defineTeam(team)).toEqual(team);
  });

  it('lists every problem at once, each with its field and remedy', () => {
    const attempt = broken({
      name: '',
      site: { url: 'loadline.example/', baseUrl: 'handbook' },
      escalation: [],
      dashboards: [{ name: 'x', url: 'javascript:alert(1)' }],
    });
    expect(attempt).toThrow(/team\.ts has 5 problem\(s\)/);
    expect(attempt).toThrow(/name: must not be empty/);
    expect(attempt).toThrow(/site\.url: give an absolute address/);
    expect(attempt).toThrow(/site\.baseUrl: start and end it with a slash/);
    expect(attempt).toThrow(/escalation: name at least one person/);
    expect(attempt).toThrow(/dashboards\.0\.url: give an absolute address/);
  });

  it('names an unknown field, a missing one and a bad variable name', () => {
    expect(broken({ slack: '#x' })).toThrow(/"slack" is not a known field/);
    expect(broken({ chat: undefined })).toThrow(/chat: is missing; add it/);
    expect(broken({ runbookVariables: { 'bad name': 'x' } })).toThrow(/runbookVariables.*camelCase/);
  });
});
