import type { RequestedEmail } from '../../../../core/contract/model/guest/booking.ts';
import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { requestEmail } from '../../../../core/domain/booking/email-requests.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

const routeOf = {
  confirmation: { permission: 'bookings.walk-in', action: 'resendConfirmation' },
  'payment-link': { permission: 'bookings.create', action: 'sendPaymentLink' },
} as const;

/**
 * Has an email sent to the guest's current address. The consumer `booking-emails` sends it. A repeated idempotency key
 * sends nothing new.
 * @throws Problem('wrong-state') when the email says nothing true of the booking; Problem('rate-limited')
 */
export function resendEmail(
  deps: DeskDeps,
  target: DeskTarget,
  { email, idempotencyKey }: { readonly email: RequestedEmail; readonly idempotencyKey: string },
): Promise<StaffBookingView> {
  const id = deps.ids.from(`${target.bookingId}:${email}:${idempotencyKey}`);
  return changeAtDesk(deps, target, {
    ...routeOf[email],
    decide: (booking) => {
      const after = requestEmail(booking, { id, email, at: toInstant(deps.clock.now()) });
      return after && { after };
    },
  });
}
