import type { Stripe } from 'stripe';
import { Stripe as StripeClient } from 'stripe';
import type { Charge, Dispute, Payment, Refund, Session, State, StripeEvent } from '../state.ts';

/** The objects as Stripe's API shows them; its own types check the names and values. */
export function sessionObject(session: Session, url: string) {
  return {
    id: session.id,
    object: 'checkout.session',
    mode: 'payment',
    status: session.status,
    payment_status: session.paymentStatus,
    payment_intent: session.paymentIntent,
    amount_subtotal: session.amountTotal,
    amount_total: session.amountTotal,
    currency: session.currency,
    client_reference_id: session.clientReferenceId,
    customer: null,
    customer_email: session.customerEmail,
    customer_details:
      session.customerEmail === null
        ? null
        : {
            email: session.customerEmail,
            address: null,
            business_name: null,
            individual_name: null,
            name: null,
            phone: null,
            tax_exempt: 'none',
            tax_ids: [],
          },
    created: session.created,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    payment_method_types: ['card'],
    success_url: session.successUrl,
    cancel_url: session.cancelUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? url : null,
  } satisfies Partial<Stripe.Checkout.Session>;
}

export function lineObject(line: Session['lines'][number], currency: string) {
  const amount = line.quantity * line.unitAmount;
  return {
    id: line.id,
    object: 'item',
    description: line.name,
    quantity: line.quantity,
    currency,
    amount_subtotal: amount,
    amount_total: amount,
    amount_discount: 0,
    amount_tax: 0,
  } satisfies Partial<Stripe.LineItem>;
}

export function paymentObject(payment: Payment) {
  const failure =
    payment.failure === null
      ? null
      : ({ type: 'card_error', code: payment.failure, message: 'Your card was declined.' } as const);
  return {
    id: payment.id,
    object: 'payment_intent',
    status: payment.status,
    amount: payment.amount,
    amount_received: payment.status === 'succeeded' ? payment.amount : 0,
    currency: payment.currency,
    created: payment.created,
    description: payment.description,
    application_fee_amount: payment.applicationFee,
    capture_method: 'automatic_async',
    last_payment_error: failure,
    latest_charge: payment.latestCharge,
    livemode: false,
    metadata: payment.metadata,
    payment_method_types: ['card'],
  } satisfies Partial<Stripe.PaymentIntent>;
}

export function chargeObject({ disputes, fees }: Pick<State, 'disputes' | 'fees'>, charge: Charge) {
  return {
    id: charge.id,
    object: 'charge',
    status: charge.status,
    amount: charge.amount,
    amount_captured: charge.status === 'succeeded' ? charge.amount : 0,
    amount_refunded: charge.amountRefunded,
    application_fee: Object.values(fees).find((fee) => fee.charge === charge.id)?.id ?? null,
    application_fee_amount: charge.applicationFee,
    captured: charge.status === 'succeeded',
    created: charge.created,
    currency: charge.currency,
    description: charge.description,
    disputed: Object.values(disputes).some((dispute) => dispute.charge === charge.id),
    livemode: false,
    metadata: charge.metadata,
    paid: charge.status === 'succeeded',
    payment_intent: charge.payment,
    refunded: charge.amountRefunded === charge.amount,
  } satisfies Partial<Stripe.Charge>;
}

/** `payment`: shown whole instead of by its id. */
export function refundObject(refund: Refund, payment?: Payment) {
  return {
    id: refund.id,
    object: 'refund',
    status: refund.status,
    amount: refund.amount,
    charge: refund.charge,
    created: refund.created,
    currency: refund.currency,
    metadata: refund.metadata,
    payment_intent: payment === undefined ? refund.payment : paymentObject(payment),
    ...(refund.failureReason === null ? {} : { failure_reason: refund.failureReason }),
    reason: refund.reason,
    receipt_number: null,
  } satisfies Partial<Record<keyof Stripe.Refund, unknown>>;
}

export function disputeObject(dispute: Dispute) {
  return {
    id: dispute.id,
    object: 'dispute',
    status: dispute.status,
    amount: dispute.amount,
    charge: dispute.charge,
    created: dispute.created,
    currency: dispute.currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: dispute.payment,
    reason: 'fraudulent',
  } satisfies Partial<Stripe.Dispute>;
}

export function eventObject(event: StripeEvent, pendingWebhooks: number) {
  return {
    id: event.id,
    object: 'event',
    api_version: StripeClient.API_VERSION,
    ...(event.account === null ? {} : { account: event.account }),
    created: event.created,
    data: { object: event.object },
    livemode: false,
    pending_webhooks: pendingWebhooks,
    request: { id: null, idempotency_key: null },
    type: event.type,
  };
}

/** A page of a list, newest first. */
export function listObject(url: string, all: readonly { id: string }[], limit: number, after?: string) {
  const start = after === undefined ? 0 : all.findIndex((one) => one.id === after) + 1;
  const data = all.slice(start, start + limit);
  return { object: 'list', url, data, has_more: start + limit < all.length };
}
