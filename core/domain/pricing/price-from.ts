import type { MinorUnits } from '../../contract/model/money.ts';
import type { PriceList } from '../../contract/model/price.ts';

/**
 * "From": the least that a guest pays for a place, in minor units. Where every party needs a certain kind of
 * guest, only that kind counts: nobody comes for the price of a spectator. Nor do places that are free beside
 * paid ones: "from 0" would promise what nobody gets.
 */
export function priceFrom({ units, groupTiers }: PriceList): MinorUnits {
  const required = units.filter(({ min = 0 }) => min > 0);
  const counted = new Set((required.length > 0 ? required : units).map(({ id }) => id));
  const prices = [
    ...units.filter(({ id }) => counted.has(id)),
    ...groupTiers.filter(({ unitId }) => counted.has(unitId)),
  ].map(({ price }) => price);
  const paid = prices.filter((price) => price > 0);
  return Math.min(...(paid.length > 0 ? paid : prices));
}
