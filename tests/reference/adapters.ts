import { growthAdapters } from './adapters/growth';
import { pricingAdapters } from './adapters/pricing';
import { queueingAdapters } from './adapters/queueing';
import { shardingAdapters } from './adapters/sharding';
import { storageAdapters } from './adapters/storage';
import type { Adapter } from './inputs';

/** Which model answers the cases of a topic. A topic that is not here is reported as unmapped. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...queueingAdapters,
  ...growthAdapters,
  ...shardingAdapters,
  ...storageAdapters,
  ...pricingAdapters,
};
