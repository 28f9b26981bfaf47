import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import {
  applyEvent,
  dropDifference,
  endTimeOffer,
  endUnpaid,
} from '../../../../core/domain/booking/change.ts';
import { expiring } from '../../../../core/domain/booking/states.ts';
import { changeBooking, type Decision } from '../../../data/guest/change-booking.ts';
import type { Table } from '../../../data/table.ts';
import { log, withLogFields } from '../../../runtime/log.ts';

/**
 * Makes the change that is due for a booking: an expired hold releases its seats, an expired offer of another
 * time becomes a refund, the unpaid difference of a change stays a balance, and a party whose session is over
 * is marked as gone. Answers whether it changed the booking.
 */
export function endDue(
  table: Table,
  { organizationId, id }: { readonly organizationId: OrganizationId; readonly id: BookingId },
  now: Instant,
): Promise<boolean> {
  return withLogFields({ organizationId, bookingId: id }, () =>
    end(table, { organizationId, bookingId: id }, now),
  );
}

async function end(
  table: Table,
  of: { readonly organizationId: OrganizationId; readonly bookingId: BookingId },
  now: Instant,
): Promise<boolean> {
  let did = false;
  const decide = (booking: Booking) => {
    const due = fallenDue(booking, now);
    did = due !== null;
    return due;
  };
  await changeBooking(table, of, now, decide);
  if (did) log('booking-fell-due');
  return did;
}

const expires = { event: 'expire', by: 'system' } as const;
const completes = { event: 'complete', by: 'system' } as const;

/** What is due of the booking, or null while nothing is. The index lags behind the table: it may be late. */
function fallenDue(booking: Booking, now: Instant): Decision {
  const { state, expiresAt } = booking;
  if (!expiresAt || expiresAt > now) return null;
  if (expiring.includes(state)) return { transition: expires, after: endUnpaid(booking, 'expire', now) };
  if (state === 'expired') return { after: endTimeOffer(booking, now) };
  if (state === 'confirmed') return { after: dropDifference(booking) };
  return state === 'checked_in' ? { transition: completes, after: applyEvent(booking, 'complete') } : null;
}
