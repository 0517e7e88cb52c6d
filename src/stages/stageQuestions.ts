import { SECONDS_PER_MONTH } from '../model/scenario/scenario';
import { stageBands, type StageId } from '../model/scenario/stages';
import { assume } from '../model/system/assumptions';
import { usersBuiltFor } from '../model/system/breaksFirst';
import { productAt } from '../model/system/productAt';
import { durationText, numberText, sizeText } from './quantityText';
import type { StageQuestion } from './stageQuestion';

const a = assume();
const MINUTES_PER_MONTH = SECONDS_PER_MONTH / 60;
/** Service time of the starting numbers, s. */
const serviceTime = 0.05;
/** Cores of the smallest database node. */
const smallNode = 2;

/**
 * A figure of the starting numbers at the users where a band ends and the next begins. Where the habits of the two stages
 * give two values, such as a less spiky day, it is the middle between them. Two digits: the habits are no more exact.
 */
function atBandEnds(key: 'peakRequestRate' | 'databaseSize'): StageQuestion['edges'] {
  const between = (stage: StageId, next: StageId) => {
    const users = usersBuiltFor(stage);
    const middle = Math.sqrt(productAt({}, users, stage)[key] * productAt({}, users, next)[key]);
    return Number(middle.toPrecision(2));
  };
  return [
    between('prototype', 'traction'),
    between('traction', 'growth'),
    between('growth', 'scale'),
    between('scale', 'millions'),
  ];
}

/** Minutes a month that an availability allows, rounded up: 99.9 % is called 44 minutes. */
function allowedBy(percent: number): number {
  // Binary arithmetic must not make a minute of a rest in the twelfth digit.
  return Math.ceil(Number((MINUTES_PER_MONTH * (1 - percent / 100)).toPrecision(9)));
}

const downtimeMeaning: Readonly<Record<StageId, string>> = {
  prototype: 'A restart and a restore by hand fit into it.',
  traction: 'A restart fits into it; a restore by hand fits once, if somebody has timed it.',
  growth: 'A restore by hand no longer fits: a standby has to take over.',
  scale:
    'People are too slow for it: failover and going back from a bad release have to happen by themselves.',
  millions: 'Only failures that reach a part of the users fit into it.',
};

const teamMeaning: Readonly<Record<StageId, string>> = {
  prototype: 'Everybody deploys, and everybody knows all of it.',
  traction: 'One team, and releases that must not wait for each other.',
  growth: 'Two to four teams, each with modules and alerts of its own.',
  scale: 'More people change the system than any one of them knows: a paved way to deploy pays.',
  millions: 'Rotas at two sites, and teams for storage, capacity and platform.',
};

/**
 * Eight figures to measure. Users, peak and size begin a stage where a product with the starting numbers leaves the band
 * before; the other edges are rules of thumb that the stage guides state.
 *
 * Weights: what brings load and data counts most (users 3, size 3, peak 2), then what was promised and who does the work
 * (2 each), then the three that also depend on habits (1 each).
 */
