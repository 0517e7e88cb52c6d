/** Writes `docs/proof`: what the models answer beside what others published, measured and simulated. */
import { join } from 'node:path';
import { group } from 'd3-array';
import { simulatedFigures } from '../../../tests/proof/simulations';
import { areas } from '../../../tests/reference/adapters';
import { readCases } from '../../../tests/reference/readCases';
import { answerCase } from '../../../tests/reference/runCases';
import { calculatorSlugs, loadCalculator } from '../../calculators/kit/registry';
import { readRecordings } from '../../measure/recordings';
import { writeFolder } from '../generated/writeFolder';
import { areaOf, areaPage } from './areaPage';
import { overviewPage } from './overviewPage';
import { publishedFigures } from './published';

void main();

async function main(): Promise<void> {
  const answered = readCases('').map(answerCase);
  const byArea = group(answered, ({ topic }) => areaOf(topic, areas));
  const calculators = await Promise.all(calculatorSlugs.map(loadCalculator));
  const pages = new Map([
    ['index.md', overviewPage(byArea, simulatedFigures(), publishedFigures(calculators), readRecordings())],
    ...[...byArea].map(([area, cases], index) => areaPage(area, cases, index)),
  ]);
  writeFolder(join(__dirname, '../../../docs/proof'), pages);
}
