import { erlangC } from '../model/queueing/erlangC';
import { told } from './answers';
import type { Exercise } from './exercise';

interface Resource {
  readonly id: string;
  readonly name: string;
  /** How many of it there are, and what one can give a second. */
  readonly units: number;
  readonly perUnit: number;
  /** What one request takes, in the same unit. */
  readonly demand: number;
  readonly unit: string;
}

const resources: readonly Resource[] = [
  {
    id: 'cpu',
    name: 'Cores of the web servers',
    units: 12,
    perUnit: 1_000,
    demand: 22,
    unit: 'ms of a core',
  },
  { id: 'workers', name: 'Workers', units: 48, perUnit: 1_000, demand: 120, unit: 'ms of a worker' },
  {
    id: 'pool',
    name: 'Connections of the pool',
    units: 20,
    perUnit: 1_000,
    demand: 55,
    unit: 'ms of a connection',
  },
  {
    id: 'database',
    name: 'Cores of the database',
    units: 4,
    perUnit: 1_000,
    demand: 9,
    unit: 'ms of a core',
  },
  { id: 'disk', name: 'Disk of the database', units: 1, perUnit: 3_000, demand: 4, unit: 'operations' },
  { id: 'network', name: 'Network of the balancer', units: 1, perUnit: 125_000, demand: 60, unit: 'KB' },
];

/** Requests a second at which a resource is busy all the time: the utilisation law turned round. */
const limitOf = ({ units, perUnit, demand }: Resource) => (units * perUnit) / demand;
const byLimit = [...resources].sort((a, b) => limitOf(a) - limitOf(b));
const [first, second] = [byLimit[0]!, byLimit[1]!];

const today = 330;
const offered = (today * first.demand) / first.perUnit;
const waiting = erlangC(first.units, offered);
/** The statement that holds the connection while a partner is asked; moved out, the connection is held for the rest. */
const partner = 30;
const relieved = { ...first, demand: first.demand - partner };
const after = [relieved, ...byLimit.slice(1)].sort((a, b) => limitOf(a) - limitOf(b))[0]!;

const named = (resource: Resource) => resource.name.toLowerCase().replace('cpu', 'CPU');

/** Which of six limits is met first, and which once that is lifted. */
export const bindingConstraint: Exercise = {
  id: 'binding-constraint',
  title: 'Find the binding constraint',
  description: 'Six things may run out. Which one does first, at which load, and which once it is mended?',
  minutes: 15,
  situation: [
    'The service gets slow in the evening. The web team wants more cores, the data team a larger database, and the platform team a faster network. You have one hour of traces and can settle it with a division.',
  ],
  given: resources.map(({ name, units, perUnit, demand, unit }) => ({
    label: name,
    value: `${units === 1 ? '' : `${units}, each `}${told(perUnit)} ${unit.replace(/ of a .*/, '')} a second; one request takes ${told(demand)} ${unit}`,
  })),
  questions: [
    {
      kind: 'choice',
      id: 'first',
      ask: 'Which is busy all the time first, as the load grows?',
      options: resources.map((resource) => ({
        id: resource.id,
        text: resource.name,
        says:
          resource === first
            ? `At ${told(limitOf(resource))} requests/s, before any other.`
            : `These last to ${told(limitOf(resource))} requests/s. Something is full before that.`,
      })) as unknown as readonly [never, never],
      answer: first.id,
      hints: [
        'For each: how much there is a second, over what one request takes.',
        `The cores of the web servers last to 12 × 1,000 / 22 = ${told(limitOf(resources[0]!))} requests/s.`,
        'A worker is held while it waits, and so is a connection: their time is not CPU time.',
      ],
      solution: [
        ...byLimit.map((resource) => `${resource.name}: ${told(limitOf(resource))} requests/s.`),
        `The least of them binds: ${named(first)}. More of anything else changes nothing.`,
      ] as unknown as readonly [string],
    },
    {
      kind: 'number',
      id: 'busy',
      ask: `How busy is it at today’s peak of ${today} requests/s?`,
      unit: '%',
      answer: (100 * today) / limitOf(first),
      tolerance: 0.02,
      mistakes: [
        { value: (100 * today) / limitOf(second), says: `That is how busy the ${named(second)} are.` },
        { value: today / limitOf(first), says: 'That is the share; the question asks for per cent.' },
      ],
      low: 'Load × what one request takes, over all there is.',
      high: 'Load × what one request takes, over all there is.',
      hints: [
        'Busy share = load × time held by one request / number of them.',
        `${today} × ${first.demand / 1_000} s over ${first.units}.`,
      ],
      solution: [
        `${today} × ${first.demand / 1_000} s = ${told((today * first.demand) / 1_000)} connections busy on average ([Little’s law](/reference/queueing/littlesLaw)).`,
        `Of ${first.units} that is ${told((100 * today) / limitOf(first))} %. If requests come at random, ${told(100 * waiting)} % of them wait for a connection ([Erlang C](/reference/queueing/erlangC)), while every processor looks idle.`,
      ],
    },
    {
      kind: 'number',
      id: 'lifted',
      ask: `A trace shows that ${partner} of the ${first.demand} ms a connection is held pass while a partner’s interface is asked, inside the transaction. You move that call out. To how many requests a second does the service now go?`,
      unit: 'requests/s',
      answer: limitOf(after),
      tolerance: 0.02,
      mistakes: [
        {
          value: limitOf(relieved),
          says: `The pool would now last to that. Look at the others: the ${named(after)} are full before it.`,
        },
        { value: limitOf(first), says: 'That was the limit before.' },
      ],
      low: 'Work out the pool’s new limit, then take the least of all six.',
      high: 'Work out the pool’s new limit, then take the least of all six.',
      hints: [
        'The pool’s own limit grows; then another one is the least.',
        `The pool now lasts to 20 × 1,000 / ${relieved.demand} = ${told(limitOf(relieved))} requests/s.`,
      ],
      solution: [
        `Pool: 20 × 1,000 / ${relieved.demand} = ${told(limitOf(relieved))} requests/s.`,
        `The least of all is then ${told(limitOf(after))} requests/s, from the ${named(after)}. The gain ends there, and that is the next thing to look at.`,
        'These are limits at 100 % busy. A promise about waiting ends well before: plan with 70 %.',
      ],
    },
  ],
  learn: [
    { to: '/calculators/connection-pool', label: 'Connection pool' },
    { to: '/practices/load-testing', label: 'Load testing' },
    { to: '/practices/profiling-with-open-tools', label: 'Profiling' },
  ],
};
