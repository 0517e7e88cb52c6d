import { definePlaybook } from '../playbook';

const info = 'redis-cli -h {{redisHost}} -p {{redisPort}}';

export default definePlaybook({
  id: 'redis-memory-full',
  component: 'redis',
  stages: ['traction', 'growth', 'scale', 'millions'],
  title: 'Redis memory is full',
  meaning:
    'Redis has reached `maxmemory`. Under the policy `noeviction` it refuses every command that needs memory and goes on serving reads; under the other policies it throws keys out to make room.',
  impact:
    'With `noeviction`, logins, carts and job queues kept in Redis stop working at once, while cached pages look fine. With eviction, the hit ratio falls and the database gets the difference.',
  symptoms: ['Writes fail and reads work.', 'Evictions rise, or the count of `OOM` errors does.'],
  messages: ["OOM command not allowed when used memory > 'maxmemory'."],
  alert: {
    name: 'RedisMemoryFull',
    expr: () => 'redis_memory_used_bytes / (redis_memory_max_bytes > 0) > 0.9',
    for: '5m',
    severity: 'page',
    summary: '{{ $labels.instance }} uses {{ $value | humanizePercentage }} of its memory limit',
    metrics: {
      exporter: 'redis_exporter',
      names: ['redis_memory_used_bytes', 'redis_memory_max_bytes'],
    },
    why: 'The last tenth holds client buffers, which grow just when clients are slow (rule of thumb). An instance without a limit exports 0 and stays quiet: give it one. A cache that evicts on purpose lives at its limit: give its rule another job label or a higher value.',
    staysFiringAfterFix: 'One scrape: both metrics are gauges.',
    tests: {
      fires: {
        series: {
          'redis_memory_used_bytes{instance="redis-1"}': '910x20',
          'redis_memory_max_bytes{instance="redis-1"}': '1000x20',
        },
        minutes: 10,
      },
      quiet: {
        series: {
          'redis_memory_used_bytes{instance="redis-1"}': '890x20',
          'redis_memory_max_bytes{instance="redis-1"}': '1000x20',
        },
        minutes: 10,
      },
    },
  },
  first: 'raise-limit',
  diagnose: [
    {
      id: 'try-write',
      title: 'Write a key that goes away by itself',
      shell: 'bash',
      run: `head -c 100000 /dev/zero | ${info} -x setex loadline:probe 5`,
      risk: 'read',
      explain: 'The key is 100 kB and lives five seconds.',
      sick: { reads: 'OOM command not allowed.', output: /OOM command not allowed/, exit: 'any' },
      healthy: { reads: '`OK`', output: /^OK$/m },
      otherwise: {
        says: 'If it prints OK and keys vanish, Redis evicts: the limit is too small for what is asked of it. Another error is another incident.',
        go: { step: 'memory-and-policy' },
      },
    },
    {
      id: 'memory-and-policy',
      title: 'Compare use with the limit, and read the policy',
      shell: 'bash',
      run: `${info} info memory | grep -E '^(used_memory_human|maxmemory_human|maxmemory_policy|mem_fragmentation_ratio)'; ${info} info errorstats | grep OOM || echo no OOM errors`,
      risk: 'read',
      record: 'shape',
      sick: {
        reads: '`errorstat_OOM` counts refused commands; use is at the limit.',
        output: /errorstat_OOM:count=[1-9]/,
      },
      healthy: { reads: 'No OOM errors; use well below the limit.', output: /no OOM errors/ },
      otherwise: {
        says: 'If used memory is far below the limit, memory is not the shortage.',
        go: { playbook: 'redis-slow-command' },
      },
    },
    {
      id: 'who-fills-it',
      title: 'Find the prefix that fills it',
      shell: 'bash',
      run: `${info} --scan | head -5000 | cut -d: -f1 | sort | uniq -c | sort -rn | head -5`,
      explain:
        'Counts the first 5,000 keys of a scan, which does not block. Many keys without an end are the usual cause.',
      risk: 'read',
      record: 'none',
      sick: { reads: 'One prefix is nearly all of it.', output: /^\s*\d{4} \w+/m },
      healthy: { reads: 'Few keys, or an even mix.', not: /^\s*\d{4} \w+/m },
      otherwise: {
        says: 'If no prefix stands out, the data has grown as a whole: the cache needs more memory.',
        go: { guide: '/practices/caching' },
      },
    },
  ],
  decide: [
    {
      id: 'refuses-writes',
      when: {
        command: 'memory-and-policy',
        sees: { output: /maxmemory_policy:noeviction[\s\S]*errorstat_OOM/ },
      },
      because: 'Policy `noeviction` and OOM errors: writes are refused until there is room.',
      go: { mitigate: 'make-room' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because:
        'It evicts as it was told to, or something else is wrong: more memory needs a decision about money.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'make-room',
      title: 'Make room without losing a key',
      term: 'now',
      steps: [
        {
          id: 'raise-limit',
          title: 'Raise the limit',
          shell: 'bash',
          run: `${info} config set maxmemory {{redisMemory}}`,
          risk: 'disruptive',
          precheck:
            'The machine has that much free memory (`free -m` on it), with as much again for a fork if it saves to disk.',
          blast:
            'None at once. If the machine runs out of memory the kernel kills Redis, which is worse than refused writes.',
          undo: {
            run: `${info} config set maxmemory 8mb`,
            shell: 'bash',
            reads:
              'the limit it had before, here 8 MB; lowering it below what is used evicts or refuses again.',
          },
          done: { reads: '`OK`', output: /^OK$/m },
        },
      ],
    },
    {
      id: 'evict-cache',
      title: 'Let a cache evict, and keep the limit over a restart',
      term: 'later',
      steps: [
        {
          id: 'set-policy',
          title: 'Evict what is used least, among keys with an end',
          shell: 'bash',
          run: `${info} config set maxmemory-policy volatile-lru`,
          explain:
            'Keys without an end, such as sessions and jobs, stay. `allkeys-lru` is right only where every key can be made anew.',
          risk: 'disruptive',
          precheck: 'Keys that must not vanish have no expiry.',
          blast: 'Keys with an expiry may vanish early; whoever reads them must be able to make them anew.',
          undo: { run: `${info} config set maxmemory-policy noeviction`, shell: 'bash' },
          done: { reads: '`OK`', output: /^OK$/m },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'writes-again',
      title: 'Write the probe again',
      shell: 'bash',
      run: `head -c 100000 /dev/zero | ${info} -x setex loadline:probe 5`,
      risk: 'read',
      healthy: { reads: '`OK`', output: /^OK$/m },
    },
    {
      id: 'headroom',
      title: 'See how much room there is',
      shell: 'bash',
      run: `${info} info memory | tr -d '\\r' | awk -F: '/^used_memory:/ {used = $2} /^maxmemory:/ {max = $2} END {print (max == 0 || used < 0.9 * max) ? "room" : "full"}'`,
      risk: 'read',
      healthy: { reads: '`room`: below nine tenths of the limit.', output: /^room$/m },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'delete-one-big-prefix',
        title: 'Expire keys in the hope of room at once',
        shell: 'bash',
        run: `${info} --scan | head -50 | xargs -n 1 -I KEY ${info} expire KEY 3600 | sort | uniq -c`,
        risk: 'disruptive',
        record: 'shape',
      },
      shows: {
        command: 'try-write',
        reads: 'Writes go on being refused: an expiry frees nothing until it comes, and an hour is long.',
        output: /OOM command not allowed/,
        exit: 'any',
      },
      instead:
        'Raise the limit first, which takes effect at once and loses nothing; then find who writes keys without an end.',
    },
  ],
  escalate: { afterMinutes: 15, to: 'On-call lead', handOver: ['memory-and-policy', 'who-fills-it'] },
  prevent: [
    { to: '/calculators/cache', does: 'says how much memory which hit ratio takes' },
    {
      to: '/practices/caching',
      does: 'gives every key an end and says how much memory the hit ratio is worth',
    },
    { to: '/calculators/cost', does: 'prices the next size' },
    { to: '/practices/capacity-reviews', does: 'counts the months until memory is full' },
    { to: '/practices/monitoring', does: 'warns before the limit' },
  ],
  sources: [
    { title: 'Redis: key eviction', url: 'https://redis.io/docs/latest/develop/reference/eviction/' },
    { title: 'Redis: INFO', url: 'https://redis.io/docs/latest/commands/info/' },
    { title: 'Redis: CONFIG SET', url: 'https://redis.io/docs/latest/commands/config-set/' },
  ],
});
