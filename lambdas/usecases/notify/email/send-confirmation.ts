import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { groups } from '../../../data/guest/groups.ts';
import type { Table } from '../../../data/table.ts';
import { groupConfirmation } from './documents/group-confirmation.ts';
import { calendarAttachment, codeAttachment } from './entry.ts';
import { messageOf } from './message.ts';
import { type BookingEmailDeps, sendBookingEmail, subjectMatterOf } from './send-booking-email.ts';
import { sendOnce } from './send-once.ts';
import type { BookingEvent } from './subject-matter.ts';

/**
 * Confirms a booking to its guest; bookings of a group that were confirmed together, in one email. The event of the
 * first of them sends it, whatever has become of that one since, and the others send nothing.
 * @throws when it could not be sent, or another is at it: the event has to come again
 */
export async function sendConfirmation(deps: BookingEmailDeps, event: BookingEvent): Promise<void> {
  const { organizationId, bookingId } = event;
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  const together = booking ? await confirmedWith(deps.table, booking) : [];
  if (together.length < 2) return sendBookingEmail(deps, 'confirmed', event);
  if (together[0]?.id !== bookingId) return;
  const coming = together
    .filter(({ state }) => state === 'confirmed' || state === 'checked_in')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first, ...others] = coming;
  if (!first?.guest || isErased(first.guest)) return;
  await sendOnce(deps, { organizationId, bookingId, kind: 'confirmed' }, () =>
    written(deps, [first, ...others], event),
  );
}

/** The bookings of its group that were confirmed in the same write, the booking itself included. */
async function confirmedWith(
  table: Table,
  { organizationId, groupId, confirmedAt }: Booking,
): Promise<Booking[]> {
  const group = groupId && (await groups(table).get(organizationId, groupId));
  if (!group) return [];
  return (await groups(table).members(group)).filter((each) => each.confirmedAt === confirmedAt);
}

async function written(
  deps: BookingEmailDeps,
  [first, ...others]: readonly [Booking, ...Booking[]],
  event: BookingEvent,
) {
  const [lead, ...rest] = await Promise.all(
    [first, ...others].map((booking) => subjectMatterOf(deps, booking, event)),
  );
  if (!lead) throw new Error('A group without bookings.');
  const visits = [lead, ...rest] as const;
  const attachments = [...visits.map(calendarAttachment), ...(await Promise.all(visits.map(codeAttachment)))];
  return messageOf(groupConfirmation(visits), lead.guest, lead.venue, attachments);
}
