import capacity from '../calculators/capacity/definition';
import { answersOf, calculatorLink, figure, told } from './answers';
import type { Exercise } from './exercise';

const mail = { people: 200_000, open: 0.06, minutes: 10, pages: 5, requestsPerPage: 8, peakOverMean: 2 };
const openers = mail.people * mail.open;
const meanRate = (openers * mail.pages * mail.requestsPerPage) / (mail.minutes * 60);
const peakRps = meanRate * mail.peakOverMean;

const service = { serviceTime: 60, workersPerServer: 8, latencyTarget: 300, zones: 3, zonesLost: 1 };
const sized = answersOf(capacity, { peakRps, ...service });
const servers = figure(sized, 'servers');
const busyWorkers = (peakRps * service.serviceTime) / 1_000;
const atFull = Math.ceil(busyWorkers / service.workersPerServer);
const withoutLoss = figure(answersOf(capacity, { peakRps, ...service, zonesLost: 0 }), 'servers');
const duringDeploy = figure(sized, 'serversDuringDeploy');
const [pool, limit] = [8, 200];
const connections = duringDeploy * pool;

/** From a mailing to servers, and to the limit that the servers meet next. */
export const launch: Exercise = {
  id: 'launch',
  title: 'Size the service for a launch',
  description:
    'From a mailing list to requests a second, servers with a zone lost, and the limit behind them.',
  minutes: 20,
  situation: [
    'On Tuesday at ten, marketing writes to everybody on the list. You have until Monday to say how many servers must be running by then, and whether anything else gives way.',
  ],
  given: [
    { label: 'Mails sent', value: told(mail.people) },
    { label: 'Who open it within ten minutes', value: `${mail.open * 100} %, as last time` },
    { label: 'Pages each looks at in those ten minutes', value: told(mail.pages) },
    { label: 'Requests to the application for each page', value: told(mail.requestsPerPage) },
    { label: 'Busiest minute over the mean of the ten', value: `× ${mail.peakOverMean}` },
    { label: 'Service time, from traces of an idle server', value: `${service.serviceTime} ms` },
    { label: 'Workers on each server', value: told(service.workersPerServer) },
    {
      label: 'Promise',
      value: `p95 within ${service.latencyTarget} ms, also with one of ${service.zones} zones lost`,
    },
    { label: 'Database', value: `max_connections = ${limit}, each worker keeps one` },
  ],
  questions: [
    {
      kind: 'number',
      id: 'peak',
      ask: 'How many requests a second come in the busiest minute?',
      unit: 'requests/s',
      answer: peakRps,
      tolerance: 0.03,
      mistakes: [
        {
          value: meanRate,
          says: 'That is the mean of the ten minutes. The busiest minute has twice as much.',
        },
        { value: peakRps / mail.requestsPerPage, says: 'Those are pages. Each page sends several requests.' },
        { value: peakRps * 60, says: 'That is a minute’s worth; there are 60 seconds in it.' },
        {
          value: peakRps / mail.open,
          says: 'That is everybody on the list; few of them open the mail so soon.',
        },
      ],
      low: 'Something is left out: people × share × pages × requests, over 600 seconds, times the peak.',
      high: 'Something counts twice: people × share × pages × requests, over 600 seconds, times the peak.',
      hints: [
        'First the number of people who come at all in these ten minutes.',
        `They are ${told(openers)}, and each sends ${mail.pages} × ${mail.requestsPerPage} requests.`,
        'Spread over 600 seconds that is the mean; the busiest minute is twice as busy.',
      ],
      solution: [
        `${told(mail.people)} × ${mail.open * 100} % = ${told(openers)} people.`,
        `${told(openers)} × ${mail.pages} × ${mail.requestsPerPage} = ${told(openers * mail.pages * mail.requestsPerPage)} requests in 600 s: ${told(meanRate)} a second on average.`,
        `× ${mail.peakOverMean} = ${told(peakRps)} requests/s.`,
      ],
    },
    {
      kind: 'number',
      id: 'servers',
      ask: 'How many servers must be running at ten, so that the promise holds also when a zone goes in the busiest minute?',
      unit: 'servers',
      answer: servers,
      tolerance: 0,
      mistakes: [
        {
          value: atFull,
          says: 'That keeps every worker busy all the time, so nobody is free for the next request and the queue grows without end. And no zone may fail.',
        },
        { value: withoutLoss, says: 'Enough on a good day. When a zone goes, a third of them goes with it.' },
        { value: withoutLoss + 1, says: 'One more is for one lost server; a zone takes a third of all.' },
      ],
      low: 'Too few once a third of them is gone: what is left must carry the whole peak below 70 % busy.',
      high: 'It would hold, and costs more than it must: what is left after a lost zone must carry the peak at 70 % busy, no less.',
      hints: [
        'Busy workers = requests a second × service time in seconds.',
        `${told(busyWorkers)} workers are busy on average. At most 70 % of those left after the loss may be.`,
        'With three zones, two thirds are left: divide by 8 workers, by 0.7 and by 2/3, and round so that the zones are equally full.',
      ],
      solution: [
        `${told(peakRps)} × ${service.serviceTime / 1_000} s = ${told(busyWorkers)} workers busy on average.`,
        `At a ceiling of 70 %: ${told(busyWorkers / 0.7)} workers, which is ${told(withoutLoss)} servers of ${service.workersPerServer}.`,
        `These must be left in two of three zones: ${told(servers / service.zones)} a zone, ${told(servers)} in all. The queue is then so short that p95 is the service time’s own ([the calculator](${calculatorLink('capacity', { peakRps, ...service })})).`,
      ],
    },
    {
      kind: 'choice',
      id: 'next-limit',
      ask: `The deploy at noon starts new servers before old ones stop: ${told(duringDeploy)} run at once. Does the database take them?`,
      options: [
        {
          id: 'fits',
          text: 'Yes, it has room',
          says: `${duringDeploy} servers × ${pool} workers keep ${told(connections)} connections, against ${limit}.`,
        },
        {
          id: 'refused',
          text: 'No, it refuses connections during the deploy',
          says: `${duringDeploy} × ${pool} = ${told(connections)} against ${limit}: a pooler comes first, or smaller pools. The servers alone would have made the outage.`,
        },
        {
          id: 'slow',
          text: 'It takes them, and gets slower',
          says: 'A connection above the limit does not wait, it is refused: “too many clients already”.',
        },
      ],
      answer: connections > limit ? 'refused' : 'fits',
      hints: [
        'Count what each worker keeps open, whether or not it is busy.',
        `${duringDeploy} servers of ${pool} workers with one connection each.`,
      ],
      solution: [
        `${told(duringDeploy)} × ${pool} = ${told(connections)} connections; ${limit} are allowed, and 3 of them are [reserved](https://www.postgresql.org/docs/current/runtime-config-connection.html).`,
        'Put a [pooler](/practices/connection-pooling) between before Tuesday, and watch the [runbook](/runbooks/postgres/postgres-connections-exhausted) work once.',
      ],
    },
  ],
  learn: [
    { to: '/calculators/capacity', label: 'Capacity' },
    { to: '/practices/load-balancing', label: 'Load balancing' },
    { to: '/practices/connection-pooling', label: 'Connection pooling' },
  ],
};
