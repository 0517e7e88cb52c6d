import { describe, expect, it } from 'vitest';
import { ruleText } from '../../../playbooks/alerts';
import backlog from '../../../playbooks/rabbitmq/rabbitmq-queue-backlog';
import { defaultScenario, scenarioState } from '../../calculators/kit/scenarioState';
import { resolveScenario } from '../../model/scenario/scenario';
import { loadPlaybook } from './loadPlaybook';
import { ownRule } from './ownRule';

const siteUrl = 'https://handbook.example/';
const figures = ['peakRequestRate'] as const;
const own = (amounts: Parameters<typeof scenarioState>[2]) =>
  ownRule(backlog, figures, scenarioState('scale', 'aws', amounts), siteUrl);

describe('ownRule', () => {
  it('is the page’s rule for a reader who said nothing', () => {
    expect(ownRule(backlog, figures, defaultScenario, siteUrl).text).toBe(
      ruleText(backlog, { scenario: resolveScenario(), siteUrl }),
    );
  });

  it('takes the reader’s numbers: 120 requests/s at peak are 12 messages/s, for 300 s', () => {
    const { value, text, follows } = own({ peakRequestRate: 120 });
    expect(value).toBe('3,600 messages');
    expect(follows).toBe('With your numbers: Peak load 120 req/s.');
    expect(text).toContain('(rabbitmq_queue_messages_ready) > 3600 and');
    expect(text).toContain(
      'runbook_url: "https://handbook.example/runbooks/rabbitmq/rabbitmq-queue-backlog"',
    );
  });

  it('says what was computed: 864,000 users × 20 % × 50 / 86,400 s × 3 = 300 requests/s', () => {
    const { value, follows } = own({ users: 864_000 });
    expect(value).toBe('9,000 messages');
    expect(follows).toBe('With your numbers: Peak load 300 req/s, from users and requests.');
  });

  it('takes the middle of a range, which is geometric: √(50 × 200) = 100', () => {
    const { value, follows } = own({ peakRequestRate: { low: 50, high: 200 } });
    expect(value).toBe('3,000 messages');
    expect(follows).toBe('With your numbers: Peak load 100 req/s. Of a range the middle counts.');
  });

  it('refuses numbers that give no threshold', () => {
    expect(() => own({ peakRequestRate: Number.NaN })).toThrow(RangeError);
  });
});

describe('loadPlaybook', () => {
  it('loads the playbook of a page, and refuses a name that is none', async () => {
    expect(await loadPlaybook('rabbitmq', 'rabbitmq-queue-backlog')).toBe(backlog);
    await expect(loadPlaybook('rabbitmq', 'nobody')).rejects.toThrow();
  });
});
