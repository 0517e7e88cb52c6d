import type { Scenario } from '../model/scenario/scenario';
import type { StageId } from '../model/scenario/stages';
import { applicationLoadLine } from '../model/system/applicationSize';
import { assume, type AssumedValues } from '../model/system/assumptions';
import { restorableSize } from '../model/system/databaseSize';
import { sizeSystem, type SystemSize } from '../model/system/sizeSystem';

/** A number to watch, and the value past which it is time for the next stage. */
export interface Trigger {
  readonly metric: string;
  readonly direction: 'above' | 'below';
  readonly threshold: number;
  readonly unit: string;
  /** How to read it: a query in the named language. */
  readonly measure: { readonly language: 'promql' | 'sql' | 'bash'; readonly text: string };
  readonly why: string;
}

interface TriggerRule extends Omit<Trigger, 'threshold'> {
  readonly threshold: (scenario: Scenario, size: SystemSize, a: AssumedValues) => number;
}

const responseTime: TriggerRule = {
  metric: '95th percentile of response time, at peak',
  direction: 'above',
  unit: 'ms',
  threshold: (scenario) => scenario.latencyTarget,
  measure: {
    language: 'promql',
    text: '1000 * histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))',
  },
  why: 'The promise itself. Everything below warns before it breaks.',
};

const peakLoad: TriggerRule = {
  metric: 'Requests a second in the busiest minute',
  direction: 'above',
  unit: 'req/s',
  threshold: (scenario, size, a) => applicationLoadLine(scenario, size.application.survivors, a),
  measure: { language: 'promql', text: 'max_over_time(sum(rate(http_requests_total[1m]))[1d:1m])' },
  why: 'The load line of the servers this stage is sized with, those you allow to fail already lost.',
};

const databaseCpu: TriggerRule = {
  metric: 'Database CPU busy, mean of the peak hour',
  direction: 'above',
  unit: '%',
  threshold: (_scenario, _size, a) => a.utilisationCeiling * 100,
  measure: {
    language: 'promql',
    text: '100 * (1 - avg(rate(node_cpu_seconds_total{mode="idle", job="postgres"}[1h])))',
  },
  why: 'Past the ceiling queries wait for each other, and a surge of a fifth doubles the wait.',
};

const connections: TriggerRule = {
  metric: 'Database connections open, during a deploy',
  direction: 'above',
  unit: 'connections',
  threshold: (_scenario, _size, a) => Math.floor(a.connectionsAllowed * 0.8),
  measure: {
    language: 'sql',
    text: "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend';",
  },
  why: 'Four fifths of what PostgreSQL allows by default: room for one more deploy, not for one more server.',
};

const hitRatio: TriggerRule = {
  metric: 'Reads of table pages answered from memory',
  direction: 'below',
  unit: '%',
  threshold: () => 99,
  measure: {
    language: 'sql',
    text: 'SELECT 100.0 * sum(heap_blks_hit) / nullif(sum(heap_blks_hit + heap_blks_read), 0) FROM pg_statio_user_tables;',
  },
  why: 'Rule of thumb. Below it the hot data has outgrown memory, and each miss costs a storage read.',
};

const databaseSize = (threshold: TriggerRule['threshold'], why: string): TriggerRule => ({
  metric: 'Database size',
  direction: 'above',
  unit: 'GB',
  threshold,
  measure: { language: 'sql', text: 'SELECT pg_database_size(current_database()) / 1024 ^ 3 AS gb;' },
  why,
});

const rules: Readonly<Record<StageId, readonly TriggerRule[]>> = {
  prototype: [
    responseTime,
    peakLoad,
    databaseSize(
      (_scenario, _size, a) => (a.machineMemory * a.machineMemoryForDatabase) / a.hotShare,
      'Beyond it the data in daily use no longer fits in the memory the application leaves.',
    ),
  ],
  traction: [
    responseTime,
    databaseCpu,
    connections,
    hitRatio,
    {
      metric: 'Storage operations a second, at peak',
      direction: 'above',
      unit: 'operations/s',
      threshold: (_scenario, _size, a) => a.storageOperations * a.utilisationCeiling,
      measure: {
        language: 'promql',
        text: 'sum(rate(node_disk_reads_completed_total{job="postgres"}[5m]) + rate(node_disk_writes_completed_total{job="postgres"}[5m]))',
      },
      why: 'The ceiling share of what a default volume gives; past it every statement waits for storage.',
    },
  ],
  growth: [
    databaseCpu,
    connections,
    databaseSize(
      (_scenario, size, a) => (size.database.cores * a.memoryPerCore) / a.hotShare,
      'Beyond it the data in daily use no longer fits in the memory of the node this stage is sized with.',
    ),
    {
      metric: 'Replica lag, for ten minutes on end',
      direction: 'above',
      unit: 's',
      threshold: () => 1,
      measure: { language: 'promql', text: 'min_over_time(max(pg_replication_lag_seconds)[10m:])' },
      why: 'Rule of thumb. A reader who does not see their own write within a second writes it again.',
    },
  ],
  scale: [
    databaseSize(
      (_scenario, _size, a) => restorableSize(a),
      'Beyond it one node can no longer be restored in the time you accept.',
    ),
    {
      metric: 'Writes a second on the primary, at peak',
      direction: 'above',
      unit: 'writes/s',
      threshold: (_scenario, _size, a) =>
        (a.largestDatabaseCores * a.utilisationCeiling * 1_000) / a.databaseWriteTime / 2,
      measure: {
        language: 'promql',
        text: 'sum(rate(pg_stat_database_tup_inserted[5m]) + rate(pg_stat_database_tup_updated[5m]) + rate(pg_stat_database_tup_deleted[5m]))',
      },
      why: 'Half of what the largest node carries: sharding a live database takes quarters, so start with half left. Rows stand in for statements.',
    },
    {
      metric: 'Duration of the last restore drill, on a spare machine',
      direction: 'above',
      unit: 'h',
      threshold: (_scenario, _size, a) => a.restoreTarget,
      measure: { language: 'bash', text: 'time pgbackrest --stanza=main --delta restore' },
      why: 'A restore never timed is a guess.',
    },
  ],
  millions: [
    databaseSize(
      (_scenario, size, a) => restorableSize(a) * size.database.shards,
      'All shards together. Beyond it one shard no longer restores in the time you accept: add shards.',
    ),
    {
      metric: 'Share of the hottest key, in a sample of statements your application keeps',
      direction: 'above',
      unit: '%',
      // A key with share 1/n doubles the load of the shard it lives on.
      threshold: (_scenario, size) => 100 / size.database.shards,
      measure: {
        language: 'sql',
        text: 'SELECT tenant_id, 100.0 * count(*) / sum(count(*)) OVER () AS share FROM statement_sample GROUP BY tenant_id ORDER BY share DESC LIMIT 5;',
      },
      why: 'At this share its shard carries twice the mean. More shards only make it worse: split or cache the key.',
    },
    responseTime,
  ],
};

/**
 * When to leave a stage: numbers to watch, with thresholds from the reader's own product.
 *
 * @param stage the stage to leave
 * @param scenario the product at the end of that stage's band
 * @example triggersOf('prototype', resolveScenario('prototype'))[0]?.threshold // 500 (ms)
 */
export function triggersOf(
  stage: StageId,
  scenario: Scenario,
  own: Partial<AssumedValues> = {},
): readonly Trigger[] {
  const a = assume(own);
  const size = sizeSystem({ ...scenario, stage }, own);
  return rules[stage].map((rule) => ({ ...rule, threshold: rule.threshold(scenario, size, a) }));
}
