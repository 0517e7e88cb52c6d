import type { Role } from '../onboarding';

export const mobile: Role = {
  id: 'mobile',
  title: 'Mobile engineer',
  aim: 'After ninety days you ship an app version that works offline, talks to a server of next year, and can be stopped after it is out.',
  items: [
    {
      id: 'versions-out-there',
      due: 'week1',
      owner: 'newHire',
      takes: '1 h',
      text: 'Look up which app versions are in use, and how old the oldest is that still matters',
      why: 'A released version cannot be called back; every interface decision is made for the oldest one.',
      doneWhen: 'You can say from which version on 95 % of the users are.',
      links: [{ label: 'Mobile clients and API versions', to: '/practices/mobile-clients-and-api-versions' }],
    },
    {
      id: 'release-train',
      due: 'week1',
      owner: 'mentor',
      takes: '2 h',
      text: 'Walk through a release from branch to store, with the keys, the review and the staged rollout',
      why: 'A mobile release takes days and cannot be undone in minutes: the steps are worth knowing before they are needed.',
      doneWhen:
        'You know who holds the signing keys, how a rollout is halted, and what a forced update needs.',
      links: [{ label: 'Progressive delivery', to: '/practices/progressive-delivery' }],
    },
    {
      id: 'offline',
      due: 'day30',
      owner: 'newHire',
      takes: 'half a day',
      text: 'Use the app on a train: no network, a bad one, a change of network in mid-request',
      why: 'A retry that repeats an order is the mistake of this trade.',
      doneWhen:
        'Each request that changes something carries a key that makes a repeat harmless, or is an issue.',
      links: [{ label: 'Idempotency and retries', to: '/practices/idempotency-retries-and-outbox' }],
    },
    {
      id: 'herd-mobile',
      due: 'day30',
      owner: 'mentor',
      takes: '2 h',
      text: 'Find every timer and every push that makes all apps call the server at once, and spread them',
      why: 'A million phones that wake on the hour are a peak that no server was sized for.',
      doneWhen: 'Each has a random delay, and the peak in the graphs is flatter.',
      links: [
        { label: 'Rate limit and load shedding', to: '/calculators/rate-limit' },
        { label: 'Timeouts and backoff', to: '/practices/timeouts-and-circuit-breakers' },
      ],
    },
    {
      id: 'staged-release',
      due: 'day60',
      owner: 'newHire',
      takes: '2 weeks beside your work',
      text: 'Lead a release with a staged rollout and decide at each step from the crash-free share',
      why: 'The decision to go on is what a rollout is for.',
      doneWhen: 'Each step has its figure and its decision in the release’s notes.',
    },
    {
      id: 'switch-off',
      due: 'day90',
      owner: 'newHire',
      takes: '1 day',
      text: 'Prove that one feature of a released app can be switched off from the server',
      why: 'Without a switch the shortest repair is a store review.',
      doneWhen: 'You switched it off for your own device and back.',
      links: [{ label: 'Feature flags', to: '/practices/feature-flags' }],
    },
  ],
};
