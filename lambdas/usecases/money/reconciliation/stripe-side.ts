import { bookingId, groupId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Movement } from '../../../../core/domain/reconciliation/compare.ts';
import type { PaymentRecord, PaymentSummary, RefundRecord } from '../../../gateways/payment-records.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { findPayment } from '../refunds/find-payment.ts';
import type { Day } from './day.ts';
import type { KnownMovement, KnownMovements } from './known-movements.ts';

/** What Stripe has of an organization's day: money that came and money that went back. */
export interface StripeSide {
  readonly payments: readonly PaymentSummary[];
  readonly refunds: readonly (RefundRecord & { readonly paymentMetadata: PaymentSummary['metadata'] })[];
}

/** On an account that does other business too, only what was taken for the organization here. */
export async function readStripe(
  payments: Pick<Payments, 'listPayments' | 'listRefunds'>,
  { id, stripeAccountId }: Organization,
  { from, to }: Day,
): Promise<StripeSide> {
  const period = { from, to, stripeAccountId };
  const [paid, refunds] = await Promise.all([payments.listPayments(period), payments.listRefunds(period)]);
  return {
    payments: paid.filter(({ status, metadata }) => status === 'succeeded' && metadata.organizationId === id),
    refunds: refunds.filter((refund) => isRefundMade(refund) && refund.paymentMetadata.organizationId === id),
  };
}

export function paymentMovement({ paymentIntentId, amount, metadata }: PaymentSummary): Movement {
  return { id: paymentIntentId, amount, bookingId: bookingIn(metadata) };
}

/** By the id under which the table knows it: Stripe's, or, as long as that is not noted, ours. */
export function refundMovement(
  { refundId, amount, metadata }: RefundRecord,
  paymentMetadata: PaymentSummary['metadata'],
  known: ReadonlySet<string>,
): Movement {
  const ours = metadata.refundId;
  const id = !known.has(refundId) && ours !== undefined && known.has(ours) ? ours : refundId;
  return { id, amount, bookingId: bookingIn(paymentMetadata) };
}

/**
 * Payments of the table's day that Stripe's day does not have are looked up one by one: an instant at midnight
 * falls into two days. Answers those that Stripe knows.
 */
export async function lookUp(
  payments: Payments,
  organization: Organization,
  { ofTheDay }: KnownMovements,
  listed: readonly Movement[],
): Promise<readonly PaymentRecord[]> {
  const there = new Set(listed.map(({ id }) => id));
  const wanted = new Set(ofTheDay.filter(({ id }) => !there.has(id)).map(({ of }: KnownMovement) => of));
  const found: PaymentRecord[] = [];
  for (const id of wanted) {
    const one = await findPayment(payments, organization, id).catch(unknown);
    if (one?.payment.status === 'succeeded') found.push(one.payment);
  }
  return found;
}

export function isRefundMade({ status }: Pick<RefundRecord, 'status'>): boolean {
  return status !== 'failed' && status !== 'canceled';
}

export function bookingIn(metadata: PaymentSummary['metadata']) {
  return bookingId.safeParse(metadata.bookingId).data;
}

export function groupIn(metadata: PaymentSummary['metadata']) {
  return groupId.safeParse(metadata.groupId).data;
}

function unknown(error: unknown): null {
  if (error instanceof Problem && error.code === 'not-found') return null;
  throw error;
}
