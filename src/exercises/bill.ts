import cost from '../calculators/cost/definition';
import { answersOf, calculatorLink, figure, told } from './answers';
import type { Choice, Exercise } from './exercise';

const design = {
  provider: 'aws',
  servers: 6,
  serverCores: 4,
  databaseNodes: 2,
  databaseCores: 8,
  databaseGb: 400,
  cacheGb: 6,
  objectGb: 8_000,
  egressGb: 20_000,
  logsGb: 300,
} as const;
const results = answersOf(cost, design);
const bill = figure(results, 'monthlyBill');
const lines = (
  [
    ['serversUsd', 'Servers'],
    ['databaseUsd', 'Database'],
    ['cacheUsd', 'Cache'],
    ['filesUsd', 'Files'],
    ['balancerUsd', 'Load balancer'],
    ['networkUsd', 'Data out'],
    ['logsUsd', 'Logs'],
  ] as const
)
  .map(([key, name]) => ({ key, name, usd: figure(results, key) }))
  .sort((a, b) => b.usd - a.usd);
const [largest, secondLargest] = [lines[0]!, lines[1]!];
const data = lines.find(({ key }) => key === 'networkUsd')!;

/** Images are two thirds of what is sent; stored at half the size they halve that part. */
const images = 2 / 3;
const smaller = design.egressGb * (1 - images / 2);
const billAfter = figure(answersOf(cost, { ...design, egressGb: smaller }), 'monthlyBill');
const committed = figure(answersOf(cost, { ...design, committedShare: 100 }), 'monthlyBill');
const levers = [
  { id: 'images', text: 'Send images in a format of half the size', saves: bill - billAfter },
  { id: 'commit', text: 'Commit to all servers for a year', saves: bill - committed },
  {
    id: 'logs',
    text: 'Keep half of the logs',
    saves: bill - figure(answersOf(cost, { ...design, logsGb: design.logsGb / 2 }), 'monthlyBill'),
  },
].sort((a, b) => b.saves - a.saves);
const usd = (value: number) => `USD ${told(Math.round(value))}`;

/** A bill before anything is built, and the lever that moves it. */
export const billEstimate: Exercise = {
  id: 'bill',
  title: 'Estimate the bill of a design',
  description: 'A design on one page: what a month of it costs, which line dominates, which lever moves it.',
  minutes: 20,
  situation: [
    'A colleague proposes the design below. The question in the review is always the same one: what does it cost a month, and what would you change first? Open the [cost calculator](/calculators/cost), type the numbers in, and leave the rest as it is. If you have told the site [your own numbers](/your-numbers), set them aside first: the exercise is worked out with those that it starts with.',
  ],
  given: [
    { label: 'Provider', value: 'AWS, on-demand prices of the calculator’s region' },
    { label: 'Servers', value: `${design.servers} of ${design.serverCores} vCPUs` },
    {
      label: 'Database',
      value: `${design.databaseNodes} nodes of ${design.databaseCores} vCPUs with a standby, ${design.databaseGb} GB`,
    },
    { label: 'Cache', value: `${design.cacheGb} GB` },
    { label: 'Files kept', value: `${told(design.objectGb)} GB` },
    { label: 'Data out', value: `${told(design.egressGb)} GB a month` },
    { label: 'Logs', value: `${design.logsGb} GB a month` },
  ],
  questions: [
    {
      kind: 'number',
      id: 'bill',
      ask: 'What does a month cost, in USD?',
      unit: 'USD',
      answer: bill,
      tolerance: 0.05,
      mistakes: [
        {
          value: bill - data.usd,
          says: 'The data that leaves is missing. It is easy to forget and seldom small.',
        },
        { value: bill * 12, says: 'That is a year.' },
      ],
      low: `Something is left out. The calculator’s fold “The bill” has a line for each part: ${lines.map(({ name }) => name.toLowerCase()).join(', ')}.`,
      high: 'Something counts twice, or an input is larger than given: compare them one by one.',
      hints: [
        'The calculator takes all of these figures; some stand behind the folds.',
        `Open it [with the numbers filled in](${calculatorLink('cost', design)}).`,
      ],
      solution: [
        ...lines.map(({ name, usd: value }) => `${name}: ${usd(value)}.`),
        `Together ${usd(bill)}. Prices have a source and a date in the [model reference](/reference/pricing/awsPrices).`,
      ] as unknown as readonly [string],
    },
    {
      kind: 'choice',
      id: 'largest',
      ask: 'Which line is the largest?',
      options: lines.slice(0, 4).map(({ key, name, usd: value }): Choice => ({
        id: key,
        text: name,
        says: `${usd(value)} a month, ${told((100 * value) / bill)} % of the bill.`,
      })) as unknown as readonly [Choice, Choice],
      answer: largest.key,
      hints: [
        'Two lines are far ahead of the others; one of them has nothing to do with servers.',
        `The second largest is ${secondLargest.name.toLowerCase()}, with ${usd(secondLargest.usd)}.`,
      ],
      solution: [`${largest.name}: ${usd(largest.usd)}, ${told((100 * largest.usd) / bill)} % of the bill.`],
    },
    {
      kind: 'choice',
      id: 'lever',
      ask: 'Images are two thirds of the data out. Which of these saves most?',
      options: levers.map(({ id, text, saves }): Choice => ({
        id,
        text,
        says: `Saves ${usd(saves)} a month, ${told((100 * saves) / bill)} % of the bill.`,
      })) as unknown as readonly [Choice, Choice],
      answer: levers[0]!.id,
      hints: [
        'A lever can save no more than the line it works on.',
        `Half of two thirds of the data out: ${told(design.egressGb)} GB become ${told(smaller)} GB.`,
      ],
      solution: [
        ...levers.map(({ text, saves }) => `${text}: ${usd(saves)} a month.`),
        'The order is for this design. With another, change the numbers and look again.',
      ] as unknown as readonly [string],
    },
  ],
  learn: [
    { to: '/calculators/cost', label: 'Cost' },
    { to: '/practices/cost-monitoring', label: 'Cost monitoring' },
    { to: '/practices/commitments-and-spot', label: 'Commitments and spot' },
  ],
};
