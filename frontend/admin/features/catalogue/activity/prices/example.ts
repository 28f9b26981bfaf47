import type { Currency } from '../../../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../../../core/contract/model/platform/organization.ts';
import type { FeeSettings, Quote, Rates } from '../../../../../../core/contract/model/price.ts';
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

interface Circumstances extends Pick<Rates, 'taxes'> {
  readonly currency: Currency;
  /** Whose fees guests may pay; undefined for people who may not see them. */
  readonly organization?: Pick<Organization, 'fees' | 'applicationFeeBasisPoints'> | undefined;
}

const noFees: FeeSettings = {
  platform: 'absorb',
  processing: { bearer: 'absorb', basisPoints: 0, fixed: 0 },
};

/** A Monday. */
const monday = '2024-01-01';

/** What a party of the first ticket pays in full. Undefined while there is no ticket. */
export function exampleQuote(
  { priceList, addOns }: Prices,
  { players, day, time }: Visit,
  { currency, taxes, organization }: Circumstances,
): Quote | undefined {
  const unit = priceList.units[0];
  if (!unit) return undefined;
  // The rules go by the clock on the wall, so any zone does as long as both agree on it.
  const startsAt = `${addDays(monday, weekdays.indexOf(day))}T${time}:00.000Z`;
  const list = priceListAt(priceList, startsAt, { timeZone: 'UTC', currency });
  const party = [{ unitId: unit.id, quantity: players }];
  return quoteOf({
    currency,
    taxes,
    fees: organization?.fees ?? noFees,
    platformBasisPoints: organization?.applicationFeeBasisPoints ?? 0,
    lines: saleLines(list, addOns, { party }),
    paymentTerms: { kind: 'full' },
  });
}
