import type { Booking } from '../../contract/model/guest/booking.ts';
import { paymentsOf } from '../booking/payments/ledger.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** A payment by Stripe is of one booking, or of bookings of one group: others have no part of it. */
export function auditSharedPayments(bookings: readonly Booking[]): Discrepancy[] {
  const parts = bookings.flatMap((booking) =>
    paymentsOf(booking)
      .filter(({ method }) => method === 'stripe')
      .map(({ id }) => ({ id: `${booking.organizationId} ${id}`, owner: booking.groupId ?? booking.id })),
  );
  return [...Map.groupBy(parts, ({ id }) => id)].flatMap(([id, each]) => {
    const owners = new Set(each.map(({ owner }) => owner));
    return compareCounts(
      'payment-shared',
      id.split(' ')[1] ?? id,
      [...owners].sort().join(' '),
      [...owners][0] ?? '',
    );
  });
}
