import type { ActiveCustomer } from '../../../../../core/contract/model/people/customer.ts';
import { addMinutes, toInstant } from '../../../../../core/domain/time.ts';
import { customerVisits, remarked } from '../../../../data/people/customer-visits.ts';
import { customers } from '../../../../data/people/customers.ts';
import { again, retryOnConflict } from '../../../../data/retry.ts';
import { transact } from '../../../../data/transaction.ts';
import type { FollowDeps } from '../deps.ts';

/** Bookings of the last days are marked too: a day that has just ended is still looked at. */
const minutesBack = 2 * 24 * 60;

type Marked = Pick<ActiveCustomer, 'organizationId' | 'id'>;

/**
 * Marks the customer's bookings if the customer has flags, otherwise takes their marks away: present and future ones.
 * A booking that is followed meanwhile reads the customer again.
 */
export async function markVisits(
  { table, clock }: FollowDeps,
  { organizationId, id }: Marked,
): Promise<void> {
  const from = addMinutes(toInstant(clock.now()), -minutesBack);
  await retryOnConflict(async () => {
    const customer = await customers(table).get(organizationId, id);
    if (customer?.status !== 'active') return undefined;
    const isFlagged = customer.flags.length > 0;
    const visits = await customerVisits(table).listFrom(organizationId, id, customer.venueIds, from);
    const ids = visits.map(({ bookingId }) => bookingId);
    for (const link of await customerVisits(table).ofBookings(organizationId, ids)) {
      const isStale = link.customerId === id && Boolean(link.flagged) !== isFlagged;
      if (isStale && !(await transact(table, remarked(organizationId, link, isFlagged))).done) return again;
    }
    return undefined;
  });
}
