import type { BillLineId, DraftLine } from './billLine';
import type { FullBillPlan } from './billPlan';
import { hourlyUsd, type PriceRatio, type ProviderCatalogue, ratioOf, sizeOfPrice } from './catalogueShape';
import { chooseSize, type SizeChoice } from './chooseSize';
import { HOURS_PER_MONTH } from './compute';
import { priceOf } from './prices';

const DEFAULT_CORES = 2;

/** Application servers: on demand, committed and spot. */
export function serverLines(plan: FullBillPlan, offer: ProviderCatalogue): readonly DraftLine[] {
  const { size, count } = serverChoice(plan, offer);
  const hourly = hourlyUsd(size);
  const hours = plan.appServers.count * count * HOURS_PER_MONTH;
  const onDemand = hourly * ratioOr1(offer.sustainedUse);
  const lowest = Math.min(onDemand, ...commitmentRatios(offer).map((ratio) => hourly * ratio));
  const sizePrices = size.parts.map((part) => part.priceId);
  const committed = offer.commitment[plan.committedYears];

  const line = (
    id: BillLineId,
    label: string,
    share: number,
    ratio: PriceRatio | null,
    assumption: string | undefined,
  ): DraftLine => ({
    id,
    label: `${label} (${size.id})`,
    kind: 'provisioned',
    quantity: hours * share,
    unit: 'hour',
    listUsd: hours * share * (ratio ? hourly * ratioOf(ratio) : onDemand),
    lowUsd: hours * share * lowest,
    highUsd: hours * share * onDemand,
    priceIds: [...sizePrices, ...(ratio ? [ratio.priceId, ratio.overPriceId] : [])],
    highPriceIds: sizePrices,
    ...((ratio ?? id === 'serversOnDemand') ? {} : { standIn: true }),
    ...(assumption === undefined ? {} : { assumption }),
  });

  return [
    line(
      'serversOnDemand',
      'Servers on demand',
      Math.max(0, 1 - plan.committedShare - plan.spotShare),
      offer.sustainedUse,
      offer.sustainedUse ? 'Sustained-use discount of a full month taken off.' : undefined,
    ),
    line(
      'serversCommitted',
      `Servers committed for ${plan.committedYears} ${plan.committedYears === 1 ? 'year' : 'years'}`,
      plan.committedShare,
      committed,
      offer.commitmentAssumption,
    ),
    line(
      'serversSpot',
      'Spot servers',
      plan.spotShare,
      offer.spot,
      offer.spot
        ? 'Spot prices move; this one is of the day of its source.'
        : 'No sourced spot price: charged as on demand, give your own.',
    ),
  ];
}

const ratioOr1 = (ratio: PriceRatio | null) => (ratio ? ratioOf(ratio) : 1);

const commitmentRatios = (offer: ProviderCatalogue): readonly number[] =>
  [offer.commitment[1], offer.commitment[3]].flatMap((ratio) => (ratio ? [ratioOf(ratio)] : []));

/** The named size, a ladder size or any machine price of the provider, or the cheapest that is large enough. */
function serverChoice(plan: FullBillPlan, offer: ProviderCatalogue): SizeChoice {
  const { sizeId, cores = DEFAULT_CORES, memoryGb = 0 } = plan.appServers;
  if (sizeId === undefined) return chooseSize(offer.server.sizes, { cores, memoryGb });
  if (priceOf(sizeId).provider !== plan.provider || priceOf(sizeId).unit !== 'hour') {
    throw new RangeError(
      `monthlyBill: appServers.sizeId must be a machine of ${plan.provider}, got ${sizeId}`,
    );
  }
  return { size: sizeOfPrice(sizeId), count: 1 };
}
