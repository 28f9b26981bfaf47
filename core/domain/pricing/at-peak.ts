import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { PeakRule, PriceList } from '../../contract/model/price.ts';
import { shareOf } from '../money/money.ts';

/**
 * A price list as the rule changes it, group tiers included. Prices do not fall below zero, and what is free
 * stays free. A whole session has no price by the guest, so only a percentage changes what a buy-out costs.
 */
export function atPeak(
  { units, groupTiers, buyOutPrice }: PriceList,
  rule: PeakRule,
  currency: Currency,
): PriceList {
  return {
    units: units.map((unit) => ({ ...unit, price: changed(rule, unit.price, currency) })),
    groupTiers: groupTiers.map((tier) => ({ ...tier, price: changed(rule, tier.price, currency) })),
    ...(buyOutPrice === undefined ? {} : { buyOutPrice: changedWhole(rule, buyOutPrice, currency) }),
  };
}

function changed({ change }: PeakRule, price: MinorUnits, currency: Currency): MinorUnits {
  if (price === 0) return 0;
  return change.kind === 'percent'
    ? percent(price, change.basisPoints, currency)
    : Math.max(0, price + change.amount);
}

function changedWhole({ change }: PeakRule, price: MinorUnits, currency: Currency): MinorUnits {
  return change.kind === 'percent' ? percent(price, change.basisPoints, currency) : price;
}

/** Rounded half up, whether more is asked or less. */
function percent(price: MinorUnits, basisPoints: number, currency: Currency): MinorUnits {
  return shareOf(price, 10_000 + basisPoints, currency);
}
