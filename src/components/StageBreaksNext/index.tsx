import Link from '@docusaurus/Link';
import { type ReactNode } from 'react';
import type { StageId } from '../../model/scenario/stages';
import { type BreakingPoint, breaksFirst, usersBuiltFor } from '../../model/system/breaksFirst';
import ScrollingTable from '../ScrollingTable';
import { WhoseNumbers } from '../StageNumbers';
import { approximateUsers, approximateUserSpan } from '../StageNumbers/approximate';
import { useReader } from '../StageNumbers/useReader';
import styles from './styles.module.css';

/** Times the users a stage is built for; by then its architecture is long replaced. */
const farAway = 20;

/** Limits of a stage's architecture in the order in which growing users reach them. */
export default function StageBreaksNext({ stage }: { readonly stage: StageId }): ReactNode {
  const reader = useReader();
  const builtFor = usersBuiltFor(stage);
  const all = breaksFirst(reader.at(builtFor, stage), stage);
  const points = all.filter(({ users }) => users.low < farAway * builtFor);
  const farOff = all.filter((point) => !points.includes(point)).map(({ component }) => component);
  return (
    <>
      <ScrollingTable label="What breaks next">
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">Reached at</th>
            <th scope="col">What happens, and the way out</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Row key={point.id} point={point} isFirst={point === points[0]} />
          ))}
        </tbody>
      </ScrollingTable>
      <WhoseNumbers>
        The architecture is sized for {approximateUsers(builtFor)} users and stays as it is while users grow.
        A span holds the true value nine times in ten if the rules of thumb hold; limits with a ring overlap
        the first and may come before it.
        {farOff.length > 0 && ` Too far off to matter here: ${farOff.join(', ')}.`}
      </WhoseNumbers>
    </>
  );
}

interface RowProps {
  readonly point: BreakingPoint;
  readonly isFirst: boolean;
}

function Row({ point, isFirst }: RowProps): ReactNode {
  const mark = isFirst ? styles.first : point.mayBeFirst ? styles.maybe : undefined;
  return (
    <tr>
      <th scope="row" className={mark}>
        {point.component}
        {isFirst && <span className={styles.note}>first</span>}
        {!isFirst && point.mayBeFirst && <span className={styles.note}>may be first</span>}
      </th>
      <td>
        <strong>{approximateUsers(point.users.mid)} users</strong>
        <br />
        <span className={styles.span}>{approximateUserSpan(point.users)}</span>
      </td>
      <td>
        {point.why} {point.fix} <Link to={point.guide}>{guideNames[point.guide] ?? 'Read how'}</Link>
      </td>
    </tr>
  );
}

const guideNames: Readonly<Record<string, string>> = {
  '/practices/load-balancing': 'Load balancing',
  '/practices/caching': 'Caching',
  '/practices/replicas-and-sharding': 'Replicas and sharding',
  '/practices/monitoring': 'Monitoring',
  '/stages/traction': 'The traction stage',
};
