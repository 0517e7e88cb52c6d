import { autoscalingAdapters } from './adapters/autoscaling';
import { growthAdapters } from './adapters/growth';
import { latencyAdapters } from './adapters/latency';
import { pricingAdapters } from './adapters/pricing';
import { queueingAdapters } from './adapters/queueing';
import { reliabilityAdapters } from './adapters/reliability';
import { scalabilityAdapters } from './adapters/scalability';
import { shardingAdapters } from './adapters/sharding';
import { storageAdapters } from './adapters/storage';
import { tableAdapters } from './adapters/tables';
import type { Adapter } from './inputs';

/** The topics of each area of the model, with what answers their cases. */
export const areas: Readonly<Record<string, Readonly<Record<string, Adapter>>>> = {
  Queueing: queueingAdapters,
  Latency: latencyAdapters,
  Autoscaling: autoscalingAdapters,
  Scalability: scalabilityAdapters,
  Growth: growthAdapters,
  Sharding: shardingAdapters,
  'Caches, databases and queues': storageAdapters,
  'Tables and indexes': tableAdapters,
  Reliability: reliabilityAdapters,
  Pricing: pricingAdapters,
};

/** Which model answers the cases of a topic. A topic that is not here is reported as unmapped. */
export const adapters: Readonly<Record<string, Adapter>> = Object.assign({}, ...Object.values(areas));
