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
 * Finds or makes the customer of a booking, and brings their totals in line with it. It looks at the booking as it
 * is now: whichever event of it comes, how often and in which order makes no difference. A hold without details is
 * nobody's yet, and who was erased is nobody any more.
 * @throws when others are in the way for too long: the event has to come again
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

/** False: something changed meanwhile, look again. */
async function followed(
  deps: FollowDeps,
  booking: BookingWithGuest,
  known: BookingOfCustomer | null,
): Promise<boolean> {
  const { table, clock } = deps;
  const { organizationId } = booking;
  const whose = await customerOfGuest(deps, booking, known);
  if (!whose) return true;
  if (known?.customerId !== whose.id || known.version < booking.version) {
    const after = bookingOf(booking, whose.id, known);
    const move = { before: known, after, now: toInstant(clock.now()) };
    const writes = await contributionWrites(table, organizationId, move);
    if (!(await transact(table, [...whose.writes, ...writes])).done) return false;
  }
  // Also when all was known: whoever wrote it may have died before the lists were.
  if (!whose.isListed) await relist(table, organizationId, whose.id);
  return true;
}
