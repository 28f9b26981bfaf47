import { Stripe } from 'stripe';
import { toInstant } from '../../../core/domain/time.ts';
import type {
  DisputeRecord,
  ListedRefund,
  PaymentRecord,
  PaymentRecords,
  PaymentSummary,
  Period,
} from '../payment-records.ts';
import { refundOf } from './refunds.ts';
import { askStripe, idOf, onAccount } from './requests.ts';

/** The largest page that Stripe returns. */
const limit = 100;

export function stripeRecords(stripe: Stripe): PaymentRecords {
  return {
    paymentIntentOf: (id, account) => askStripe(() => paymentIntentOf(stripe, id, account)),
    readPayment: (id, account) => askStripe(() => readPayment(stripe, id, account)),
    listPayments: (period) =>
      askStripe(() => all(stripe.paymentIntents.list({ limit, ...within(period) }, of(period)), summaryOf)),
    listRefunds: (period) =>
      askStripe(() => {
        const asked = { limit, ...within(period), expand: ['data.payment_intent'] };
        return all(stripe.refunds.list(asked, of(period)), listedOf);
      }),
    listDisputes: (period) =>
      askStripe(() => all(stripe.disputes.list({ limit, ...within(period) }, of(period)), disputeOf)),
  };
}

/** Charges of the account's other integrations have no payment intent, or no longer exist. */
async function paymentIntentOf(stripe: Stripe, id: string, account?: string): Promise<string | undefined> {
  try {
    const found = await withPayment(stripe, id, onAccount(account));
    return idOf(found?.payment_intent ?? null) || undefined;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing') {
      return undefined;
    }
    throw error;
  }
}

async function withPayment(
  stripe: Stripe,
  id: string,
  on: Stripe.RequestOptions,
): Promise<{ readonly payment_intent: string | { readonly id: string } | null } | null> {
  if (id.startsWith('ch_') || id.startsWith('py_')) return stripe.charges.retrieve(id, {}, on);
  if (id.startsWith('re_') || id.startsWith('pyr_')) return stripe.refunds.retrieve(id, {}, on);
  if (id.startsWith('du_') || id.startsWith('dp_')) return stripe.disputes.retrieve(id, {}, on);
  return null;
}

async function readPayment(stripe: Stripe, id: string, account?: string): Promise<PaymentRecord> {
  const on = onAccount(account);
  const asked = { payment_intent: id, limit };
  const [payment, refunds, disputes] = await Promise.all([
    stripe.paymentIntents.retrieve(id, {}, on),
    all(stripe.refunds.list(asked, on), refundOf),
    all(stripe.disputes.list(asked, on), disputeOf),
  ]);
  const failure = payment.last_payment_error?.code;
  return {
    ...summaryOf(payment),
    applicationFee: payment.application_fee_amount ?? 0,
    refunds,
    disputes,
    ...(failure === undefined ? {} : { failure }),
  };
}

/** All pages of a list. */
async function all<T, R>(list: AsyncIterable<T>, map: (one: T) => R): Promise<R[]> {
  const found: R[] = [];
  for await (const one of list) found.push(map(one));
  return found;
}

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);
const within = ({ from, to }: Period) => ({ created: { gte: seconds(from), lt: seconds(to) } });
const of = ({ stripeAccountId }: Period) => onAccount(stripeAccountId);

/** Any other status means that the guest has not finished. */
const finalStatuses = ['succeeded', 'processing', 'canceled'] as const;

function summaryOf(payment: Stripe.PaymentIntent): PaymentSummary {
  return {
    paymentIntentId: payment.id,
    status: finalStatuses.find((one) => one === payment.status) ?? 'open',
    amount: payment.status === 'succeeded' ? payment.amount_received : payment.amount,
    currency: payment.currency.toUpperCase(),
    createdAt: toInstant(payment.created * 1000),
    metadata: payment.metadata,
  };
}

function listedOf(refund: Stripe.Refund): ListedRefund {
  const payment = refund.payment_intent;
  const paymentMetadata = payment !== null && typeof payment === 'object' ? payment.metadata : {};
  return { ...refundOf(refund), paymentMetadata };
}

function disputeOf(dispute: Stripe.Dispute): DisputeRecord {
  return {
    disputeId: dispute.id,
    paymentIntentId: idOf(dispute.payment_intent),
    amount: dispute.amount,
    status: disputeStatusOf(dispute.status),
  };
}

const closedStatuses = ['won', 'lost', 'prevented'] as const;

/** The money is gone from the start of a dispute until it is won; an inquiry moves none. */
function disputeStatusOf(status: Stripe.Dispute.Status): DisputeRecord['status'] {
  const closed = closedStatuses.find((one) => one === status);
  return closed ?? (status.startsWith('warning_') ? 'inquiry' : 'open');
}
