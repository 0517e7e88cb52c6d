import { STEP_SECONDS } from '../../model/autoscaling/simulateDay';
import { defineCalculator } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { autoscalingAdvice } from './advice';
import { autoscalingCharts } from './charts';
import { dayOf, fixedFleet, highest, lowest } from './day';
import { autoscalingExamples } from './examples';
import { autoscalingInputs } from './inputs';
import { autoscalingOutputs } from './outputs';

const DAYS_PER_MONTH = 730 / 24;
const SECONDS_PER_DAY = 86_400;

export default defineCalculator({
  slug: 'autoscaling',
  title: 'Autoscaling',
  question:
    'What does an autoscaler save over a fleet for the peak, and what comes late or is lost meanwhile?',
  inputs: autoscalingInputs,
  outputs: autoscalingOutputs,
  headline: 'paidShare',
  compute(v) {
    const run = dayOf(v);
    const fixed = fixedFleet(v);
    const monthUsd = run.serverHours * DAYS_PER_MONTH * v.hourUsd;
    const fixedUsd = fixed * 24 * DAYS_PER_MONTH * v.hourUsd;
    const share = (part: number) => (run.requests > 0 ? (part / run.requests) * 100 : 0);
    return {
      paidShare: (run.serverHours / (fixed * 24)) * 100,
      saved: fixedUsd - monthUsd,
      lostShare: share(run.lost),
      lateShare: share(run.late),
      serversMost: highest(run.running),
      serversFewest: lowest(run.running),
      fixedServers: fixed,
      monthUsd,
      fixedUsd,
      serverHours: run.serverHours,
      idleHours: run.idleHours,
      lost: run.lost,
      late: run.late,
      longestWait: highest(run.wait),
      overloaded: (run.wait.filter((wait) => wait > 0).length * STEP_SECONDS) / 60,
      changes: run.changes,
      peakToMean: run.requests > 0 ? highest(run.load) / (run.requests / SECONDS_PER_DAY) : null,
    };
  },
  answer(_, r) {
    const saved = r.saved ?? 0;
    const money = `${saved < 0 ? 'costs' : 'saves'} ${withUnit(Math.abs(saved), 'USD/month')}${saved < 0 ? ' more' : ''}`;
    const harm =
      (r.lost ?? 0) < 1 && (r.late ?? 0) < 1
        ? 'no request is lost or late for want of a server'
        : `${withUnit(r.lostShare ?? 0, '%')} of requests are lost and ${withUnit(r.lateShare ?? 0, '%')} late`;
    const [fewest, most, fixed] = [r.serversFewest ?? 1, r.serversMost ?? 1, r.fixedServers ?? 1];
    if (fewest === most && most === fixed) {
      return `${withUnit(most, 'servers')} ${most === 1 ? 'runs' : 'run'} all day, as a fleet for the peak would, and nothing is saved; ${harm}.`;
    }
    const fleet =
      fewest === most
        ? `${withUnit(most, 'servers')} ${most === 1 ? 'runs' : 'run'} all day`
        : `Between ${formatNumber(fewest)} and ${withUnit(most, 'servers')} follow the day`;
    return `${fleet}: ${withUnit(r.paidShare ?? 0, '%')} of the hours of a fleet of ${formatNumber(fixed)} for the peak, which ${money}; ${harm}.`;
  },
  charts: autoscalingCharts,
  advice: autoscalingAdvice,
  examples: autoscalingExamples,
  monotone: [
    { input: 'hourUsd', output: 'monthUsd', direction: 'up' },
    { input: 'peak', output: 'fixedServers', direction: 'up' },
    { input: 'serverRate', output: 'fixedServers', direction: 'down' },
    { input: 'target', output: 'fixedServers', direction: 'down' },
  ],
});