export const stageQuestions = {
  users: {
    label: 'Monthly active users',
    unit: 'users',
    min: 1,
    max: 1e9,
    help: 'People who used the product at least once in the last 30 days.',
    measure: {
      language: 'sql',
      text: "SELECT count(DISTINCT user_id) FROM events WHERE created_at > now() - interval '30 days';",
    },
    facet: 'traffic',
    weight: 3,
    direction: 'above',
    edges: stageBands.slice(1).map(({ from }) => from) as unknown as StageQuestion['edges'],
    scenario: 'users',
    subject: (value) => `${numberText(value)} ${value === 1 ? 'user' : 'users'} a month`,
    edgeText: numberText,
    meaning: () => 'The bands are counted in users, so this one counts threefold.',
  },
  peak: {
    label: 'Peak load',
    unit: 'req/s',
    min: 0.001,
    max: 1e7,
    help: 'Requests a second that reach your application servers in the busiest minute of a month.',
    measure: { language: 'promql', text: 'max_over_time(sum(rate(http_requests_total[1m]))[30d:1m])' },
    facet: 'traffic',
    weight: 2,
    direction: 'above',
    edges: atBandEnds('peakRequestRate'),
    scenario: 'peakRequestRate',
    subject: (value) => `${numberText(value)} requests/s at the peak`,
    edgeText: numberText,
    meaning: (value) =>
      `At ${serviceTime * 1_000} ms each they keep ${numberText(value * serviceTime)} workers busy; requests alone seldom end a stage.`,
  },
  size: {
    label: 'Database size',
    unit: 'GB',
    min: 0.0001,
    max: 1e8,
    help: 'On disk, indexes included, all databases of the product together.',
    measure: { language: 'sql', text: 'SELECT pg_database_size(current_database()) / 1024 ^ 3 AS gb;' },
    facet: 'data',
    weight: 3,
    direction: 'above',
    edges: atBandEnds('databaseSize'),
    scenario: 'databaseSize',
    subject: (value) => `${sizeText(value)} of database`,
    edgeText: sizeText,
    meaning: sizeMeaning,
  },
  connections: {
    label: 'Database connections in use',
    unit: '%',
    min: 0,
    max: 100,
    help: 'Share of max_connections that is open at the busiest time. With a pooler in front, the pooler’s own.',
    measure: {
      language: 'sql',
      text: "SELECT 100.0 * count(*) / current_setting('max_connections')::int AS percent FROM pg_stat_activity WHERE backend_type = 'client backend';",
    },
    facet: 'data',
    weight: 1,
    direction: 'above',
    // A pooler is the answer at any size past the last edge, so that no share says more than scale.
    edges: [10, 40, 80, Infinity],
    subject: (value) => `${numberText(value)} % of the database’s connections in use`,
    edgeText: (edge) => `${numberText(edge)} %`,
    meaning: (value) =>
      value >= 80
        ? 'The next server, or the next deploy, is refused: a pooler is due.'
        : `A deploy that starts a quarter more servers brings that to ${numberText(Math.min(100, value * (1 + a.deploySurge)))} %.`,
  },
  downtime: {
    label: 'Downtime a contract allows a month',
    unit: 'min',
    min: 0,
    max: MINUTES_PER_MONTH,
    help: 'The strictest one you have signed. No promise? Leave it empty.',
    measure: {
      language: 'words',
      text: `A month has ${numberText(MINUTES_PER_MONTH)} minutes. 99 % allows ${allowedBy(99)} of them, 99.5 % ${allowedBy(99.5)}, 99.9 % ${allowedBy(99.9)}, 99.95 % ${allowedBy(99.95)}, 99.99 % ${allowedBy(99.99)}.`,
    },
    facet: 'promise',
    weight: 2,
    direction: 'below',
    edges: [allowedBy(99.5), allowedBy(99.9), allowedBy(99.95), allowedBy(99.99)],
    subject: (value) => `${numberText(value)} minutes of downtime allowed a month`,
    edgeText: numberText,
    meaning: (_value, stage) => downtimeMeaning[stage],
  },
  engineers: {
    label: 'Engineers',
    unit: 'engineers',
    min: 0,
    max: 1e5,
    help: 'People who change the product’s code or its infrastructure.',
    measure: { language: 'bash', text: "git shortlog --summary --since='90 days ago' HEAD | wc -l" },
    facet: 'people',
    weight: 2,
    direction: 'above',
    edges: [5, 9, 26, 81],
    subject: (value) => `${numberText(value)} ${value === 1 ? 'engineer' : 'engineers'}`,
    edgeText: numberText,
    meaning: (_value, stage) => teamMeaning[stage],
  },
  deploys: {
    label: 'Releases a week',
    unit: 'releases/week',
    min: 0,
    max: 1e6,
    help: 'Releases to production, of all services together, in a usual week.',
    measure: {
      language: 'bash',
      text: "git log --first-parent --oneline --since='7 days ago' main | wc -l  # where every merge is released",
    },
    facet: 'people',
    weight: 1,
    direction: 'above',
    edges: [6, 16, 51, 251],
    subject: (value) => `${numberText(value)} ${value === 1 ? 'release' : 'releases'} a week`,
    edgeText: numberText,
    meaning: (value) =>
      `Over five days that is ${numberText(value / 5)} a day; each must be taken back as easily as it was made.`,
  },
  onCall: {
    label: 'People on call',
    unit: 'people',
    min: 0,
    max: 1e5,
    help: 'Everybody who carries the pager for the product at some time in a month.',
    measure: { language: 'words', text: 'Count the names in the rota of the next month, over all rotas.' },
    facet: 'people',
    weight: 1,
    direction: 'above',
    edges: [3, 8, 16, 48],
    subject: (value) => `${numberText(value)} ${value === 1 ? 'person' : 'people'} on call`,
    edgeText: numberText,
    meaning: (value) =>
      value < 4
        ? 'In one rota each is on call for more than a quarter of the time: let very little ring at night.'
        : `In one rota of one each is on call ${numberText(100 / value)} % of the time.`,
  },
} as const satisfies Record<string, StageQuestion>;

export type QuestionId = keyof typeof stageQuestions;
export const questionIds = Object.keys(stageQuestions) as readonly QuestionId[];

function sizeMeaning(gigabytes: number): string {
  const hot = gigabytes * a.hotShare;
  const memory = smallNode * a.memoryPerCore;
  const copied = durationText((gigabytes * 1_024) / a.restoreRate);
  const fits = hot <= memory ? 'within' : 'past';
  return `A usual day reads some ${numberText(a.hotShare * 100)} % of it, ${sizeText(hot)}: ${fits} the ${sizeText(memory)} of memory of one small instance. A copy at ${a.restoreRate} MB/s takes ${copied}.`;
}
