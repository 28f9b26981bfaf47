import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { endUnpaid } from '../../../../core/domain/booking/change.ts';
import { expiring } from '../../../../core/domain/booking/states.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { bookingByLink } from '../../guest/booking/view-booking.ts';
import { onEitherAccount } from './on-either-account.ts';
import type { PaymentDeps } from './payment-deps.ts';

/**
 * The guest gives the seats back. A payment page that is open is closed first, so that nothing can be paid for
 * seats that are gone. Giving back twice is fine.
 * @throws Problem('wrong-state') for a booking that is paid
 */
export async function releaseHold(deps: PaymentDeps, token: string): Promise<void> {
  const seen = await bookingByLink(deps, token);
  if (isOver(seen)) return;
  await closePaymentPage(deps, seen);
  const now = toInstant(deps.clock.now());
  await changeBooking(deps.table, { ...seen, bookingId: seen.id }, now, (booking) => {
    if (isOver(booking)) return null;
    // Another page may have been opened meanwhile, and what is paid there is for these seats.
    if (booking.stripeCheckoutSessionId !== seen.stripeCheckoutSessionId) throw changed();
    if (!expiring.includes(booking.state)) throw paid();
    return { transition: { event: 'release', by: 'guest' }, after: endUnpaid(booking, 'release', now) };
  });
}

async function closePaymentPage(deps: PaymentDeps, booking: Booking): Promise<void> {
  if (!expiring.includes(booking.state)) throw paid();
  if (!booking.stripeCheckoutSessionId) return;
  const organization = await organizations(deps.table).get(booking.organizationId);
  const payments = await deps.payments();
  const { stripeCheckoutSessionId } = booking;
  const checkout = await onEitherAccount(organization ?? {}, (account) =>
    payments.expireCheckout(stripeCheckoutSessionId, account),
  );
  if (checkout.status === 'complete' && checkout.paymentStatus !== 'failed') throw paid();
}

function isOver({ state }: Booking): boolean {
  return state === 'expired' || state === 'cancelled';
}

function changed(): Problem {
  return new Problem('conflict', 'booking-changed-elsewhere');
}

function paid(): Problem {
  return new Problem('wrong-state', 'already-paid');
}
