import { describe, expect, it } from 'vitest';
import { runSloRules } from './runSloRules';

function rules(...words: string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const terminal = {
    print: (text: string) => out.push(text),
    complain: (line: string) => problems.push(line),
  };
  return { code: runSloRules(words, terminal), out: out.join(''), problems };
}

describe('npm run -s slo-rules', () => {
  it('prints rules for the reader’s own metrics', () => {
    const { code, out } = rules(
      'objective=99.5',
      'periodDays=28',
      'name=search',
      'countedWhere=job="app",code=~"5.."',
      'runbook=https://handbook.example/runbooks',
    );
    expect(code).toBe(0);
    expect(out).toContain('- name: "slo-search"');
    expect(out).toContain('> 13.44 * 0.005');
    expect(out).toContain('code=~"5.."');
    expect(out).toContain('runbook_url: "https://handbook.example/runbooks"');
    expect(rules('--help').out).toContain('Usage:');
  });

  it.each([
    [['totalWhere=job-name="x"'], /totalWhere: "job-name" is no label name/],
    [['name=a b'], /name: "a b" is no name/],
    [['counts=all'], /counts must be errors or good/],
    [['objectve=99'], /did you mean objective\?/],
    [['objective=lots'], /Objective: "lots" is not a number/],
    [['periodDays=1'], /looks back 72 h, longer than the period/],
    [['slo'], /write key=value/],
    [['--fast'], /is no option/],
  ])('refuses %j with one line', (words, problem) => {
    const { code, out, problems } = rules(...words);
    expect([code, out]).toEqual([2, '']);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
