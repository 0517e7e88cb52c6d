import { formatNumber } from '../../calculators/kit/format';
import type { Scenario } from '../../model/scenario/scenario';
import { stageBands, type StageId } from '../../model/scenario/stages';
import { assume } from '../../model/system/assumptions';
import { breaksFirst, usersBuiltFor } from '../../model/system/breaksFirst';
import { sizeSystem, type SystemSize } from '../../model/system/sizeSystem';
import { durationText } from '../../stages/quantityText';
import {
  approximateMoney,
  approximateSize,
  approximateUserSpan,
  twoDigits,
} from '../StageNumbers/approximate';
import { queueText } from '../StageNumbers/parts';

/** The smallest product worth sizing; the first stage begins at nobody. */
const fewestUsers = 100;

/** A stage as the models see it, at both ends of its band. */
export interface SizedStage {
  readonly stage: StageId;
  readonly first: SystemSize;
  readonly last: SystemSize;
  readonly atEnd: Scenario;
}

/**
 * Sizes a stage.
 *
 * @param at the reader's product at a number of users, with the stage's habits
 */
export function sizedStage(stage: StageId, at: (users: number, stage: StageId) => Scenario): SizedStage {
  const from = Math.max(fewestUsers, stageBands.find(({ id }) => id === stage)!.from);
  const atEnd = at(usersBuiltFor(stage), stage);
  return { stage, first: sizeSystem(at(from, stage)), last: sizeSystem(atEnd), atEnd };
}

export interface ComputedRow {
  readonly label: string;
  readonly cell: (sized: SizedStage) => string;
  readonly links: readonly { readonly label: string; readonly to: string }[];
}

const restoreRate = assume().restoreRate;

/** The lines that the models compute, from the first to the last users of a stage. */
export const computedRows: readonly ComputedRow[] = [
  { label: 'Monthly active users', links: [], cell: ({ stage }) => bandText(stage) },
  {
    label: 'Requests a second, at peak',
    links: [],
    cell: ({ first, last }) =>
      span(first.peakRequestRate, last.peakRequestRate, (rate) => formatNumber(twoDigits(rate))),
  },
  {
    label: 'Application servers',
    links: [{ label: 'Capacity', to: '/calculators/capacity' }],
    cell: ({ first, last }) => {
      const servers = span(first.application.servers, last.application.servers, formatNumber);
      const workers = last.queue === null ? '' : `; background workers: ${queueText(last)}`;
      return `${servers} of ${last.application.cores} cores${workers}`;
    },
  },
  {
    label: 'Database',
    links: [{ label: 'Sharding', to: '/calculators/sharding' }],
    cell: ({ first, last }) => {
      const size = span(first.database.size, last.database.size, approximateSize);
      const shards =
        last.database.shards > 1
          ? `, ${span(first.database.shards, last.database.shards, formatNumber)} shards`
          : '';
      return `${size}${shards}`;
    },
  },
  {
    label: 'A restore of all of it',
    links: [{ label: 'Storage, WAL and backup', to: '/calculators/storage' }],
    cell: ({ first, last }) => span(restoreSeconds(first), restoreSeconds(last), durationText),
  },
  {
    label: 'Cost a month',
    links: [{ label: 'Cost', to: '/calculators/cost' }],
    cell: ({ first, last }) => approximateMoney({ low: first.cost.low, high: last.cost.high }),
  },
  {
    label: 'Breaks first',
    links: [],
    cell: ({ stage, atEnd }) => {
      const point = breaksFirst(atEnd, stage)[0];
      return point === undefined
        ? 'nothing that load reaches'
        : `${point.component}, at ${approximateUserSpan(point.users)} users`;
    },
  },
];

/** Shards are restored side by side. */
function restoreSeconds({ database }: SystemSize): number {
  return (database.size * 1_024) / restoreRate / database.shards;
}

function span(from: number, to: number, text: (value: number) => string): string {
  const [low, high] = [text(from), text(to)];
  if (low === high) return low;
  const [lowNumber, lowUnit] = low.split(' ');
  return lowUnit !== undefined && lowUnit === high.split(' ')[1]
    ? `${lowNumber}–${high}`
    : `${low} to ${high}`;
}

function bandText(stage: StageId): string {
  const { from, to } = stageBands.find(({ id }) => id === stage)!;
  if (from === 0) return `to ${formatNumber(to)}`;
  return to === Infinity ? `${short(from)} and more` : `${short(from)}–${short(to)}`;
}

function short(users: number): string {
  return users >= 1e6 ? `${formatNumber(users / 1e6)} million` : formatNumber(users);
}
