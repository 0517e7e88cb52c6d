import { type ReactNode } from 'react';
import { formatNumber } from '../../calculators/kit/format';
import { stageBands, type StageId } from '../../model/scenario/stages';
import { usersBuiltFor } from '../../model/system/breaksFirst';
import { sizeSystem, type SystemSize } from '../../model/system/sizeSystem';
import StageAssumptions from '../StageAssumptions';
import ScrollingTable from '../ScrollingTable';
import { WhoseNumbers } from '../StageNumbers';
import { approximateMoney, approximateUsers, twoDigits } from '../StageNumbers/approximate';
import { cacheText, databaseText, queueText, serversText, shardsText } from '../StageNumbers/parts';
import { useReader } from '../StageNumbers/useReader';

/** The smallest product worth sizing; the first stage begins at nobody. */
const fewestUsers = 100;

interface Row {
  readonly label: string;
  readonly cell: (size: SystemSize) => string;
  /** Left out where no column has it. */
  readonly shown?: (size: SystemSize) => boolean;
}

const rows: readonly Row[] = [
  { label: 'Requests a second, at peak', cell: (size) => formatNumber(twoDigits(size.peakRequestRate)) },
  { label: 'Application servers', cell: serversText },
  { label: 'Database', cell: databaseText },
  {
    label: 'Read replicas',
    cell: ({ database }) => `${database.replicas}${database.shards > 1 ? ' a shard' : ''}`,
    shown: ({ database }) => database.replicas > 0,
  },
  { label: 'Shards', cell: shardsText, shown: ({ database }) => database.shards > 1 },
  { label: 'Cache', cell: cacheText, shown: ({ cache }) => cache.memory > 0 },
  { label: 'Background workers', cell: queueText, shown: ({ queue }) => queue !== null },
  { label: 'Cost a month', cell: ({ cost }) => approximateMoney(cost) },
  {
    label: 'Cost a user and month',
    cell: ({ cost, users }) => approximateMoney({ low: cost.low / users, high: cost.high / users }),
  },
];

/** How many of everything a stage takes, at the ends and in the middle of its band. */
export default function StageSizing({ stage }: { readonly stage: StageId }): ReactNode {
  const reader = useReader();
  const sizes = columnsOf(stage).map((users) => sizeSystem(reader.at(users, stage)));
  const shown = rows.filter((row) => row.shown === undefined || sizes.some(row.shown));
  return (
    <>
      <ScrollingTable label="Sizing and cost of the stage">
        <thead>
          <tr>
            <th scope="col">Monthly active users</th>
            {sizes.map(({ users }) => (
              <th key={users} scope="col">
                {approximateUsers(users)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {sizes.map((size) => (
                <td key={size.users}>{cell(size)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <WhoseNumbers>
        The database carries statements at rules of thumb of CPU time, and its node holds the data in daily
        use in memory. Cost is from list prices: the low end under the longest commitments we have prices for,
        the high end on demand.
      </WhoseNumbers>
      <StageAssumptions />
    </>
  );
}

/** Both ends of the band and their geometric middle. */
function columnsOf(stage: StageId): readonly number[] {
  const from = Math.max(fewestUsers, stageBands.find(({ id }) => id === stage)!.from);
  const to = usersBuiltFor(stage);
  return [from, twoDigits(Math.sqrt(from * to)), to];
}
