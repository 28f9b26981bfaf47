import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { ActivityPriceList, PriceList } from '../../contract/model/price.ts';
import { atPeak } from './at-peak.ts';

/**
 * "From": the lowest price that a guest pays for a place, in minor units. Where every party needs a certain
 * kind of guest, only that kind counts, because a party cannot consist of spectators. Free places do not
 * count beside paid ones: "from 0" would be a false promise. For an activity, the lowest price of any of its
 * sessions. A buy-out sells no places.
 */
export function priceFrom(list: PriceList | ActivityPriceList, currency: Currency): MinorUnits {
  const prices = ('peakRules' in list ? pricesOf(list, currency) : [list]).flatMap(placesOf);
  const paid = prices.filter((price) => price > 0);
  return Math.min(...(paid.length > 0 ? paid : prices));
}

/**
 * The activity's price lists in each case; the usual one only if a session without a peak rule is possible.
 */
function pricesOf({ peakRules, ...usual }: ActivityPriceList, currency: Currency): PriceList[] {
  const always = peakRules.findIndex(({ weekdays, window }) => new Set(weekdays).size === 7 && !window);
  const rules = always < 0 ? peakRules : peakRules.slice(0, always + 1);
  return [...(always < 0 ? [usual] : []), ...rules.map((rule) => atPeak(usual, rule, currency))];
}

function placesOf({ units, groupTiers }: PriceList): MinorUnits[] {
  const required = units.filter(({ min = 0 }) => min > 0);
  const counted = new Set((required.length > 0 ? required : units).map(({ id }) => id));
  return [
    ...units.filter(({ id }) => counted.has(id)),
    ...groupTiers.filter(({ unitId }) => counted.has(unitId)),
  ].map(({ price }) => price);
}
