import type {
  ActivityFigures,
  LeadTimeFigures,
  PromoFigures,
  SalesFigures,
  SourceFigures,
  TaxFigures,
} from '../../contract/model/desk/day-figures.ts';
import { leadTimeStarts } from '../../contract/model/desk/day-figures.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { QuoteLine } from '../../contract/model/price.ts';
import { giftCardUsed, heldByBanks, refundedOf } from '../booking/payments/ledger.ts';
import { sum } from '../money/money.ts';
import { daysBetween, localDateOf } from '../time.ts';
import { balanceOfVisits, isVisit, keptOf, revenueOf } from './visits.ts';

/** What bookings were sold for and what was paid for them. */
export function countSales(bookings: readonly Booking[]): SalesFigures {
  const lines = linesOf(bookings.filter(isVisit));
  const of = (...kinds: QuoteLine['kind'][]) => amountOf(lines.filter(({ kind }) => kinds.includes(kind)));
  const gross = of('unit', 'buy-out', 'add-on');
  const discounts = -of('promo-code', 'discount') || 0;
  const [taxes, fees] = [of('tax'), of('fee')];
  const net = gross - discounts - amountOf(lines.filter(({ included }) => included));
  const refunded = sum(bookings.map(refundedOf));
  return {
    gross,
    discounts,
    taxes,
    fees,
    net,
    charged: net + taxes + fees,
    taken: sum(bookings.map(keptOf)) + refunded,
    refunded,
    disputed: sum(bookings.map(heldByBanks)),
    revenue: sum(bookings.map(revenueOf)),
    giftCards: sum(bookings.filter(({ confirmedAt }) => confirmedAt).map(giftCardUsed)),
    balance: balanceOfVisits(bookings),
  };
}

/** The visits of one activity by source, by days from booking to visit, by promo code and by tax. */
export function breakDown(
  bookings: readonly Booking[],
  timeZone: string,
): Pick<ActivityFigures, 'sources' | 'leadTimes' | 'promoCodes' | 'taxes'> {
  const visits = bookings.filter(isVisit);
  return {
    sources: sourcesOf(bookings),
    leadTimes: leadTimesOf(visits, timeZone),
    promoCodes: promoCodesOf(visits),
    taxes: taxesOf(visits),
  };
}

/** Of all bookings: what is kept of a cancelled one came from its source too. */
function sourcesOf(bookings: readonly Booking[]): SourceFigures[] {
  return inOrder(Map.groupBy(bookings, ({ source }) => source))
    .map(([source, each]) => ({ source, ...sizeOf(each.filter(isVisit)), revenue: sum(each.map(revenueOf)) }))
    .filter(({ bookings: parties, revenue }) => parties > 0 || revenue !== 0);
}

function leadTimesOf(visits: readonly Booking[], timeZone: string): LeadTimeFigures[] {
  const bucketOf = ({ createdAt, date }: Booking) => {
    const days = daysBetween(localDateOf(createdAt, timeZone), date);
    return leadTimeStarts.findLast((start) => start <= days) ?? 0;
  };
  return [...Map.groupBy(visits, bucketOf)]
    .sort(([a], [b]) => a - b)
    .map(([days, each]) => ({ days, ...sizeOf(each) }));
}

function promoCodesOf(visits: readonly Booking[]): PromoFigures[] {
  const withCode = visits.filter(({ quote }) => quote.lines.some(({ kind }) => kind === 'promo-code'));
  return inOrder(Map.groupBy(withCode, ({ promoCode = '' }) => promoCode)).map(([code, each]) => ({
    code,
    bookings: each.length,
    discount: -amountOf(linesOf(each).filter(({ kind }) => kind === 'promo-code')),
    revenue: sum(each.map(revenueOf)),
  }));
}

/** Each tax at each rate that it was sold at. */
function taxesOf(visits: readonly Booking[]): TaxFigures[] {
  const quoted = visits.flatMap(({ quote, rates }) =>
    quote.lines
      .filter(({ kind }) => kind === 'tax')
      .map(({ id, label: name, included, amount }): TaxFigures => {
        const rate = rates?.taxes.find((tax) => tax.id === id)?.rate ?? null;
        return { id, name, included: included === true, amount, rate };
      }),
  );
  return inOrder(Map.groupBy(quoted, taxKey)).flatMap(([, each]) => {
    const [first] = each;
    return first ? [{ ...first, amount: sum(each.map(({ amount }) => amount)) }] : [];
  });
}

/** What tells taxes apart in a report. */
export function taxKey({ id, name, included, rate }: Omit<TaxFigures, 'amount'>): string {
  return JSON.stringify([id, name, included, rate]);
}

function sizeOf(visits: readonly Booking[]): { bookings: number; players: number } {
  return { bookings: visits.length, players: sum(visits.map(({ guestCount }) => guestCount)) };
}

const linesOf = (bookings: readonly Booking[]) => bookings.flatMap(({ quote }) => quote.lines);
const amountOf = (lines: readonly QuoteLine[]) => sum(lines.map(({ amount }) => amount));

/** The same bookings in another order give the same list. */
function inOrder<K extends string, V>(groups: Map<K, V>): [K, V][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
