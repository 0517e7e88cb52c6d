import type { Example, Results } from '../kit/define';
import type { AutoscalingValues } from './inputs';
import type { autoscalingOutputs } from './outputs';

type AutoscalingExample = Example<AutoscalingValues, Results<typeof autoscalingOutputs>>;

const thirty: Partial<AutoscalingValues> = {
  policy: 'hpa',
  peak: 1_000,
  serverRate: 50,
  target: 60,
  start: 60,
  fewest: 2,
  most: 100,
  nightShare: 10,
  lateAfter: 300,
  patience: 5,
  hourUsd: 0.1,
};

export const autoscalingExamples: readonly AutoscalingExample[] = [
  {
    name: 'A flat day of 1,000 requests/s',
    inputs: { ...thirty, shape: 'flat' },
    expect: { serversMost: 34, fixedServers: 34, serverHours: 816, paidShare: 100, saved: 0, lost: 0 },
    tolerance: 1e-9,
    note: 'A server of 50/s held at 60 % carries 30: 1,000 / 30 is 33.3, 34 servers, day and night.',
  },
  {
    name: 'Working hours',
    inputs: { ...thirty, shape: 'office' },
    expect: { paidShare: 46.508, lost: 0 },
    tolerance: 1e-3,
    note: 'The mean of the day is 466/s, which at 30 a server takes 373 server hours; what is paid above them is rounding, the tenth of tolerance and five minutes of looking back.',
  },
  {
    name: 'Doors open at noon',
    inputs: { ...thirty, shape: 'flashSale' },
    expect: { lostShare: 0.1765 },
    tolerance: 1e-2,
    note: 'The load rises nearly fourfold in a minute, a server takes a minute to start: until enough are ready, what is above the running ones waits and is lost.',
  },
];
