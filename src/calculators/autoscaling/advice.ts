import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { AutoscalingValues } from './inputs';
import type { autoscalingOutputs } from './outputs';

type AutoscalingResults = Results<typeof autoscalingOutputs>;

/** Servers saved on average below which following the load is not worth its moving parts: a rule of thumb. */
const FEWEST_WORTH_IT = 3;

const balancing = { to: '/practices/load-balancing', label: 'Load balancing' };

export function autoscalingAdvice(v: AutoscalingValues, r: AutoscalingResults): readonly Advice[] {
  return [...lossAdvice(v, r), ...valueAdvice(r), next(r)];
}

function lossAdvice(v: AutoscalingValues, r: AutoscalingResults): Advice[] {
  const isAtMost = (r.serversMost ?? 0) >= v.most;
  if ((r.lostShare ?? 0) > 0.001) {
    const lost = `${withUnit(r.lostShare ?? 0, '%')} of the day’s requests are lost`;
    return [
      isAtMost
        ? {
            tone: 'do',
            text: `${lost}, with ${withUnit(v.most, 'servers')} running and no more allowed: raise the most, once the database can take the connections.`,
            link: {
              to: '/runbooks/postgres/postgres-connections-exhausted',
              label: 'Runbook: connections exhausted',
            },
          }
        : {
            tone: 'do',
            text: `${lost} while servers start. Raise the fewest before the rush by schedule, aim lower, or shorten the start: an autoscaler follows, it does not foresee.`,
            link: balancing,
          },
      {
        tone: 'watch',
        text: 'What need not be answered at once can wait in a queue instead of being refused.',
        link: { to: '/practices/queues', label: 'Queues' },
      },
    ];
  }
  if ((r.lateShare ?? 0) > 0.1) {
    return [
      {
        tone: 'watch',
        text: `${withUnit(r.lateShare ?? 0, '%')} of requests wait longer than ${withUnit(v.lateAfter, 'ms')} for a server: aim a tenth lower, or start faster.`,
        link: balancing,
      },
    ];
  }
  return [];
}

function valueAdvice(r: AutoscalingResults): Advice[] {
  const fleet = r.fixedServers ?? 1;
  const gone = (fleet * Math.max(0, 100 - (r.paidShare ?? 100))) / 100;
  if (gone >= FEWEST_WORTH_IT) return [];
  const saving = gone < 0.05 ? 'nothing' : `${formatNumber(gone)} of ${withUnit(fleet, 'servers')}`;
  return [
    {
      tone: 'watch',
      text: `It saves ${saving}. Below three servers a fixed fleet is simpler and never late (a rule of thumb).`,
      link: balancing,
    },
  ];
}

function next(r: AutoscalingResults): Advice {
  return {
    tone: 'fine',
    text: `Next: whether functions would cost less than servers of which ${withUnit(Math.min(100, r.paidShare ?? 100), '%')} of the hours are paid.`,
    link: { to: '/calculators/serverless', label: 'Serverless or servers' },
  };
}
