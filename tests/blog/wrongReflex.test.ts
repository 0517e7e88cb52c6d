import { describe, expect, it } from 'vitest';
import { loadPlaybooks } from '../../playbooks/load';
import { figures, readPost } from './post';

const post = readPost('2026-11-25-wrong-reflex.mdx');
const drilled = (await loadPlaybooks()).filter(({ playbook }) =>
  post.source.includes(`/runbooks/${playbook.component}/${playbook.id})`),
);

const ran = (id: string, phase: string, command: string) => {
  const { recording } = drilled.find(({ playbook }) => playbook.id === id)!;
  return recording!.phases.find((one) => one.phase === phase && one.command === command)!;
};

describe(post.file, () => {
  it('tells of twelve reflexes, of which eleven end with exit code 0', () => {
    const reflexes = drilled.flatMap(({ recording }) =>
      recording!.phases.filter(({ phase }) => phase === 'reflex'),
    );
    expect(reflexes.map(({ command }) => command)).toHaveLength(12);
    expect(reflexes.filter(({ exit }) => exit === 0)).toHaveLength(11);
    post.says('eleven of twelve ended with exit code 0');
  });

  it.each([
    ['postgres-blocking-transaction', 'cancel-blocker', /^ migration +\| t$/m],
    ['postgres-connections-exhausted', 'kill-without-lockout', /^ +15$/m],
    ['postgres-inactive-slot', 'checkpoint-only', /^CHECKPOINT$/],
    ['postgres-replication-lag', 'trust-streaming', /\| streaming/],
    ['postgres-slow-query', 'analyze-table', /^ANALYZE$/],
    ['redis-memory-full', 'delete-one-big-prefix', /^ +50 1$/m],
    ['redis-slow-command', 'kill-clients', /^0$/],
    ['rabbitmq-poison-message', 'restart-worker', /^$/],
    ['rabbitmq-queue-backlog', 'purge', /^$/],
    ['haproxy-backend-down', 'force-up', /^\n +10 200\n +10 500$/],
    ['nginx-bad-deploy', 'trust-the-check', /test is successful[\s\S]*\n +20 502$/],
    ['tls-certificate-expiring', 'renew-only', /^Certificate will not expire\nCertificate will expire$/],
  ])('%s: what %s printed', (id, command, output) => {
    expect(ran(id, 'reflex', command).output).toMatch(output);
  });

  it('quotes what the drills saw besides', () => {
    expect(ran('postgres-blocking-transaction', 'mitigate', 'end-blocker').output).toMatch(/\| t$/m);
    expect(ran('postgres-blocking-transaction', 'sick', 'who-blocks').output).toMatch(/\| +5$/m);
    expect(ran('postgres-connections-exhausted', 'sick', 'connections-by-role').output).toMatch(
      /api .*\| +15 \| 20/,
    );
    expect(ran('postgres-inactive-slot', 'sick', 'inactive-slots').output).toContain('115 MB');
    expect(ran('rabbitmq-queue-backlog', 'sick', 'queue-lengths').output).toContain('1500');
    expect(ran('haproxy-backend-down', 'sick', 'what-users-get').output).toMatch(/^ +20 200$/);
    post.says('115 MB in the drill', '1,500 orders', '20 of 20 users were served by the other', ' 10 500');
  });

  it('two reflexes make the alert false: nothing is ready, and no server is down', () => {
    const rule = (id: string) =>
      drilled.find(({ playbook }) => playbook.id === id)!.playbook.alert.expr({ rate: '5m', threshold: 1 });
    expect(rule('rabbitmq-queue-backlog')).toMatch(/messages_ready\) > 1 and .*consumers\) == 0$/);
    expect(rule('haproxy-backend-down')).toMatch(/state="UP"\}\) < count/);
  });

  it('a forced state lasts until the checks have failed', async () => {
    const words = 'availability interval=2 failures=3 failsBy=refusing servers=2 peakRps=100'.split(' ');
    const { detectionWorst, lostWorst } = await figures(...words);
    post.says(`up to ${detectionWorst!.value} s`, `${lostWorst!.value} errors`);
  });

  it('names the versions that were recorded', () => {
    // Of the components; what watches them is not quoted.
    const told = ['PostgreSQL', 'Redis', 'RabbitMQ', 'HAProxy', 'nginx'];
    for (const { recording } of drilled)
      for (const [program, version] of Object.entries(recording!.versions))
        if (told.includes(program)) post.says(`${program} ${version}`);
  });
});
