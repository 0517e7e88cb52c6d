import { blocks, cell } from '../../../playbooks/markdown';
import type { SimulatedFigure } from '../../../tests/proof/simulations';
import type { AnsweredCase } from '../../../tests/reference/runCases';
import { formatNumber } from '../../calculators/kit/format';
import { areaPath, relativeError } from './areaPage';
import type { MeasuredRecording } from '../../measure/recording';
import { partitionsText, serversText } from './measuredText';
import { count, page, signedPercent, table } from './page';
import type { PublishedFigure } from './published';

/** The page that says how right the models are: every comparison there is, the bad ones too. */
export function overviewPage(
  byArea: ReadonlyMap<string, readonly AnsweredCase[]>,
  simulated: readonly SimulatedFigure[],
  published: readonly PublishedFigure[],
  measured: readonly MeasuredRecording[],
): string {
  const matter = {
    title: 'How right are these numbers?',
    sidebar_label: 'How right?',
    description:
      'Every model beside published tables, other tools, simulations and real servers, with every error.',
  };
  const content = blocks(
    'No figure on this page is typed. It is made, each time the site is built, from the cases and simulations that the tests run and from recordings of real servers; a model that drifts shows here before anybody believes it.',
    '## Published cases {#cases}',
    'Tables, other tools, the source or the output of the systems themselves. A case holds when it is within the tolerance that its source allows: to the digit for a hash, some billionths for a formula.',
    casesTable(byArea),
    '## Simulations {#simulations}',
    simulationsText(simulated),
    simulationsTable(simulated),
    '## Real servers {#servers}',
    serversText(measured),
    '## Partition functions {#partitions}',
    partitionsText(measured),
    '## Published sizes {#sizes}',
    'What others built, beside what a calculator predicts from the load they state.',
    sizesTable(published),
    'GitLab’s sizes step where a smooth model does not, and the table shows where. Nodes are bought in the sizes that are sold: from 3,000 to 10,000 users the published fleet stays at three nodes while each grows from 8 to 32 vCPU, so the prediction, which takes the node as given, lands on either side of three. High availability begins at a step too: 3,000 users get a third node for the loss of one, and the model, which adds that node to what the load needs, says four. At 50,000 users the published fleet keeps more room than a constant ceiling of 70 % does. One number was fitted, the service time, to the 10,000-user size; the others are predictions.',
  );
  return page(matter, content, 1);
}

function casesTable(byArea: ReadonlyMap<string, readonly AnsweredCase[]>): string {
  const rows = [...byArea].map(([area, cases]) => {
    const of = (outcome: AnsweredCase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
    const errors = cases
      .flatMap(({ fields }) => fields.map(({ expected, got }) => relativeError(expected, got)))
      .filter((error) => error !== null);
    const largest = errors.length > 0 ? percent(Math.max(...errors)) : '';
    const topics = new Set(cases.map(({ topic }) => topic)).size;
    return [
      `[${cell(area)}](${areaPath(area)})`,
      String(topics),
      String(of('passed')),
      of('failed') > 0 ? `**${of('failed')}**` : '0',
      String(of('unmapped')),
      largest,
    ];
  });
  return table(['Area', 'Topics', 'Hold', 'Fail', 'No model yet', 'Largest error'], rows);
}

function simulationsText(figures: readonly SimulatedFigure[]): string {
  const exact = figures.filter(({ claim }) => claim.kind === 'exact');
  const inside = exact.filter(
    ({ model, simulated }) => Math.abs(model - simulated.value) <= simulated.halfWidth,
  );
  return blocks(
    `Customers who come at random and queue, one by one, in a simulation that shares no formula with the models. Service takes one time unit on average. Each figure carries a 95 % interval from batches of one long run: of ${count(exact.length, 'figure')} that theory gives exactly, ${inside.length} lie inside, and about ${Math.round(exact.length * 0.95)} should. The draws are seeded, so that everybody gets the same table.`,
    'Where no exact formula exists the model is an approximation, and its error is real, not chance. It grows with the variability of the service times: above an scv of 4 the capacity calculator warns.',
  );
}

function simulationsTable(figures: readonly SimulatedFigure[]): string {
  return table(
    ['System', 'Figure', 'Model', 'Simulated', 'Apart', 'Kind'],
    figures.map(({ system, figure, model, simulated, claim }) => [
      cell(system),
      figure,
      formatNumber(model, { digits: 4 }),
      `${formatNumber(simulated.value, { digits: 4 })} ± ${formatNumber(simulated.halfWidth, { digits: 2 })}`,
      signedPercent(model / simulated.value - 1),
      claim.kind,
    ]),
  );
}

function sizesTable(published: readonly PublishedFigure[]): string {
  return table(
    ['Size', 'Calculator', 'Figure', 'Predicted', 'Published', 'Error'],
    published.map(({ calculator, name, label, predicted, published: theirs, url }) => [
      `[${cell(name)}](${url})`,
      `[${calculator.title}](/calculators/${calculator.slug})`,
      label,
      formatNumber(predicted),
      formatNumber(theirs),
      signedPercent(predicted / theirs - 1),
    ]),
  );
}

function percent(share: number): string {
  if (share === 0) return '0';
  return share >= 1e-4 ? `${formatNumber(share * 100)} %` : share.toExponential(1);
}
