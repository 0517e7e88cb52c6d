import type { Advice, Results } from '../kit/define';
import { formatNumber, withUnit } from '../kit/format';
import type { EconomicsValues } from './inputs';
import type { economicsOutputs } from './outputs';

type EconomicsResults = Results<typeof economicsOutputs>;

const SOFTWARE_MARGIN = 70;
const SHORT_RUNWAY = 9;
const costLink = { to: '/calculators/cost', label: 'Cost' };

export function economicsAdvice(v: EconomicsValues, r: EconomicsResults): readonly Advice[] {
  return [...unitAdvice(v, r), ...cashAdvice(r), ...customerAdvice(r), next];
}

const next: Advice = {
  tone: 'fine',
  text: 'The bill that this rests on, line by line, and what the next stage adds to it.',
  link: costLink,
};

function unitAdvice(v: EconomicsValues, r: EconomicsResults): Advice[] {
  if (r.revenue === 0) {
    return [
      {
        tone: 'do',
        text: 'Nothing comes in yet: type the price you mean to take, and see whether a payer would leave anything.',
      },
    ];
  }
  if ((r.contribution ?? 0) <= 0) {
    return [
      {
        tone: 'do',
        text: `The average user costs ${withUnit(-(r.contribution ?? 0), 'USD/month')} more than they bring: growth makes it worse. Raise what a payer leaves, or make a free user cheaper, before you look for more of them.`,
        link: { to: '/practices/caching', label: 'Caching' },
      },
    ];
  }
  if (v.price > 0 && v.model !== 'ads' && v.feeFixed > 0.1 * v.price && v.model !== 'usage') {
    return [
      {
        tone: 'watch',
        text: `${withUnit(v.feeFixed, 'USD')} a payment is more than a tenth of the price: bill by the year, and eleven of twelve fees go.`,
      },
    ];
  }
  if (r.grossMargin !== null && r.grossMargin < SOFTWARE_MARGIN) {
    return [
      {
        tone: 'watch',
        text: `A gross margin of ${formatNumber(r.grossMargin)} % is low for software, where 70 % and more is usual (a rule of thumb).`,
        link: costLink,
      },
    ];
  }
  return [];
}

function cashAdvice(r: EconomicsResults): Advice[] {
  if (r.runway === null || r.runway >= SHORT_RUNWAY * 2) return [];
  return [
    {
      tone: r.runway < SHORT_RUNWAY ? 'do' : 'watch',
      text: `Cash lasts ${formatNumber(r.runway)} months at this growth. Raising takes half a year (a rule of thumb), and ${lowest(r)}: cut or raise while there is a choice.`,
    },
  ];
}

function lowest({ leastCash }: EconomicsResults): string {
  if (leastCash === null) return 'no sum is enough while every month loses';
  return `the lowest point is ${withUnit(leastCash, 'USD')}`;
}

function customerAdvice(r: EconomicsResults): Advice[] {
  // Where a payer leaves nothing, the advice above is the only one: staying longer would lose more.
  if (r.valueOverCost === null || r.valueOverCost >= 3 || r.valueOverCost <= 0) return [];
  return [
    {
      tone: 'watch',
      text: `A payer leaves ${formatNumber(r.valueOverCost)} times what winning them costs; three times is the usual bar (a rule of thumb). Halving churn doubles it.`,
    },
  ];
}
