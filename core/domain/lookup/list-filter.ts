import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant, LocalDate, LocalMonth } from '../../contract/model/time.ts';
import type { BookingFilter } from '../../contract/schemas/desk/booking-lists.ts';
import { balanceOf } from '../booking/payments/ledger.ts';
import { fieldProblem, Problem } from '../problem.ts';
import { wallClock } from '../schedule/wall-clock.ts';
import { addDays, localDateOf, toInstant } from '../time.ts';

/** Days that a list covers when not told. */
const usualDays = 30;

/** Days that a list covers at most. */
const mostDays = 366;

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly newestFirst: boolean;
}

/**
 * The dates of a list on the venue's calendar, both included.
 * @throws Problem('invalid-input') for a period that ends before it begins, or is longer than 366 days
 */
export function periodOf(
  { by, from, to, order }: Pick<BookingFilter, 'by' | 'from' | 'to' | 'order'>,
  today: LocalDate,
): Period {
  const last = to ?? (by === 'booking' ? today : addDays(from ?? today, usualDays));
  const first = from ?? (by === 'booking' ? addDays(last, -usualDays) : today);
  const isPeriod = first <= last && last <= addDays(first, mostDays - 1);
  if (!isPeriod) throw new Problem('invalid-input', 'choose-period', [fieldProblem('to', 'choose-period')]);
  return {
    from: first,
    to: last,
    newestFirst: (order ?? (by === 'booking' ? 'newest' : 'soonest')) === 'newest',
  };
}

export function datesOf({ from, to }: Period): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The instants of a period, `until` not included, and the months (UTC) that they lie in. */
export function instantsOf(
  { from, to }: Period,
  timeZone: string,
): { from: Instant; until: Instant; months: LocalMonth[] } {
  const [start, until] = [from, addDays(to, 1)].map((date) => toInstant(wallClock(date, 0, timeZone).at));
  const months = new Set<LocalMonth>();
  const [begin = '', end = ''] = [start, until];
  for (let date = begin.slice(0, 10); date <= end.slice(0, 10); date = addDays(date, 1))
    months.add(date.slice(0, 7));
  return { from: begin, until: end, months: [...months] };
}

export const todayAt = (now: Date, timeZone: string): LocalDate => localDateOf(toInstant(now), timeZone);

/** Whether a list with this filter shows a booking. Holds without a guest are in no list. */
export function isListed(
  booking: Booking,
  filter: BookingFilter,
): booking is Booking & Required<Pick<Booking, 'guest'>> {
  const { state, payment, activityId, source, promoCode } = filter;
  if (!booking.guest) return false;
  if (state ? booking.state !== state : booking.state === 'expired') return false;
  if (activityId && booking.activityId !== activityId) return false;
  if (source && booking.source !== source) return false;
  if (promoCode && booking.promoCode !== promoCode) return false;
  return payment === undefined || hasPayment(booking, payment);
}

function hasPayment(booking: Booking, payment: NonNullable<BookingFilter['payment']>): boolean {
  const isDue = booking.confirmedAt !== undefined && balanceOf(booking) > 0;
  switch (payment) {
    case 'paid':
      return booking.confirmedAt !== undefined && booking.state !== 'cancelled' && balanceOf(booking) <= 0;
    case 'balance-due':
      return isDue;
    case 'refunded':
      return booking.paymentState === 'refunded' || booking.paymentState === 'partially_refunded';
  }
}
