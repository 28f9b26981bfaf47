import type { MinorUnits } from '../../contract/model/money.ts';
import type { ActivityPriceList, PeakRule, PriceList } from '../../contract/model/price.ts';
import type { Instant } from '../../contract/model/time.ts';
import { shareOf } from '../money/money.ts';
import { addDays, localDateOf, localTimeOf, weekdayOf } from '../time.ts';

/**
 * What a session that starts at this instant sells at: the first peak rule that fits the venue's wall clock is
 * folded into every price, group tiers included. Prices do not fall below zero, and what is free stays free.
 * A whole session has no price by the guest, so only a percentage changes what a buy-out costs.
 */
export function priceListAt(list: ActivityPriceList, startsAt: Instant, timeZone: string): PriceList {
  const { peakRules, ...prices } = list;
  const rule = peakRules.length > 0 ? ruleAt(peakRules, startsAt, timeZone) : undefined;
  if (!rule) return prices;
  const { buyOutPrice } = prices;
  return {
    units: prices.units.map((unit) => ({ ...unit, price: changed(rule, unit.price) })),
    groupTiers: prices.groupTiers.map((tier) => ({ ...tier, price: changed(rule, tier.price) })),
    ...(buyOutPrice === undefined ? {} : { buyOutPrice: changedWhole(rule, buyOutPrice) }),
  };
}

function ruleAt(rules: readonly PeakRule[], startsAt: Instant, timeZone: string): PeakRule | undefined {
  const date = localDateOf(startsAt, timeZone);
  const time = localTimeOf(startsAt, timeZone);
  const today = weekdayOf(date);
  const yesterday = weekdayOf(addDays(date, -1));
  return rules.find(({ weekdays: days, window }) => {
    if (!window) return days.includes(today);
    const { startTime, endTime } = window;
    if (endTime > startTime) return days.includes(today) && time >= startTime && time < endTime;
    // Past midnight: the hours after it belong to the weekday before.
    return (days.includes(today) && time >= startTime) || (days.includes(yesterday) && time < endTime);
  });
}

function changed({ change }: PeakRule, price: MinorUnits): MinorUnits {
  if (price === 0) return 0;
  return change.kind === 'percent' ? percent(price, change.basisPoints) : Math.max(0, price + change.amount);
}

function changedWhole({ change }: PeakRule, price: MinorUnits): MinorUnits {
  return change.kind === 'percent' ? percent(price, change.basisPoints) : price;
}

/** Rounded half up, whether more is asked or less. */
function percent(price: MinorUnits, basisPoints: number): MinorUnits {
  return shareOf(price, 10_000 + basisPoints);
}
