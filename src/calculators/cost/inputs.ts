import type { Scenario } from '../../model/scenario/scenario';
import { choice, inFold, quantity, type Values } from '../kit/define';
import { priceInputs } from './priceInputs';
import { sizedPlan } from './sizedPlan';

const planOf = (scenario: Scenario) => sizedPlan(scenario).plan;
const databasesOf = (scenario: Scenario) => planOf(scenario).databases;

/** What is paid for and by whom. */
const business = {
  provider: choice({
    label: 'Cloud provider',
    options: { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' },
    primary: true,
    from: (s) => s.provider,
    help: 'Prices are those of one region: us-east-1, East US or us-central1.',
  }),
  users: quantity({
    label: 'Monthly active users',
    unit: 'users',
    min: 1,
    max: 1e9,
    primary: true,
    from: (s) => s.users,
    help: 'The bill is divided by them. What runs today is in the fields below, and does not follow.',
  }),
  requestsPerMonth: quantity({
    label: 'Requests a month',
    unit: 'requests',
    min: 1,
    max: 1e13,
    from: (s) => s.requestsPerMonth,
    help: 'All requests of a 730-hour month.',
  }),
  revenuePerUser: quantity({
    label: 'Revenue per user',
    unit: 'USD/month',
    min: 0,
    max: 1e5,
    primary: true,
    from: (s) => s.revenuePerUser,
    help: 'All revenue of a month over all monthly users, paying or not.',
  }),
  otherCostPerUser: quantity({
    label: 'Other cost of revenue per user',
    unit: 'USD/month',
    min: 0,
    max: 1e5,
    default: 0,
    help: 'What else a user costs before salaries of developers: support, payment fees, licences.',
  }),
};

/** How the servers are bought. */
const purchase = {
  committedShare: quantity({
    label: 'Servers under a commitment',
    unit: '%',
    min: 0,
    max: 100,
    default: 0,
    primary: true,
    help: 'Share of the servers that you promise to pay for, used or not.',
  }),
  committedYears: choice({
    label: 'Length of the commitment',
    options: { '1': '1 year', '3': '3 years' },
    default: '1',
    help: 'Three years cost less a month and bind you longer than most architectures last.',
  }),
  spotShare: quantity({
    label: 'Spot, of the other servers',
    unit: '%',
    min: 0,
    max: 100,
    default: 0,
    help: 'Share of the servers without commitment that the provider may take back at short notice.',
  }),
  discount: quantity({
    label: 'Discount on everything',
    unit: '%',
    min: 0,
    max: 100,
    default: 0,
    primary: true,
    help: 'What your contract takes off the whole bill.',
  }),
};

/** What runs today: each quantity of the bill. */
const fleet = {
  servers: quantity({
    label: 'Servers',
    unit: 'servers',
    min: 0,
    max: 1e6,
    primary: true,
    from: (s) => planOf(s).appServers.count,
    help: 'Mean over the month, background workers included; a fraction where the fleet grows and shrinks.',
  }),
  serverCores: quantity({
    label: 'vCPUs per server',
    unit: 'vCPUs',
    min: 1,
    max: 1_000,
    integer: true,
    from: (s) => planOf(s).appServers.cores ?? 2,
    help: 'The cheapest size of the general-purpose family with that many is priced, with 4 GB a vCPU.',
  }),
  meanUtilisation: quantity({
    label: 'Mean utilisation of the servers',
    unit: '%',
    min: 0,
    max: 100,
    from: (s) => Number((sizedPlan(s).meanUtilisation * 100).toPrecision(3)),
    help: 'Over the whole month, nights included: the mean of the CPU or worker graph.',
  }),
  targetUtilisation: quantity({
    label: 'Utilisation to aim at',
    unit: '%',
    min: 1,
    max: 100,
    default: 50,
    help: 'Mean that a fleet which follows its load can hold. Rule of thumb: 40 to 60 %.',
  }),
  diskGb: quantity({
    label: 'Disks of all servers',
    unit: 'GB',
    min: 0,
    max: 1e8,
    from: (s) => planOf(s).blockStorageGb ?? 0,
    help: 'Block storage, used or not.',
  }),
  shards: quantity({
    label: 'Database shards',
    unit: 'shards',
    min: 1,
    max: 10_000,
    integer: true,
    from: (s) => planOf(s).shards ?? 1,
    help: '1 where the data is not split.',
  }),
  databaseNodes: quantity({
    label: 'Database servers per shard',
    unit: 'servers',
    min: 0,
    max: 100,
    integer: true,
    from: (s) => databasesOf(s).nodes,
    help: 'The primary and its read replicas. 0 where the database runs on the application server.',
  }),
  databaseCores: quantity({
    label: 'vCPUs per database server',
    unit: 'vCPUs',
    min: 1,
    max: 1_000,
    integer: true,
    from: (s) => databasesOf(s).cores ?? 2,
    help: 'The cheapest size with that many is priced; several of the largest where none has.',
  }),
  databaseGb: quantity({
    label: 'Database size',
    unit: 'GB',
    min: 0,
    max: 1e8,
    from: (s) => s.databaseSize,
    help: 'One copy of all data. Each replica keeps it once more.',
  }),
  standby: choice({
    label: 'Standby for database and cache',
    options: { yes: 'yes', no: 'no' },
    from: (s) => (databasesOf(s).highlyAvailable ? 'yes' : 'no'),
    help: 'A second server in another zone that takes over: Multi-AZ, zone-redundant, regional.',
  }),
  cacheGb: quantity({
    label: 'Cache memory',
    unit: 'GB',
    min: 0,
    max: 1e6,
    from: (s) => planOf(s).cacheGb ?? 0,
    help: 'What the cache must hold; the cheapest node with room for it is priced.',
  }),
  loadBalancers: quantity({
    label: 'Load balancers',
    unit: 'balancers',
    min: 0,
    max: 1_000,
    integer: true,
    from: (s) => planOf(s).loadBalancers ?? 0,
    help: 'Managed ones, billed by the hour and by what passes.',
  }),
  objectGb: quantity({
    label: 'Files kept',
    unit: 'GB',
    min: 0,
    max: 1e9,
    from: (s) => s.fileSize,
    help: 'Object storage in use.',
  }),
  egressGb: quantity({
    label: 'Data out a month',
    unit: 'GB',
    min: 0,
    max: 1e9,
    primary: true,
    from: (s) => s.egressPerMonth,
    help: 'Sent to the internet, as the provider counts it. Tiers and free allowance are those of the provider.',
  }),
  crossZoneGb: quantity({
    label: 'Data between zones a month',
    unit: 'GB',
    min: 0,
    max: 1e9,
    default: 0,
    help: 'Counted once. Not in the sizing, so 0 until you type it: replication and calls between zones add up.',
  }),
  logsGb: quantity({
    label: 'Logs a month',
    unit: 'GB',
    min: 0,
    max: 1e9,
    from: (s) => s.logsPerMonth,
    help: 'Ingested volume.',
  }),
};

/** The work, which sizes the system at other numbers of users. */
const work = {
  peakRps: quantity({
    label: 'Peak load',
    unit: 'req/s',
    min: 0.001,
    max: 1e7,
    from: (s) => s.peakRequestRate,
    help: 'From here to the last zone: not in today’s bill; it sizes the next stages and the chart over users.',
  }),
  serviceTime: quantity({
    label: 'Service time',
    unit: 'ms',
    min: 0.01,
    max: 600_000,
    from: (s) => s.serviceTime,
    help: 'Mean time a worker is busy with one request when nothing queues.',
  }),
  latencyTarget: quantity({
    label: 'Latency target (p95)',
    unit: 'ms',
    min: 0.1,
    max: 600_000,
    from: (s) => s.latencyTarget,
    help: '95 of 100 requests must be answered within this time.',
  }),
  workersPerServer: quantity({
    label: 'Workers per server',
    unit: 'workers',
    min: 1,
    max: 10_000,
    integer: true,
    from: (s) => s.workersPerServer,
    help: 'Requests one server handles at once.',
  }),
  databaseReadRate: quantity({
    label: 'Database reads at peak',
    unit: 'queries/s',
    min: 0,
    max: 1e9,
    from: (s) => s.databaseReadRate,
    help: 'Before any cache takes its share.',
  }),
  databaseWriteRate: quantity({
    label: 'Database writes at peak',
    unit: 'queries/s',
    min: 0,
    max: 1e9,
    from: (s) => s.databaseWriteRate,
    help: 'Inserts, updates and deletes a second.',
  }),
  dailyActiveShare: quantity({
    label: 'Active on a given day',
    unit: '%',
    min: 0.1,
    max: 100,
    from: (s) => s.dailyActiveShare,
    help: 'Daily over monthly active users: it sizes the cache.',
  }),
  zones: quantity({
    label: 'Availability zones',
    unit: 'zones',
    min: 1,
    max: 6,
    integer: true,
    from: (s) => s.zones,
    help: 'Zones the application servers are spread over.',
  }),
  zonesLost: quantity({
    label: 'Zones that may fail',
    unit: 'zones',
    min: 0,
    max: 5,
    integer: true,
    from: (s) => s.zonesLost,
    help: 'Zones that may be lost at peak with the target still held.',
  }),
};

export const costInputs = {
  ...inFold('Requests and other cost of a user', business),
  ...inFold('How it is bought', purchase),
  ...inFold('What runs', fleet),
  ...inFold('The load, for the next stages', work),
  ...priceInputs,
};

export type CostValues = Values<typeof costInputs>;
