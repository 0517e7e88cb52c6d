import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import type { Scenario } from '../../model/scenario/scenario';
import { stageBands } from '../../model/scenario/stages';
import { type BreakingPoint, monthsUntilUsers, usersBuiltFor } from '../../model/system/breaksFirst';
import { stages } from '../../stages/stages';
import { approximateMonths, approximateUsers, approximateUserSpan } from '../StageNumbers/approximate';
import styles from './styles.module.css';

interface AnswerProps {
  readonly scenario: Scenario;
  readonly breaking: BreakingPoint | undefined;
}

/** The stage and what breaks first in it, in two sentences. */
export default function Answer({ scenario, breaking }: AnswerProps): ReactNode {
  const { id, title } = stageBands.find((band) => band.id === scenario.stage)!;
  const { summary, guide } = stages[id];
  const builtFor = usersBuiltFor(id);
  return (
    <div className={styles.answer}>
      <h2 className={styles.title}>
        <Link to={guide}>{title}</Link>
      </h2>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.breaks} aria-live="polite">
        {breaking ? (
          <>
            Built for {approximateUsers(builtFor)} users, this carries about{' '}
            <strong>
              {approximateUsers(breaking.users.mid)}
              {breaking.users.mid < builtFor && ' of yours'}
            </strong>{' '}
            <span className={styles.nowrap}>({approximateUserSpan(breaking.users)})</span>.{' '}
            <strong className={styles.limit}>{breaking.component}</strong> {verbFor(breaking)} first
            <When scenario={scenario} breaking={breaking} />.
          </>
        ) : (
          'Nothing here breaks from load: your numbers put no load on it.'
        )}
      </p>
      {breaking && (
        <p className={styles.fix}>
          {breaking.why} <Link to={breaking.guide}>{breaking.fix}</Link>
        </p>
      )}
    </div>
  );
}

function When({
  scenario,
  breaking,
}: {
  readonly scenario: Scenario;
  readonly breaking: BreakingPoint;
}): ReactNode {
  // The server cannot know the reader's month.
  const isBrowser = useIsBrowser();
  const months = monthsUntilUsers(scenario, breaking.users);
  if (months === null) return ', but without growth that never comes';
  if (months.mid === 0) return ', and that is reached already';
  const name = isBrowser ? `, around ${monthName(Math.round(months.mid))}` : '';
  return `: ${approximateMonths(months)}${name}, growing ${formatNumber(scenario.monthlyGrowth)}\u00a0% a month`;
}

function monthName(monthsAhead: number): string {
  const now = new Date();
  const then = new Date(now.getFullYear(), now.getMonth() + monthsAhead, 1);
  return then.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
}

/** Some components are plural. */
function verbFor({ id }: BreakingPoint): string {
  const plural: readonly BreakingPoint['id'][] = [
    'applicationServers',
    'connections',
    'primaryWrites',
    'crossShard',
  ];
  return plural.includes(id) ? 'break' : 'breaks';
}
