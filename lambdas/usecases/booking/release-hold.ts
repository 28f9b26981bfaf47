import { expiring } from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { organizations } from '../../data/organizations.ts';
import { release } from '../../data/seats.ts';
import type { PaymentDeps } from '../payment/start-checkout.ts';
import { bookingByLink } from './view-booking.ts';

/**
 * The guest gives the seats back. A payment page that is open is closed first, so that nothing can be paid for
 * seats that are gone. Giving back twice is fine.
 * @throws Problem('wrong-state') for a booking that is paid
 */
export async function releaseHold(deps: PaymentDeps, token: string): Promise<void> {
  const booking = await bookingByLink(deps, token);
  if (booking.state === 'expired' || booking.state === 'cancelled') return;
  if (!expiring.includes(booking.state)) throw paid();
  if (booking.stripeCheckoutSessionId) {
    const organization = await organizations(deps.table).get(booking.organizationId);
    const payments = await deps.payments();
    const checkout = await payments.expireCheckout(
      booking.stripeCheckoutSessionId,
      organization?.stripeAccountId,
    );
    if (checkout.status === 'complete') throw paid();
  }
  const outcome = await release(deps.table, booking, 'release', toInstant(deps.clock.now()));
  if (!outcome.done && outcome.booking?.state === 'confirmed') throw paid();
}

function paid(): Problem {
  return new Problem(
    'wrong-state',
    'This booking is paid for. To cancel it, use the link in your confirmation.',
  );
}
