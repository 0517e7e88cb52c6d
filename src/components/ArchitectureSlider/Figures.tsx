import { type ReactNode } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import type { Scenario } from '../../model/scenario/scenario';
import type { SystemSize } from '../../model/system/sizeSystem';
import { approximateMoney, approximateSize, twoDigits } from '../StageNumbers/approximate';
import styles from './styles.module.css';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** What the product needs at this size. */
export default function Figures(props: {
  readonly scenario: Scenario;
  readonly size: SystemSize;
}): ReactNode {
  return (
    <>
      <h3 className={styles.needs}>What {formatNumber(props.scenario.users)} users need</h3>
      <dl className={styles.figures}>
        {figuresOf(props.scenario, props.size).map(({ label, value, note }) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.note}>{note}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function figuresOf(
  scenario: Scenario,
  { application, database, cache, cost, peakRequestRate, users }: SystemSize,
): readonly Figure[] {
  const { servers, survivors, cores, targetReachable } = application;
  return [
    {
      label: 'Requests a second, at peak',
      value: formatNumber(twoDigits(peakRequestRate)),
      note: `${formatNumber(scenario.peakToMean)} times the mean`,
    },
    {
      label: 'Application servers',
      value: formatNumber(servers),
      note: targetReachable
        ? `${cores} cores each${survivors < servers ? `, ${servers - survivors} may fail` : ''}`
        : 'p95 target below one idle server’s',
    },
    {
      label: 'Database',
      value: scenario.stage === 'prototype' ? 'same server' : `${database.cores} cores`,
      note: databaseNote(database),
    },
    {
      label: 'Cache',
      value: cache.memory > 0 ? approximateSize(cache.memory) : 'none',
      note:
        cache.memory > 0
          ? `answers ${Math.round(cache.hitRatio * 100)} % of lookups`
          : 'not yet worth its upkeep',
    },
    {
      label: 'Shards',
      value: database.shards > 1 ? formatNumber(database.shards) : 'none',
      note:
        database.shards > 1
          ? `${approximateSize(database.size / database.shards)} each`
          : 'one primary takes all writes',
    },
    {
      label: 'Cost a month',
      value: approximateMoney(cost),
      note: `${approximateMoney({ low: cost.low / users, high: cost.high / users })} a user`,
    },
  ];
}

function databaseNote({ size, standbys, replicas, fits }: SystemSize['database']): string {
  const parts = [
    approximateSize(size),
    ...(standbys > 0 ? ['standby'] : []),
    ...(replicas > 0 ? [`${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`] : []),
    ...(fits ? [] : ['too small']),
  ];
  return parts.join(', ');
}
