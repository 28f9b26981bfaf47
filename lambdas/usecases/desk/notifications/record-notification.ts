import type { EventDetail } from '../../../../core/contract/events.ts';
import type { NotificationKind } from '../../../../core/contract/model/desk/notification.ts';
import { notifications } from '../../../data/desk/notifications.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Table } from '../../../data/table.ts';

type BookingEvent = Pick<
  EventDetail<'booking.confirmed'>,
  'eventId' | 'organizationId' | 'venueId' | 'activityId' | 'bookingId' | 'occurredAt'
>;

/**
 * Keeps an event as news for the staff of its venue, once however often the event comes: one write. A hold that was
 * released is no news, though its event is that of a cancelled booking.
 */
export async function recordNotification(
  { table }: { readonly table: Table },
  kind: NotificationKind,
  { eventId: id, organizationId, venueId, activityId, bookingId, occurredAt: at }: BookingEvent,
): Promise<void> {
  if (kind === 'cancelled') {
    const booking = await bookings(table).get(organizationId, bookingId);
    if (!booking?.confirmedAt) return;
  }
  await notifications(table).add({ id, organizationId, venueId, activityId, bookingId, kind, at });
}
