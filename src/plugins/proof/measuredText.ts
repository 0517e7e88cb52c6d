import { blocks, cell } from '../../../playbooks/markdown';
import { formatNumber } from '../../calculators/kit/format';
import type { LoadRecording, MeasuredRecording, PartitionRecording } from '../../measure/recording';
import { signedPercent, table } from './page';

/** Real servers under load: what the lower half of the concurrencies foretold of the upper. */
export function serversText(recordings: readonly MeasuredRecording[]): string {
  const loads = recordings.filter((one): one is LoadRecording => one.kind === 'load');
  return blocks(
    'Real servers on one machine under rising concurrency. The Universal Scalability Law is fitted to the lower half of the levels and asked to foretell the upper half, which is how a team uses a load test that it dares not push further. `npm run measure` runs all of this again.',
    ...loads.flatMap((load) => [`### ${cell(load.title)} {#${load.id}}`, about(load), levelsTable(load)]),
    'Two lessons, both against the model. A server that saturates keeps its throughput, as nginx does here, and a fit to the levels before that takes the first bend for the beginning of a decline: it foretells too little, the more so the further it reaches. Test past the peak before you trust the far end; the [load-test calculator](/calculators/load-test) refuses data that never bend and warns beyond twice the largest level. And load generator and server share two processors here with whatever else ran: rounds at one level differ by tens of per cent, and no fit can be better than that.',
  );
}

function about({ setup, command, versions, date, machine, fit, rounds }: LoadRecording): string {
  const programs = Object.entries(versions)
    .map((pair) => pair.join(' '))
    .join(', ');
  const law = fit.ok
    ? `Fitted: one client alone ${formatNumber(fit.ratePerUnit)}/s, contention ${formatNumber(fit.contention)}, coherency ${formatNumber(fit.coherency)}.`
    : `No fit: ${fit.reason}`;
  return `${cell(setup)} \`${command}\`, the median of ${rounds} rounds. ${programs}; ${machine.cpus} processors (${machine.model}), ${machine.memoryGb} GB, ${formatNumber(machine.busyBefore)} other processes wanting to run; ${date}. ${law}`;
}

function levelsTable({ levels, unit }: LoadRecording): string {
  return table(
    ['Clients', `Measured, ${unit}`, 'Rounds', 'By the fit', 'Error', 'Level'],
    levels.map(({ clients, median, runs, fitted, predicted, error }) => [
      String(clients),
      formatNumber(median),
      runs.map((run) => formatNumber(run)).join(', '),
      predicted === null ? 'none' : formatNumber(predicted),
      error === null ? 'none' : signedPercent(error),
      fitted ? 'fitted' : 'foretold',
    ]),
  );
}

/** Partition functions, key by key against the systems themselves. */
export function partitionsText(recordings: readonly MeasuredRecording[]): string {
  const partitions = recordings.filter((one): one is PartitionRecording => one.kind === 'partition');
  return blocks(
    'Which shard a key falls on, asked of the system itself and of the model, key by key.',
    table(
      ['System', 'Asked', 'Keys', 'Agree', 'Differ'],
      partitions.map(({ title, asked, versions, date, keys, agree, differ }) => [
        cell(`${title}: ${Object.entries(versions).flat().join(' ')}, ${date}`),
        cell(`\`${asked}\``),
        formatNumber(keys),
        agree === keys ? formatNumber(agree) : `**${formatNumber(agree)}**`,
        differ.map(({ key, theirs, ours }) => cell(`\`${key}\`: ${theirs}, not ${ours}`)).join('; ') ||
          'none',
      ]),
    ),
  );
}
