import type { Term } from '../term';

/** Building, releasing and running. */
export const deliveryTerms: readonly Term[] = [
  {
    id: 'blue-green',
    name: 'blue/green',
    also: ['blue-green'],
    means:
      'Two complete environments: one serves, the other gets the new version and is tested; then traffic is switched over, and back if it must.',
    see: '/practices/progressive-delivery',
  },
  {
    id: 'canary',
    name: 'canary',
    also: ['canaries', 'canary release'],
    means:
      'A new version that a small share of traffic meets first, compared with the old one before it goes on.',
    see: '/practices/progressive-delivery',
  },
  {
    id: 'continuous-integration',
    name: 'continuous integration',
    means:
      'Everybody merges into one main line at least daily, and a machine builds and tests each merge within minutes.',
    see: '/practices/ci-cd',
  },
  {
    id: 'drift',
    name: 'drift',
    means:
      'What differs between the infrastructure that runs and the code that claims to describe it, mostly after a change by hand.',
    see: '/practices/terraform-and-state',
  },
  {
    id: 'draining',
    name: 'draining',
    means: 'Letting a server finish what it has while new requests go elsewhere, before it is stopped.',
    see: '/practices/load-balancing',
  },
  {
    id: 'expand-and-contract',
    name: 'expand and contract',
    also: ['expand, migrate, contract'],
    means:
      'Changing a schema in steps that each fit the old and the new code: add the new, write both, move readers, remove the old.',
    see: '/practices/schema-migrations',
  },
  {
    id: 'feature-flag',
    name: 'feature flag',
    also: ['feature flags'],
    means:
      'A condition in the code that is switched without a release, so that deploying and turning on are two decisions.',
    see: '/practices/feature-flags',
  },
  {
    id: 'infrastructure-as-code',
    name: 'infrastructure as code',
    means:
      'Servers, networks and rights described in files that are reviewed and applied by a tool, so that they can be made again.',
    see: '/practices/terraform-and-state',
  },
  {
    id: 'modular-monolith',
    name: 'modular monolith',
    means:
      'One deployable whose modules have borders that the build enforces. It can be split later, where a border has proved itself.',
    see: '/practices/monolith-and-microservices',
  },
  {
    id: 'monolith',
    name: 'monolith',
    also: ['monoliths'],
    means: 'An application that is built and released as one. The word says nothing about its order inside.',
    see: '/practices/monolith-and-microservices',
  },
  {
    id: 'progressive-delivery',
    name: 'progressive delivery',
    means: 'Releasing to a growing share of users and going on only while what is measured stays good.',
    see: '/practices/progressive-delivery',
  },
  {
    id: 'serverless',
    name: 'serverless',
    means:
      'Code that the provider starts when a request comes and bills by the request and its time. There are servers; you do not see, patch or keep them.',
    see: '/calculators/serverless',
  },
  {
    id: 'strangler-fig',
    name: 'strangler fig',
    also: ['strangler'],
    means:
      'Replacing a system route by route behind one front, until nothing calls the old one and it can be removed.',
    see: '/practices/splitting-a-service',
  },
  {
    id: 'webhook',
    name: 'webhook',
    also: ['webhooks'],
    means:
      'An HTTP request that another system sends you when something happened there. It comes late, twice and in the wrong order.',
    see: '/practices/api-gateways-and-contracts',
  },
];
