import { type BillLineId, billLineIds } from '../../model/pricing/billLine';
import { inFold, quantity, type QuantityInput } from '../kit/define';
import { groupOf, type LineGroupId, lineGroupIds, lineGroups, lineTexts } from './lines';

type PriceKey = `${BillLineId}Price`;
type DiscountKey = `${LineGroupId}Discount`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * The reader's own unit price of each line. 0 stands for the list price: a field that started with the price itself
 * could not tell "left alone" from "typed", and would keep one provider's price when another is chosen.
 */
const ownPriceInputs = Object.fromEntries(
  billLineIds.map((id) => [
    `${id}Price`,
    quantity({
      label: `Own price, ${lowerFirst(lineTexts[id].label)}`,
      unit: lineTexts[id].unit,
      min: 0,
      max: 10_000,
      default: 0,
      help: '0 takes the list price below. Your own price replaces tiers and free allowance too; for something free give a discount of 100 %.',
    }),
  ]),
) as unknown as Readonly<Record<PriceKey, QuantityInput>>;

const discountInputs = Object.fromEntries(
  lineGroupIds.map((group) => [
    `${group}Discount`,
    quantity({
      label: `Discount, ${lowerFirst(lineGroups[group].label)}`,
      unit: '%',
      min: 0,
      max: 100,
      default: 0,
      help: 'Negotiated for these lines; the discount on everything comes off what is left.',
    }),
  ]),
) as unknown as Readonly<Record<DiscountKey, QuantityInput>>;

export const priceInputs = {
  ...inFold('Discounts', discountInputs),
  ...inFold('Your own prices', ownPriceInputs),
};

type PriceValues = Readonly<Record<PriceKey | DiscountKey, number>> & { readonly discount: number };

/** Own prices by line, without those left at list price. */
export function ownPrices(values: PriceValues): Partial<Record<BillLineId, number>> {
  return Object.fromEntries(
    billLineIds.flatMap((id) => (values[`${id}Price`] > 0 ? [[id, values[`${id}Price`]]] : [])),
  );
}

/** Percent off each line: that of its group, then that on everything. */
export function discounts(values: PriceValues): Record<BillLineId, number> {
  const kept = (percent: number) => 1 - percent / 100;
  return Object.fromEntries(
    billLineIds.map((id) => [id, 100 * (1 - kept(values[`${groupOf(id)}Discount`]) * kept(values.discount))]),
  ) as Record<BillLineId, number>;
}
