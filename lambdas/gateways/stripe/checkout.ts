import type { Stripe } from 'stripe';
import type { Checkout, CheckoutOrder, OrderLine } from '../payments.ts';
import { toStripe } from './amounts.ts';

/**
 * Payment methods whose outcome comes hours or days later. https://docs.stripe.com/payments/payment-methods,
 * "delayed notification". They are excluded by name, so that the venue's other choices on its dashboard still
 * count.
 */
const delayedMethods = [
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'boleto',
  'customer_balance',
  'konbini',
  'multibanco',
  'nz_bank_account',
  'oxxo',
  'payto',
  'sepa_debit',
  'sofort',
  'us_bank_account',
] as const;

export function checkoutParameters(order: CheckoutOrder): Stripe.Checkout.SessionCreateParams {
  const { id, name, metadata } = subjectOf(order);
  return {
    mode: 'payment',
    client_reference_id: id,
    line_items: chargedLines(order).map((line) => lineItem(line, order.currency)),
    customer_email: order.customerEmail,
    expires_at: Math.floor(order.expiresAt.getTime() / 1000),
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
    locale: order.language,
    ...(order.allowsDelay ? {} : { excluded_payment_method_types: [...delayedMethods] }),
    metadata,
    payment_intent_data: { metadata, description: name, ...applicationFee(order) },
    ...(order.sellerName === undefined ? {} : { branding_settings: { display_name: order.sellerName } }),
  };
}

/** The metadata by which later objects at Stripe are recognized. */
function subjectOf(order: CheckoutOrder) {
  const { organizationId } = order;
  if ('giftCardId' in order) {
    const { giftCardId } = order;
    return { id: giftCardId, name: 'Gift card', metadata: { organizationId, giftCardId } };
  }
  if ('groupId' in order) {
    const { groupId, references } = order;
    return { id: groupId, name: `Bookings ${references.join(', ')}`, metadata: { organizationId, groupId } };
  }
  const { bookingId, reference } = order;
  return { id: bookingId, name: `Booking ${reference}`, metadata: { organizationId, bookingId } };
}

/**
 * Stripe has no negative lines, so a discount or a deposit cannot be one: if positive lines alone do not add
 * up to the total, a single line is charged. The guest has seen the quote before.
 */
function chargedLines(order: CheckoutOrder): readonly OrderLine[] {
  const sum = order.lines.reduce((total, line) => total + line.quantity * line.unitAmount, 0);
  const exact = sum === order.total && order.lines.every((line) => line.unitAmount >= 0 && line.quantity > 0);
  if (exact) return order.lines;
  return [{ name: subjectOf(order).name, quantity: 1, unitAmount: order.total }];
}

function lineItem(line: OrderLine, currency: string): Stripe.Checkout.SessionCreateParams.LineItem {
  return {
    quantity: line.quantity,
    price_data: {
      currency: currency.toLowerCase(),
      unit_amount: toStripe(line.unitAmount, currency),
      product_data: { name: line.name },
    },
  };
}

/** Stripe refuses a fee of zero, and a fee without a connected account. */
function applicationFee(order: CheckoutOrder) {
  const fee = toStripe(order.applicationFeeAmount ?? 0, order.currency);
  return order.stripeAccountId !== undefined && fee > 0 ? { application_fee_amount: fee } : {};
}

/** What Stripe must include in a checkout session: only the payment says that a transfer failed. */
export const withPayment = { expand: ['payment_intent'] };

/** A checkout session in our terms. A failed transfer is recognized only if `withPayment` was requested. */
export function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  const payment = session.payment_intent;
  const paymentIntentId = typeof payment === 'string' ? payment : payment?.id;
  return {
    checkoutSessionId: session.id,
    status: statusOf(session),
    paymentStatus: paymentStatusOf(session),
    expiresAt: new Date(session.expires_at * 1000),
    amountTotal: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    metadata: session.metadata ?? {},
    ...(paymentIntentId === undefined ? {} : { paymentIntentId }),
  };
}

/** Stripe may add values later; these are the ones that are handled. */
const statuses = ['open', 'complete', 'expired'] as const;
const paymentStatuses = ['paid', 'unpaid', 'no_payment_required'] as const;

function statusOf({ id, status }: Stripe.Checkout.Session): Checkout['status'] {
  const known = statuses.find((one) => one === status);
  if (known === undefined) throw new Error(`Checkout session ${id} has an unknown status: ${status}.`);
  return known;
}

function paymentStatusOf(session: Stripe.Checkout.Session): Checkout['paymentStatus'] {
  const status = session.payment_status;
  if (status === 'unpaid' && session.status === 'complete' && hasFailed(session)) return 'failed';
  const known = paymentStatuses.find((one) => one === status);
  if (known === undefined)
    throw new Error(`Checkout session ${session.id} is paid in no way known: ${status}.`);
  return known;
}

/**
 * A payment that needs another attempt, or cannot succeed, after its page is complete: the transfer was
 * returned.
 */
function hasFailed({ payment_intent: payment }: Stripe.Checkout.Session): boolean {
  if (payment === null || typeof payment === 'string') return false;
  return payment.status === 'requires_payment_method' || payment.status === 'canceled';
}
