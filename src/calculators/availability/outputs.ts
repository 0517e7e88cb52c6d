import type { Outputs } from '../kit/define';

const seconds = { unit: 's', min: 0, better: 'lower' } as const;
const share = { unit: '%', min: 0, max: 100 + 1e-9, better: 'higher' } as const;

export const availabilityOutputs = {
  availability: {
    ...share,
    label: 'Availability',
    primary: true,
    help: 'Share of requests that find enough of everything. An estimate: what you have not thought of is not in it.',
  },
  downtimeYear: {
    label: 'Downtime a year',
    unit: 'min',
    min: 0,
    primary: true,
    better: 'lower',
    help: 'Of 365.25 days; a partial loss counts by its share of requests.',
  },
  downtimeMonth: { label: 'Downtime a month', unit: 'min', min: 0, better: 'lower' },
  costsMost: { label: 'Most of it from', unit: 'text', primary: true },
  budgetUsed: {
    label: 'Share of the objective’s budget',
    unit: '%',
    min: 0,
    better: 'lower',
    help: 'Above 100 % an average year misses the objective; a lucky one may still keep it.',
  },
  detectionWorst: {
    ...seconds,
    label: 'Dead server noticed, at worst',
    primary: true,
  },
  detectionMean: { ...seconds, label: 'Dead server noticed, on average' },
  outMean: {
    ...seconds,
    label: 'Out of service, on average',
    help: 'Detection, repair, and the checks that let it back in: the MTTR.',
  },
  outWorst: { ...seconds, label: 'Out of service, at worst' },
  lostWorst: {
    label: 'Requests lost until then, at worst',
    unit: 'requests',
    min: 0,
    better: 'lower',
    help: 'At peak, spread evenly. A retry on another server saves most of them, where a request may be repeated.',
  },
  lostMean: { label: 'Requests lost until then, on average', unit: 'requests', min: 0, better: 'lower' },
  independentYear: {
    label: 'Downtime a year if all failed independently',
    unit: 'min',
    min: 0,
    help: 'What the usual arithmetic says. The difference is the price of sharing a release.',
  },
  serverAvailability: { ...share, label: 'Availability of one server' },
  failuresYear: { label: 'Failures of a server a year', unit: 'failures', min: 0, better: 'lower' },
} as const satisfies Outputs;
