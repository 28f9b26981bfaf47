import type { EventDetail } from '../../../../core/contract/events.ts';
import { endUnpaid } from '../../../../core/domain/booking/change.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { log } from '../../../runtime/log.ts';
import { applyGiftCardPayment } from '../gift-cards/apply-gift-card-payment.ts';
import { applyGroupPayment } from '../groups/apply-group-payment.ts';
import { type ApplyPaymentDeps, applyPayment, type PaymentOfBooking } from './apply-payment.ts';
import { onEitherAccount } from './on-either-account.ts';
import { onAccountChanged } from './stripe-events/account-updated.ts';
import { onMoneyReturned } from './stripe-events/follow-payment.ts';
import { onPaymentFailed } from './stripe-events/payment-failed.ts';

export interface StripeEventDeps extends ApplyPaymentDeps {
  readonly payments: Payments;
}

/**
 * Acts on what Stripe told us. The event is only a hint which object to look at: what is done depends on the
 * object as Stripe has it now and on the booking as we have it, so order and repetition do not matter. Events of
 * other types are none of ours.
 */
export async function actOnStripeEvent(
  deps: StripeEventDeps,
  event: EventDetail<'stripe.event-received'>,
): Promise<void> {
  try {
    await act(deps, event);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'payments-off') throw error;
    // The account was disconnected after the event: no retry can read it. The nightly comparison follows later.
    log('stripe-event-unreadable', { type: event.type, account: event.account });
    await onAccountChanged(deps, event);
  }
}

async function act(deps: StripeEventDeps, event: StripeEvent): Promise<void> {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return applyCheckout(deps, event);
    case 'checkout.session.expired':
      return ofBooking(event, (payment) => pageClosed(deps, payment));
    case 'payment_intent.payment_failed':
      return onPaymentFailed(deps, event);
    case 'charge.refunded':
    case 'charge.refund.updated':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.dispute.created':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return onMoneyReturned(deps, event);
    case 'account.updated':
    case 'account.application.deauthorized':
    case 'account.application.authorized':
      return onAccountChanged(deps, event);
  }
}

type StripeEvent = EventDetail<'stripe.event-received'>;

async function applyCheckout(deps: StripeEventDeps, event: StripeEvent): Promise<void> {
  const { organizationId, groupId, giftCardId, objectId: checkoutSessionId } = event;
  if (organizationId && groupId) {
    return applyGroupPayment(deps, { organizationId, groupId, checkoutSessionId });
  }
  if (organizationId && giftCardId) {
    return applyGiftCardPayment(deps, { organizationId, giftCardId, checkoutSessionId });
  }
  return ofBooking(event, (payment) => applyPayment(deps, payment));
}

async function ofBooking(
  event: StripeEvent,
  act: (payment: PaymentOfBooking) => Promise<void>,
): Promise<void> {
  const { organizationId, bookingId, objectId: checkoutSessionId } = event;
  if (organizationId && bookingId) await act({ organizationId, bookingId, checkoutSessionId });
}

/**
 * Nothing can be paid on the page any more: the seats need not wait for it. A page that was closed so that
 * another could be opened closed before its time, and its booking goes on.
 */
async function pageClosed(deps: StripeEventDeps, payment: PaymentOfBooking): Promise<void> {
  const { table, clock, payments } = deps;
  const organization = await organizations(table).get(payment.organizationId);
  const checkout = await onEitherAccount(organization ?? {}, (account) =>
    payments.readCheckout(payment.checkoutSessionId, account),
  );
  const now = toInstant(clock.now());
  if (checkout.status !== 'expired' || toInstant(checkout.expiresAt) > now) return;
  await changeBooking(table, payment, now, (booking) => {
    const concerns = booking.stripeCheckoutSessionId === payment.checkoutSessionId;
    // Staff give guests days to pay: then a page more can be opened.
    if (booking.state !== 'pending' || !concerns || booking.source !== 'widget') return null;
    return { transition: { event: 'expire', by: 'system' }, after: endUnpaid(booking, 'expire', now) };
  });
}
