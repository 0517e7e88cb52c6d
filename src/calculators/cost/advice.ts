import { stageBands, stageOf } from '../../model/scenario/stages';
import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import { savedByPurchase, serversNeeded, todaysBill } from './bills';
import type { CostValues } from './inputs';
import type { costOutputs } from './outputs';

type CostResults = Results<typeof costOutputs>;

const usd = (value: number) => withUnit(value, 'USD/month');

export function costAdvice(v: CostValues, r: CostResults): readonly Advice[] {
  return [...marginAdvice(r), ...serverAdvice(v, r), ...shareAdvice(r), ...stepAdvice(v, r), next];
}

const next: Advice = {
  tone: 'fine',
  text: 'Check the number of servers against load and latency target before you buy or commit.',
  link: { to: '/calculators/capacity', label: 'Capacity' },
};

function marginAdvice({ grossMargin }: CostResults): Advice[] {
  if (grossMargin === null || grossMargin >= 70) return [];
  const share = `${formatNumber(grossMargin)} %`;
  return grossMargin < 0
    ? [
        {
          tone: 'do',
          text: `Every user loses money: the gross margin is ${share}. Growth alone mends it only as far as the fixed part goes.`,
        },
      ]
    : [
        {
          tone: 'watch',
          text: `A gross margin of ${share} is low: investors in software look for 70 % and more (a rule of thumb).`,
        },
      ];
}

function serverAdvice(v: CostValues, r: CostResults): Advice[] {
  const list: Advice[] = [];
  const idle = r.idleUsd ?? 0;
  if (idle > 0.1 * (r.monthlyBill ?? 0) && idle >= 1) list.push(idleAdvice(v, idle));
  const half: CostValues = { ...v, committedShare: 50, spotShare: 0 };
  const saved = savedByPurchase(half, todaysBill(half).total);
  if (v.committedShare === 0 && saved > 0.02 * (r.monthlyBill ?? 0) && saved >= 1) {
    list.push({
      tone: 'watch',
      text: `Half of the servers committed for ${v.committedYears === '1' ? 'a year' : 'three years'} would save ${usd(saved)}. Commit to what runs at night, not to the peak.`,
    });
  }
  return list;
}

/** Where the sizing asks for as many servers, redundancy sets their number and only their size can fall. */
function idleAdvice(v: CostValues, idle: number): Advice {
  const needed = serversNeeded(v);
  const busy = `Servers run at ${formatNumber(v.meanUtilisation)} % where ${formatNumber(v.targetUtilisation)} % would do`;
  const link = { to: '/practices/load-balancing', label: 'Load balancing' };
  return needed === null || v.servers > needed
    ? { tone: 'do', text: `${busy}: a fleet that follows its load saves up to ${usd(idle)}.`, link }
    : {
        tone: 'watch',
        text: `${busy}, but peak and redundancy ask for ${formatNumber(needed)} of them: of ${usd(idle)} only smaller servers save a part.`,
        link,
      };
}

function shareAdvice(r: CostResults): Advice[] {
  const list: Advice[] = [];
  const bill = r.monthlyBill ?? 0;
  if ((r.networkUsd ?? 0) > 0.25 * bill) {
    list.push({
      tone: 'do',
      text: `Data out is ${formatNumber(((r.networkUsd ?? 0) / bill) * 100)} % of the bill: compress, cache at the edge, and ask for a price a GB.`,
      link: { to: '/practices/caching', label: 'Caching' },
    });
  }
  if ((r.logsUsd ?? 0) > 0.15 * bill) {
    list.push({
      tone: 'do',
      text: `Logs are ${formatNumber(((r.logsUsd ?? 0) / bill) * 100)} % of the bill: sample what nobody reads and keep the errors.`,
      link: { to: '/practices/monitoring', label: 'Monitoring' },
    });
  }
  if (r.unpriced !== EVERY_LINE_PRICED) {
    list.push({
      tone: 'watch',
      text: `No price is sourced for: ${r.unpriced}. Type your own under Your own prices.`,
    });
  }
  return list;
}

/** What stands where every line has a price. */
export const EVERY_LINE_PRICED = 'none';

function stepAdvice(v: CostValues, r: CostResults): Advice[] {
  const to = stageBands[stageBands.findIndex(({ id }) => id === stageOf(v.users)) + 1];
  if (!to || r.nextStep === null || r.nextFactor === null || r.nextFactor < 1.25) return [];
  return [
    {
      tone: 'watch',
      text: `At ${formatNumber(to.from)} users the move to ${to.title} multiplies the bill by ${formatNumber(r.nextFactor)} from one month to the next: plan ${usd(r.nextStep)} more.`,
      link: { to: `/stages/${to.id}`, label: to.title },
    },
  ];
}
