import { burnRateFactor } from '../../model/reliability/burnRate';
import type { MultiwindowAlert } from '../../model/reliability/burnRateTraffic';
import { formatNumber } from '../kit/format';
import type { SloValues } from './inputs';

/** One of the four alerts, ready for the model and for the rules. */
export interface SloAlert extends MultiwindowAlert {
  readonly id: 'pageFast' | 'pageSlow' | 'ticketFast' | 'ticketSlow';
  readonly name: string;
  readonly severity: 'page' | 'ticket';
  /** Share of the period's budget that the long window may spend, 0 to 1. */
  readonly budgetShare: number;
}

/** The short window is a twelfth of the long one, as the SRE workbook has it. */
const SHORT_OF_LONG = 12;

/**
 * The four alerts that the inputs describe, the most urgent first.
 *
 * @throws RangeError with a sentence where a window is longer than the period
 */
export function alertsOf(v: SloValues): readonly SloAlert[] {
  return [
    alertOf(v, 'pageFast', 'fast page', v.pageFastShare, v.pageFastWindow),
    alertOf(v, 'pageSlow', 'slow page', v.pageSlowShare, v.pageSlowWindow),
    alertOf(v, 'ticketFast', 'fast ticket', v.ticketFastShare, v.ticketFastWindow),
    alertOf(v, 'ticketSlow', 'slow ticket', v.ticketSlowShare, v.ticketSlowWindow),
  ];
}

function alertOf(v: SloValues, id: SloAlert['id'], name: string, share: number, hours: number): SloAlert {
  if (hours > v.periodDays * 24) {
    throw new RangeError(
      `The ${name} looks back ${formatNumber(hours)} h, longer than the period of ${formatNumber(v.periodDays)} days: shorten its window.`,
    );
  }
  const budgetShare = share / 100;
  // Prometheus counts windows in whole seconds here.
  const longWindow = Math.round(hours * 3_600);
  return {
    id,
    name,
    severity: id.startsWith('page') ? 'page' : 'ticket',
    budgetShare,
    objective: v.objective / 100,
    burnRate: burnRateFactor({ budgetShare, periodDays: v.periodDays, windowHours: longWindow / 3_600 }),
    longWindow,
    shortWindow: Math.round(longWindow / SHORT_OF_LONG),
    leastErrors: v.leastErrors,
  };
}
