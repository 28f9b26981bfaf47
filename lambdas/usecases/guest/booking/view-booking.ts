import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { type BookingView, bookingView } from '../../../../core/contract/views.ts';
import { arrivesAt } from '../../../../core/domain/booking/arrival.ts';
import { bookingCalendarFile } from '../../../../core/domain/booking/calendar-file.ts';
import { policyOf } from '../../../../core/domain/booking/cancellation.ts';
import { optionsOf } from '../../../../core/domain/booking/options.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { wallTimesOf, zonedTimeOf } from '../../../../core/domain/wall-times.ts';
import { guestEmail } from '../../../../core/words/email.ts';
import { formatter, localeIn } from '../../../../core/words/format.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';
import { addLogFields } from '../../../runtime/log.ts';
import { type LinkSecret, readLink } from '../../scope/links.ts';
import { sellerOf } from './seller-of.ts';

export interface LinkDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly linkSecret: () => Promise<LinkSecret>;
}

/** The booking a signed link opens. @throws Problem('invalid-link') */
export async function bookingByLink({ table, clock, linkSecret }: LinkDeps, token: string): Promise<Booking> {
  const link = await readLink(await linkSecret(), token, clock.now());
  addLogFields({ organizationId: link.organizationId, bookingId: link.bookingId });
  const booking = await bookings(table).get(link.organizationId, link.bookingId);
  if (!booking) throw new Problem('invalid-link', 'booking-gone');
  return booking;
}

/** A booking as its guest sees it, and what they may still do about it. */
export async function viewBooking(
  { table, clock }: Pick<LinkDeps, 'table' | 'clock'>,
  booking: Booking,
): Promise<BookingView> {
  const { venue, activity } = await sellerOf(table, booking);
  const { cancellationPolicy } = venue.widget;
  const options = optionsOf(booking, policyOf(booking, activity), clock.now());
  const now = toInstant(clock.now());
  const arriveAt = arrivesAt(booking, activity);
  const local = {
    ...localTimesOf(booking, options, venue.timeZone),
    ...(arriveAt && { arriveAt: zonedTimeOf(arriveAt, venue.timeZone) }),
  };
  return bookingView.parse({
    ...booking,
    venue,
    activity,
    cancellation: policyOf(booking, activity),
    cancellationPolicy,
    options,
    now,
    local,
  });
}

/** All that a guest is shown of times, on the venue's clock. */
function localTimesOf(
  booking: Booking,
  { cancel, reschedule }: BookingView['options'],
  timeZone: string,
): BookingView['local'] {
  return {
    ...wallTimesOf(booking, timeZone),
    ...(cancel && { cancelUntil: zonedTimeOf(cancel.until, timeZone) }),
    ...(reschedule && { rescheduleUntil: zonedTimeOf(reschedule.until, timeZone) }),
  };
}

/** The booking as an iCalendar file. @throws Problem('wrong-state') while it is not confirmed */
export async function calendarFileOf(table: Table, booking: Booking, manageUrl: string): Promise<string> {
  if (!['confirmed', 'checked_in', 'completed'].includes(booking.state)) {
    throw new Problem('wrong-state', 'only-confirmed-in-calendar');
  }
  const { venue, activity } = await sellerOf(table, booking);
  const t = translatorIn(guestEmail, booking.language);
  const format = formatter(
    localeIn(booking.language, venue.address.country),
    venue.timeZone,
    booking.quote.currency,
  );
  return bookingCalendarFile({
    ...{ booking, activity, venue, manageUrl },
    arrivalText: (at) => t('arriveBy', { time: format.time(at) }),
  });
}
