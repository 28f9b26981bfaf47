import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Booking, Guest } from '../../../../core/contract/model/guest/booking.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { relist } from '../../../data/people/customer-lists.ts';
import { type BookingOfCustomer, customerVisits } from '../../../data/people/customer-visits.ts';
import { again, forConsumers, retryOnConflict } from '../../../data/retry.ts';
import { transact } from '../../../data/transaction.ts';
import { bookingOf, contributionWrites } from './contribute.ts';
import { customerOfGuest } from './customer-of-guest.ts';
import type { FollowDeps } from './deps.ts';

export type BookingWithGuest = Booking & { readonly guest: Guest };

type Told = Pick<EventDetail<'booking.held'>, 'organizationId' | 'bookingId'>;

/**
 * Finds or creates the customer of a booking, and brings their totals in line with it. It reads the booking
 * as it is now, so the kind, number and order of its events make no difference. A hold without details has no
 * customer yet, and a booking of an erased guest has none any more.
 * @throws after too many concurrent changes: the event is retried
 */
export async function followBooking(deps: FollowDeps, { organizationId, bookingId }: Told): Promise<void> {
  await retryOnConflict(
    async () => {
      const [booking, known] = await Promise.all([
        bookings(deps.table).get(organizationId, bookingId),
        customerVisits(deps.table).ofBooking(organizationId, bookingId),
      ]);
      if (!booking?.guest || isErased(booking.guest)) return;
      return (await followed(deps, { ...booking, guest: booking.guest }, known)) ? undefined : again;
    },
    { milliseconds: forConsumers },
  );
}

/** False when something changed meanwhile: read again. */
async function followed(
  deps: FollowDeps,
  booking: BookingWithGuest,
  known: BookingOfCustomer | null,
): Promise<boolean> {
  const { table, clock } = deps;
  const { organizationId } = booking;
  const whose = await customerOfGuest(deps, booking, known);
  if (!whose) return true;
  const { isFlagged } = whose;
  const isSame = known?.customerId === whose.id && Boolean(known.flagged) === isFlagged;
  if (!isSame || known.version < booking.version) {
    const after = bookingOf(booking, whose.id, { before: known, isFlagged });
    const move = { before: known, after, now: toInstant(clock.now()) };
    const writes = await contributionWrites(table, organizationId, move);
    if (!(await transact(table, [...whose.writes, ...writes])).done) return false;
  }
  // Also when nothing was new: an earlier run may have crashed before it wrote the lists.
  if (!whose.isListed) await relist(table, organizationId, whose.id);
  return true;
}
