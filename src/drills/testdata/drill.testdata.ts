import example from '../../../playbooks/postgres/postgres-connections-exhausted';
import type { Playbook } from '../../../playbooks/playbook';
import { defineDrill, type Drill } from '../drill';

const playbook: Playbook = {
  ...example,
  diagnose: [
    {
      id: 'look',
      title: 'Look',
      shell: 'bash',
      run: 'cat /srv/state',
      risk: 'read',
      healthy: { reads: 'fine', output: /fine/ },
      sick: { reads: 'broken', output: /broken/ },
      otherwise: { says: 'wait', go: { escalate: true } },
    },
  ],
};

/** A drill without any component, for tests of the harness; `change` breaks it in the way under test. */
export function trivialDrill(change: Partial<Drill>): Drill {
  return defineDrill({
    playbook,
    needs: [],
    metrics: 'file:///srv/metrics',
    takes: 'else',
    patience: 1,
    async start(bench) {
      bench.write('/srv/state', 'fine\n');
      bench.write('/srv/metrics', 'level 1\n');
      // Something that would outlive a careless harness.
      bench.background('exec -a loadline-left-behind sleep 600');
      await bench.start('noisy', ['bash', '-c', 'echo the last words; exec sleep 600'], { ready: 'true' });
    },
    inject: async () => undefined,
    ...change,
  });
}
