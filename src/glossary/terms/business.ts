import type { Term } from '../term';

/** Users, money and people. */
export const businessTerms: readonly Term[] = [
  {
    id: 'bus-factor',
    name: 'bus factor',
    means:
      'How many people would have to leave before something can no longer be run or changed. One is a risk with a name.',
  },
  {
    id: 'churn',
    name: 'churn',
    means: 'Share of paying users who leave in a month. Its inverse is how many months they stay on average.',
    see: '/calculators/unit-economics',
  },
  {
    id: 'cohort',
    name: 'cohort',
    also: ['cohorts'],
    means:
      'Users who began in the same week or month, followed together. Only so does growth not hide that people leave.',
    see: '/practices/mvp-and-product-market-fit',
  },
  {
    id: 'savings-plan',
    name: 'savings plan',
    also: ['savings plans', 'Savings Plan', 'Savings Plans', 'reserved instances', 'reserved instance'],
    means:
      'A promise to pay for an amount of computing for one or three years, used or not, against a lower price.',
    see: '/practices/commitments-and-spot',
  },
  {
    id: 'egress',
    name: 'egress',
    means:
      'Data that leaves a provider’s network. It is billed by the gigabyte, while data coming in is mostly free.',
    see: '/practices/cost-monitoring',
  },
  {
    id: 'funnel',
    name: 'funnel',
    also: ['funnels'],
    means:
      'The steps on the way to something, with how many reach each. It says where people stop, and not why.',
    see: '/practices/collecting-feedback',
  },
  {
    id: 'gross-margin',
    name: 'gross margin',
    means: 'Revenue left after what it costs to serve it, hosting and support included, over revenue.',
    see: '/calculators/unit-economics',
  },
  {
    id: 'idle-capacity',
    name: 'idle capacity',
    means:
      'What is paid for and not used: spare for the peak and for a lost zone by intent, and all the rest.',
    see: '/practices/idle-capacity',
  },
  {
    id: 'monthly-active-users',
    name: 'monthly active users',
    also: ['MAU'],
    means: 'People who used the product at least once in a month. The stages of this site are bands of it.',
    see: '/stages',
  },
  {
    id: 'mvp',
    name: 'MVP',
    also: ['minimum viable product'],
    means:
      'Minimum viable product: the least that can show whether somebody wants the thing, which is less than a first version of it.',
    see: '/practices/mvp-and-product-market-fit',
  },
  {
    id: 'interval',
    name: '90 % interval',
    also: ['90 % intervals'],
    means:
      'A range that you expect the true value to lie in nine times out of ten. Most people’s are far too narrow; widen yours until you would bet on it.',
    see: '/calculators',
  },
  {
    id: 'product-market-fit',
    name: 'product–market fit',
    also: ['product-market fit'],
    means: 'People come back without being pushed: the retention curve of each cohort flattens above zero.',
    see: '/practices/mvp-and-product-market-fit',
  },
  {
    id: 'retention-curve',
    name: 'retention curve',
    also: ['retention curves'],
    means:
      'Share of a cohort still active after each week or month. Where it flattens is what the product keeps.',
    see: '/practices/mvp-and-product-market-fit',
  },
  {
    id: 'runway',
    name: 'runway',
    means: 'Months until the money is gone at the present rate of spending and earning.',
    see: '/calculators/unit-economics',
  },
  {
    id: 'showback',
    name: 'showback',
    means: 'Telling each team what it costs without charging it. Charging it is chargeback.',
    see: '/practices/tagging-and-showback',
  },
  {
    id: 'unit-economics',
    name: 'unit economics',
    means: 'What one user or one order brings in and costs. If that is negative, growth makes it worse.',
    see: '/calculators/unit-economics',
  },
];
