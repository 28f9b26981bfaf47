import type { Currency } from '../../../../../core/contract/model/money.ts';
import type { SalesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import { shareOf } from '../../../../../core/domain/money/money.ts';
import { scheduleOf, type Week } from '../schedule/week.ts';

/** One change for several activities. */
export type BulkChange =
  | {
      readonly kind: 'prices' /** Hundredths of a percent; below zero: cheaper. */;
      readonly basisPoints: number;
    }
  | { readonly kind: 'hours'; readonly week: Week };

/** The settings after the change. */
export function changedSettings(
  settings: SalesSettings,
  change: BulkChange,
  currency: Currency,
): SalesSettings {
  return change.kind === 'hours'
    ? { ...settings, schedule: { ...settings.schedule, ...scheduleOf(change.week, settings.schedule) } }
    : { ...settings, priceList: repriced(settings.priceList, change.basisPoints, currency) };
}

/** Every price of a list, raised or lowered by the same share. Peak rules in percent follow by themselves. */
function repriced(
  list: SalesSettings['priceList'],
  basisPoints: number,
  currency: Currency,
): SalesSettings['priceList'] {
  const change = (price: number) => shareOf(price, 10_000 + basisPoints, currency);
  return {
    ...list,
    units: list.units.map((unit) => ({ ...unit, price: change(unit.price) })),
    groupTiers: list.groupTiers.map((tier) => ({ ...tier, price: change(tier.price) })),
    ...(list.buyOutPrice === undefined ? {} : { buyOutPrice: change(list.buyOutPrice) }),
  };
}
