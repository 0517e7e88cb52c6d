import type { BillLineId, BillLineKind, DraftLine } from './billLine';
import type { FullBillPlan } from './billPlan';
import { catalogue } from './catalogue';
import {
  hourlyUsd,
  type MeteredPrice,
  type PriceRatio,
  type PricedSize,
  type ProviderCatalogue,
  ratioOf,
  type SizeLadder,
  tiersOf,
} from './catalogueShape';
import { chooseSize, type SizeChoice } from './chooseSize';
import { HOURS_PER_MONTH } from './compute';
import { serverLines } from './serverLines';
import { tieredCost } from './tiers';

const DEFAULT_CORES = 2;

/** Every line of a plan at list prices; lines of quantity 0 included. */
export function billLines(plan: FullBillPlan): readonly DraftLine[] {
  const offer = catalogue[plan.provider];
  const { storageGb, nodes, highlyAvailable } = plan.databases;
  const replicaCopies = Math.max(0, nodes - 1);
  const primaryGb = nodes > 0 ? storageGb : 0;
  const primaryStorage = highlyAvailable ? offer.databaseStorageHighlyAvailable : offer.databaseStorage;
  return [
    ...serverLines(plan, offer),
    metered(
      'blockStorage',
      'Server disks',
      'provisioned',
      'GB-month',
      plan.blockStorageGb,
      offer.blockStorage,
    ),
    ...databaseLines(plan, offer),
    metered('databaseStorage', 'Database storage', 'provisioned', 'GB-month', primaryGb, primaryStorage),
    metered(
      'databaseReplicaStorage',
      'Replica storage',
      'provisioned',
      'GB-month',
      storageGb * replicaCopies,
      offer.databaseStorage,
    ),
    cacheLine(plan, offer),
    metered(
      'loadBalancer',
      'Load balancers',
      'provisioned',
      'hour',
      plan.loadBalancers * HOURS_PER_MONTH,
      offer.loadBalancer,
    ),
    metered(
      'loadBalancerData',
      'Data through load balancers',
      'metered',
      'GB',
      plan.loadBalancers > 0 ? plan.egressGb : 0,
      offer.loadBalancerData,
    ),
    metered('crossZone', 'Data between zones', 'metered', 'GB', plan.crossZoneGb, offer.crossZone),
    metered('objectStorage', 'Object storage', 'metered', 'GB-month', plan.objectGb, offer.objectStorage),
    metered('egress', 'Data to the internet', 'metered', 'GB', plan.egressGb, offer.egress),
    metered('logs', 'Logs', 'metered', 'GB', plan.logsGb, offer.logs),
  ];
}

function metered(
  id: BillLineId,
  label: string,
  kind: BillLineKind,
  unit: string,
  quantity: number,
  price: MeteredPrice | null,
): DraftLine {
  const line = { id, label, kind, unit, quantity };
  if (!price) return { ...line, listUsd: null, priceIds: [], assumption: 'Not priced: give your own.' };
  return {
    ...line,
    listUsd: tieredCost(quantity, tiersOf(price)).total,
    priceIds: price.tiers.flatMap(({ priceId }) => priceId ?? []),
    ...(price.assumption === undefined ? {} : { assumption: price.assumption }),
  };
}

function databaseLines(plan: FullBillPlan, offer: ProviderCatalogue): readonly DraftLine[] {
  const { nodes, highlyAvailable } = plan.databases;
  const primaryLadder = highlyAvailable ? offer.databaseHighlyAvailable : offer.database;
  return [
    nodeLine({
      id: 'databasePrimary',
      label: highlyAvailable ? 'Database primaries with standby' : 'Database primaries',
      nodes: nodes > 0 ? plan.shards : 0,
      choice: databaseChoice(plan, offer, primaryLadder),
      ladder: primaryLadder,
      commitment: offer.databaseCommitment,
    }),
    nodeLine({
      id: 'databaseReplicas',
      label: 'Database read replicas',
      nodes: plan.shards * Math.max(0, nodes - 1),
      choice: databaseChoice(plan, offer, offer.database),
      ladder: offer.database,
      commitment: offer.databaseCommitment,
    }),
  ];
}

/** The named size, found by its place in the plain ladder since the available one names its sizes apart. */
function databaseChoice(plan: FullBillPlan, offer: ProviderCatalogue, ladder: SizeLadder): SizeChoice {
  const { sizeId, cores = DEFAULT_CORES } = plan.databases;
  if (sizeId === undefined) return chooseSize(ladder.sizes, { cores, memoryGb: 0 });
  const size: PricedSize | undefined =
    ladder.sizes[offer.database.sizes.findIndex(({ id }) => id === sizeId)];
  if (!size) {
    throw new RangeError(
      `monthlyBill: databases.sizeId must be a database size of ${plan.provider}, got ${sizeId}`,
    );
  }
  return { size, count: 1 };
}

function cacheLine(plan: FullBillPlan, offer: ProviderCatalogue): DraftLine {
  const ladder = plan.cacheHighlyAvailable ? offer.cacheHighlyAvailable : offer.cache;
  return nodeLine({
    id: 'cache',
    label: plan.cacheHighlyAvailable ? 'Cache with replica' : 'Cache',
    nodes: plan.cacheGb > 0 ? 1 : 0,
    choice: chooseSize(ladder.sizes, { cores: 0, memoryGb: plan.cacheGb }),
    ladder,
    commitment: offer.cacheCommitment,
  });
}

function nodeLine({
  id,
  label,
  nodes,
  choice,
  ladder,
  commitment,
}: {
  readonly id: BillLineId;
  readonly label: string;
  readonly nodes: number;
  readonly choice: SizeChoice;
  readonly ladder: SizeLadder;
  readonly commitment: PriceRatio | null;
}): DraftLine {
  const quantity = nodes * choice.count * HOURS_PER_MONTH;
  const listUsd = quantity * hourlyUsd(choice.size);
  const several =
    choice.count > 1 ? `No single ${choice.size.id} is large enough: ${choice.count} of them.` : '';
  const assumption = [ladder.assumption ?? '', several].filter((text) => text !== '').join(' ');
  return {
    id,
    label: `${label} (${choice.size.id})`,
    kind: 'provisioned',
    quantity,
    unit: 'hour',
    listUsd,
    lowUsd: commitment ? listUsd * ratioOf(commitment) : listUsd,
    priceIds: choice.size.parts.map((part) => part.priceId),
    ...(assumption === '' ? {} : { assumption }),
  };
}
