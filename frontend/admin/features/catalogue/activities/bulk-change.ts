import type { Currency } from '../../../../../core/contract/model/money.ts';
import type { Offer } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { shareOf } from '../../../../../core/domain/money/money.ts';
import { scheduleOf, type Week } from '../schedule/week.ts';

/** One change for several activities. */
export type BulkChange =
  | {
      readonly kind: 'prices' /** Hundredths of a percent; below zero: cheaper. */;
      readonly basisPoints: number;
    }
  | { readonly kind: 'hours'; readonly week: Week };

/** The offer after the change. */
export function changedOffer(offer: Offer, change: BulkChange, currency: Currency): Offer {
  return change.kind === 'hours'
    ? { ...offer, schedule: { ...offer.schedule, ...scheduleOf(change.week, offer.schedule) } }
    : { ...offer, priceList: repriced(offer.priceList, change.basisPoints, currency) };
}

/** Every price of a list, raised or lowered by the same share. Peak rules in percent follow by themselves. */
function repriced(list: Offer['priceList'], basisPoints: number, currency: Currency): Offer['priceList'] {
  const change = (price: number) => shareOf(price, 10_000 + basisPoints, currency);
  return {
    ...list,
    units: list.units.map((unit) => ({ ...unit, price: change(unit.price) })),
    groupTiers: list.groupTiers.map((tier) => ({ ...tier, price: change(tier.price) })),
    ...(list.buyOutPrice === undefined ? {} : { buyOutPrice: change(list.buyOutPrice) }),
  };
}
