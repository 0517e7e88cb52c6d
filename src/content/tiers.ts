import type { ComponentId } from '../../playbooks/components';

/** Parts of a system and of the work on it, in the order in which a request meets them. */
export const tierTitles = {
  whole: 'The whole system',
  edge: 'Edge and balancers',
  web: 'Web servers and services',
  cache: 'Caches',
  queue: 'Queues and workers',
  database: 'Databases and storage',
  delivery: 'Delivery and platform',
  signals: 'Signals and promises',
  security: 'Security and privacy',
  money: 'Money',
  people: 'Product and people',
} as const;

export type TierId = keyof typeof tierTitles;

export const tierIds = Object.keys(tierTitles) as TierId[];

/** Tier of a runbook, by the component it is about. */
const byComponent: Readonly<Record<ComponentId, TierId>> = {
  postgres: 'database',
  redis: 'cache',
  rabbitmq: 'queue',
  haproxy: 'edge',
  nginx: 'web',
  tls: 'security',
};

/** Tier of a practice or calculator, by the group it stands in. */
const byGroup: Readonly<Record<string, TierId>> = {
  'Request path': 'whole',
  Resilience: 'whole',
  Product: 'people',
  Architecture: 'web',
  Data: 'database',
  Messaging: 'queue',
  Observability: 'signals',
  Delivery: 'delivery',
  Security: 'security',
  Cost: 'money',
  'Servers and requests': 'web',
  'Databases and storage': 'database',
  'Caches and queues': 'cache',
  Promises: 'signals',
  'Money and people': 'money',
};

/** Pages whose tier is another than their group's. */
const byPath: Readonly<Record<string, TierId>> = {
  '/practices/api-gateways-and-contracts': 'edge',
  '/practices/cache-invalidation': 'cache',
  '/practices/caching': 'cache',
  '/practices/edge-caching': 'edge',
  '/practices/load-balancing': 'edge',
  '/practices/memcached': 'cache',
  '/practices/rate-limiting-and-load-shedding': 'edge',
  '/practices/backups-and-restore-tests': 'database',
  '/practices/disaster-recovery': 'whole',
  '/practices/revenue-models': 'money',
  '/calculators/load-balancing': 'edge',
  '/calculators/queue-workers': 'queue',
  '/calculators/rate-limit': 'edge',
  '/calculators/survey': 'people',
  '/calculators/team': 'people',
};

/**
 * Tier of a page: its own, else its component's or its group's, else the whole system.
 *
 * @example tierOf('/runbooks/redis/redis-memory-full') // 'cache'
 * @example tierOf('/practices/traces', 'Observability') // 'signals'
 */
export function tierOf(path: string, group?: unknown): TierId {
  const [, folder, component = ''] = path.split('/');
  if (path in byPath) return byPath[path]!;
  if (folder === 'runbooks' && isComponent(component)) return byComponent[component];
  if (folder === 'people') return 'people';
  return (typeof group === 'string' && byGroup[group]) || 'whole';
}

/** Whether a group of pages has a tier: one without would hide its pages among those about the whole system. */
export function hasTier(group: string): boolean {
  return group in byGroup;
}

function isComponent(name: string): name is ComponentId {
  return name in byComponent;
}
