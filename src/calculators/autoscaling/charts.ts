import { type DayRun, STEP_SECONDS, STEPS_PER_DAY } from '../../model/autoscaling/simulateDay';
import type { Chart, Results } from '../kit/define';
import { dayOf, fixedFleet } from './day';
import type { AutoscalingValues } from './inputs';
import type { autoscalingOutputs } from './outputs';

type AutoscalingChart = Chart<AutoscalingValues, Results<typeof autoscalingOutputs>>;

const STEPS_PER_HOUR = 3_600 / STEP_SECONDS;
const MINUTES_AROUND = 20;

/** Every ten minutes, and every minute around the steepest rise, where servers are missing. */
function hoursOf({ load }: DayRun): readonly number[] {
  let steepest = 0;
  for (let step = 0; step + 4 < STEPS_PER_DAY; step++) {
    if (load[step + 4]! - load[step]! > load[steepest + 4]! - load[steepest]!) steepest = step;
  }
  const middle = Math.round((steepest * STEP_SECONDS) / 60);
  const minutes = Array.from({ length: 24 * 60 + 1 }, (_, minute) => minute).filter(
    (minute) => minute % 10 === 0 || Math.abs(minute - middle) <= MINUTES_AROUND,
  );
  return minutes.map((minute) => minute / 60);
}

type DayFigure = 'load' | 'ready' | 'running';

function figureAt(run: DayRun, figure: DayFigure, hour: number): number {
  return run[figure][Math.min(STEPS_PER_DAY - 1, Math.round(hour * STEPS_PER_HOUR))]!;
}

const x = { label: 'Hour of the day', unit: 'h' } as const;

const capacity: AutoscalingChart = {
  kind: 'line',
  id: 'capacity',
  title: 'Load, and what the servers that are ready can serve',
  x,
  y: { label: 'Requests', unit: 'req/s' },
  grid: (v) => hoursOf(dayOf(v)),
  curves: [
    {
      id: 'load',
      label: 'load',
      role: 'main',
      curve: (v) => {
        const run = dayOf(v);
        return (hour) => figureAt(run, 'load', hour);
      },
    },
    {
      id: 'capacity',
      label: 'all ready servers busy',
      role: 'second',
      curve: (v) => {
        const run = dayOf(v);
        return (hour) => figureAt(run, 'ready', hour) * v.serverRate;
      },
    },
  ],
};

const servers: AutoscalingChart = {
  kind: 'line',
  id: 'servers',
  title: 'Servers that are paid for, and how many the load needs at the target',
  x,
  y: { label: 'Servers', unit: 'servers' },
  grid: (v) => hoursOf(dayOf(v)),
  curves: [
    {
      id: 'running',
      label: 'paid for',
      role: 'main',
      curve: (v) => {
        const run = dayOf(v);
        return (hour) => figureAt(run, 'running', hour);
      },
    },
    {
      id: 'needed',
      label: 'needed',
      role: 'muted',
      curve: (v) => {
        const run = dayOf(v);
        return (hour) => figureAt(run, 'load', hour) / (v.serverRate * (v.target / 100));
      },
    },
  ],
  marks: (v) => [{ axis: 'y', at: fixedFleet(v), label: 'fleet for the peak', role: 'then' }],
};

export const autoscalingCharts: readonly AutoscalingChart[] = [capacity, servers];
