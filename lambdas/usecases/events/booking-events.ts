import type { Booking, BookingState } from '../../../core/contract/model/booking.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { BusEvent } from '../../gateways/bus.ts';

type BookingEventType = Extract<BusEvent['type'], `booking.${string}`>;

const announced: Partial<Record<BookingState, BookingEventType>> = {
  held: 'booking.held',
  confirmed: 'booking.confirmed',
  expired: 'booking.expired',
  cancelled: 'booking.cancelled',
};

/** What a change of a booking means to the rest of the world; nothing, for most. */
export function bookingEvents(before: Booking | null, after: Booking, occurredAt: Instant): BusEvent[] {
  const types = [stateEvent(before, after), refundEvent(before, after)].filter((type) => type !== undefined);
  return types.map((type) => ({ type, detail: detailOf(after, type, occurredAt) }));
}

function stateEvent(before: Booking | null, { state }: Booking): BookingEventType | undefined {
  return before?.state === state ? undefined : announced[state];
}

function refundEvent(before: Booking | null, after: Booking): BookingEventType | undefined {
  const isNew = after.stripeRefundId !== undefined && before?.stripeRefundId === undefined;
  return isNew ? 'booking.refunded' : undefined;
}

function detailOf(booking: Booking, type: BookingEventType, occurredAt: Instant) {
  return {
    // From the change itself: told again, it is the same event.
    eventId: `${booking.id}:${booking.version}:${type}`,
    organizationId: booking.organizationId,
    venueId: booking.venueId,
    activityId: booking.activityId,
    bookingId: booking.id,
    version: booking.version,
    occurredAt,
  };
}
