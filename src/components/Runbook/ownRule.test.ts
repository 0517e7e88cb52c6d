import { describe, expect, it } from 'vitest';
import { ruleText } from '../../../playbooks/alerts';
import backlog from '../../../playbooks/rabbitmq/rabbitmq-queue-backlog';
import { defaultScenario, scenarioState } from '../../calculators/kit/scenarioState';
import { resolveScenario } from '../../model/scenario/scenario';
import { figuresInWords, hasRange, ownRule, thresholdInWords } from './ownRule';
import { loadPlaybook } from './loadPlaybook';

const siteUrl = 'https://handbook.example/';
const own = (users: Parameters<typeof scenarioState>[2]) => scenarioState('scale', 'aws', users);

describe('ownRule', () => {
  it('is the page’s rule for a reader who said nothing', () => {
    expect(ownRule(backlog, defaultScenario, siteUrl).text).toBe(
      ruleText(backlog, { scenario: resolveScenario(), siteUrl }),
    );
  });

  it('takes the reader’s numbers: 120 requests/s at peak are 12 messages/s, for 300 s', () => {
    const { value, text } = ownRule(backlog, own({ peakRequestRate: 120 }), siteUrl);
    expect(value).toBe(3_600);
    expect(text).toContain('(rabbitmq_queue_messages_ready) > 3600 and');
    expect(text).toContain(
      'runbook_url: "https://handbook.example/runbooks/rabbitmq/rabbitmq-queue-backlog"',
    );
  });

  it('takes the middle of a range, which is geometric: √(50 × 200) = 100', () => {
    const state = own({ peakRequestRate: { low: 50, high: 200 } });
    expect(ownRule(backlog, state, siteUrl).value).toBe(3_000);
    expect(hasRange(state)).toBe(true);
    expect(hasRange(defaultScenario)).toBe(false);
  });

  it('refuses numbers that give no threshold', () => {
    expect(() => ownRule(backlog, own({ peakRequestRate: Number.NaN }), siteUrl)).toThrow(RangeError);
  });
});

describe('in words', () => {
  it('says what a threshold follows from, and whether it was computed', () => {
    expect(figuresInWords(['peakRequestRate', 'stage'], defaultScenario)).toEqual([
      'Peak load 23.1 req/s, from users and requests',
    ]);
    expect(figuresInWords(['peakRequestRate'], own({ peakRequestRate: { low: 50, high: 200 } }))).toEqual([
      'Peak load 50–200 req/s',
    ]);
  });

  it('says bytes also as people count them', () => {
    expect(thresholdInWords(2_560_000_000, 'bytes')).toBe('2,560,000,000 bytes (about 2.4 GB)');
    expect(thresholdInWords(1_000, 'bytes')).toBe('1,000 bytes');
    expect(thresholdInWords(694, 'messages')).toBe('694 messages');
  });
});

describe('loadPlaybook', () => {
  it('loads the playbook of a page, and refuses a name that is none', async () => {
    expect(await loadPlaybook('rabbitmq', 'rabbitmq-queue-backlog')).toBe(backlog);
    await expect(loadPlaybook('rabbitmq', 'nobody')).rejects.toThrow();
  });
});
