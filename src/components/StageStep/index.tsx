import { type ReactNode } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import type { StageId } from '../../model/scenario/stages';
import { usersBuiltFor } from '../../model/system/breaksFirst';
import { sizeSystem, type SystemSize } from '../../model/system/sizeSystem';
import { stages } from '../../stages/stages';
import ScrollingTable from '../ScrollingTable';
import { WhoseNumbers } from '../StageNumbers';
import { approximateMoney, approximateUsers } from '../StageNumbers/approximate';
import { cacheText, databaseText, queueText, serversText, shardsText } from '../StageNumbers/parts';
import { useReader } from '../StageNumbers/useReader';

const rows: readonly { readonly label: string; readonly cell: (size: SystemSize) => string }[] = [
  { label: 'Application servers', cell: serversText },
  { label: 'Database', cell: databaseText },
  {
    label: 'Read replicas',
    cell: ({ database }) => (database.replicas > 0 ? formatNumber(database.replicas) : 'none'),
  },
  { label: 'Shards', cell: shardsText },
  { label: 'Cache', cell: cacheText },
  { label: 'Background workers', cell: queueText },
  { label: 'Cost a month', cell: ({ cost }) => approximateMoney(cost) },
];

/** What the step into the next stage costs, for the same users on both architectures. */
export default function StageStep({ stage }: { readonly stage: StageId }): ReactNode {
  const reader = useReader();
  const { next } = stages[stage];
  if (next === null) return null;
  const users = usersBuiltFor(stage);
  const before = sizeSystem(reader.at(users, stage));
  const after = sizeSystem(reader.at(users, next));
  const changed = rows.filter(({ cell }) => cell(before) !== cell(after));
  return (
    <>
      <ScrollingTable label="Cost of the step">
        <thead>
          <tr>
            <th scope="col">For {approximateUsers(users)} users</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cell(before)}</td>
              <td>{cell(after)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <WhoseNumbers>
        {stepText(before, after)} The work of the move is not in it; parts that stay the same are left out.
      </WhoseNumbers>
    </>
  );
}

function stepText(before: SystemSize, after: SystemSize): string {
  const difference = { low: after.cost.low - before.cost.low, high: after.cost.high - before.cost.high };
  if (difference.low <= 0) return 'At list prices the parts cost no more than before.';
  return `At list prices the step adds ${approximateMoney(difference)} a month.`;
}
