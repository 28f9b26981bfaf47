import type { Currency } from '../../../../../../core/contract/model/money.ts';
import type { Quote, Rates } from '../../../../../../core/contract/model/price.ts';
import { type Weekday, weekdays } from '../../../../../../core/contract/model/schedule.ts';
import { priceListAt } from '../../../../../../core/domain/pricing/price-list.ts';
import { quoteOf, saleLines } from '../../../../../../core/domain/pricing/quote.ts';
import { addDays } from '../../../../../../core/domain/time.ts';
import type { Prices } from './prices-form.ts';

interface Visit {
  readonly players: number;
  readonly day: Weekday;
  /** The venue's wall clock. */
  readonly time: string;
}

interface Circumstances extends Omit<Rates, 'paymentTerms'> {
  readonly currency: Currency;
}

/** A Monday. */
const monday = '2024-01-01';

/** What a party of the first ticket pays in full. Undefined while there is no ticket. */
export function exampleQuote(
  { priceList, addOns }: Prices,
  { players, day, time }: Visit,
  circumstances: Circumstances,
): Quote | undefined {
  const unit = priceList.units[0];
  if (!unit) return undefined;
  // The rules go by the clock on the wall, so any zone does as long as both agree on it.
  const startsAt = `${addDays(monday, weekdays.indexOf(day))}T${time}:00.000Z`;
  const list = priceListAt(priceList, startsAt, { timeZone: 'UTC', currency: circumstances.currency });
  const party = [{ unitId: unit.id, quantity: players }];
  return quoteOf({
    ...circumstances,
    lines: saleLines(list, addOns, { party }),
    paymentTerms: { kind: 'full' },
  });
}
