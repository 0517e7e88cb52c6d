import type { BillPlan } from '../pricing/billPlan';
import type { Scenario } from '../scenario/scenario';
import type { ApplicationSize } from './applicationSize';
import type { AssumedValues } from './assumptions';
import type { CacheSize } from './cacheSize';
import type { DatabaseSize } from './databaseSize';
import type { QueueSize } from './queueSize';
import type { StageShape } from './stageShape';

interface Parts {
  readonly shape: StageShape;
  readonly application: ApplicationSize;
  readonly cache: CacheSize;
  readonly database: DatabaseSize;
  readonly queue: QueueSize | null;
}

/**
 * What a sized system takes for a month, in the quantities of the bill. The fleet of the peak is paid for
 * the whole month; backups, support, taxes and traffic between zones are left out.
 *
 * @param scenario the reader's product
 * @param parts its sized parts
 * @param a assumptions: disk of a server
 * @returns plan at the provider of the scenario, all servers on demand
 */
export function systemPlan(scenario: Scenario, parts: Parts, a: AssumedValues): BillPlan {
  const { shape, application, cache, database, queue } = parts;
  const servers = application.servers + (queue?.servers ?? 0);
  return {
    provider: scenario.provider,
    appServers: { count: servers, cores: application.cores },
    databases: {
      nodes: shape.singleMachine ? 0 : 1 + database.replicas,
      cores: database.cores,
      storageGb: shape.singleMachine ? 0 : database.size,
      highlyAvailable: shape.standby,
    },
    shards: database.shards,
    cacheGb: cache.memory,
    cacheHighlyAvailable: shape.standby,
    loadBalancers: shape.loadBalancers,
    blockStorageGb: servers * (shape.singleMachine ? a.machineDisk : a.diskPerServer),
    objectGb: scenario.fileSize,
    egressGb: scenario.egressPerMonth,
    logsGb: scenario.logsPerMonth,
  };
}
