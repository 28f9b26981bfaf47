import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { BookingId, GiftCardId, OrganizationId } from '../../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import { withDisputes } from '../../../../../core/domain/booking/payments/disputes.ts';
import { withStripeRefunds } from '../../../../../core/domain/booking/payments/stripe-movements.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { followPayment } from '../../../../../core/domain/refunds/card-payment.ts';
import { giftCardRefundId } from '../../../../../core/domain/refunds/open-refunds.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { changeBooking } from '../../../../data/guest/change-booking.ts';
import { changeCard } from '../../../../data/money/change-card.ts';
import type { PaymentRecord, RefundRecord } from '../../../../gateways/payment-records.ts';
import { log, withLogFields } from '../../../../runtime/log.ts';
import { followGroupPayment } from '../../groups/follow-group-payment.ts';
import { disputeHeld, refundAtStripe, stripeRefund } from '../../refunds/stripe-refund.ts';
import { type StripeEventDeps, type StripeHint, type Subject, subjectOf } from './subject.ts';

/**
 * Money went back, a refund got further, or a dispute was opened or decided. The event only says where to look.
 * Charges without one of our payments are ignored.
 */
export async function onMoneyReturned(
  deps: StripeEventDeps,
  { objectId, account }: StripeHint,
): Promise<void> {
  const paymentIntentId = await deps.payments.paymentIntentOf(objectId, account);
  if (paymentIntentId) await followPaymentAtStripe(deps, paymentIntentId, account);
}

/**
 * Brings a booking, a group or a gift card in line with all refunds and disputes that Stripe has of one payment. What is
 * written follows from that alone, so the order and the number of the events do not matter. Answers whether
 * something was new.
 */
export async function followPaymentAtStripe(
  deps: StripeEventDeps,
  paymentIntentId: string,
  account: string | undefined,
): Promise<boolean> {
  const payment = await deps.payments.readPayment(paymentIntentId, account);
  const subject = await subjectOf(deps, account, payment.metadata);
  return subject ? followSubject(deps, subject, payment) : false;
}

/** The same for a payment that was read, and is known to belong to this booking, group or gift card. */
export function followSubject(
  deps: Pick<StripeEventDeps, 'table' | 'clock'>,
  { organizationId, bookingId, groupId, giftCardId }: Subject,
  payment: PaymentRecord,
): Promise<boolean> {
  const subject = { organizationId, bookingId, groupId, giftCardId };
  return withLogFields(subject, () => follow(deps, subject, payment));
}

async function follow(
  deps: Pick<StripeEventDeps, 'table' | 'clock'>,
  { organizationId, bookingId, groupId, giftCardId }: Subject,
  payment: PaymentRecord,
): Promise<boolean> {
  const { paymentIntentId } = payment;
  try {
    if (bookingId) return await followOnBooking(deps, { organizationId, bookingId }, payment);
    if (groupId) return await followGroupPayment(deps, { organizationId, groupId }, payment);
    if (giftCardId) return await followOnCard(deps, { organizationId, giftCardId }, payment);
    return false;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-found') throw error;
    log('payment-of-nothing', { payment: paymentIntentId });
    return false;
  }
}

async function followOnBooking(
  { table, clock }: Pick<StripeEventDeps, 'table' | 'clock'>,
  id: { readonly organizationId: OrganizationId; readonly bookingId: BookingId },
  payment: PaymentRecord,
): Promise<boolean> {
  const now = toInstant(clock.now());
  let isNew = false;
  const noted = await changeBooking(table, id, now, (booking) => {
    const after = followed(booking, payment, now);
    isNew = after !== booking;
    return isNew ? { after } : null;
  });
  if (!noted.done) throw new Error(`What Stripe did could not be noted: ${noted.reason}.`);
  if (isNew) log('payment-followed', { payment: payment.paymentIntentId });
  return isNew;
}

function followed(booking: Booking, { refunds, disputes }: PaymentRecord, now: Instant): Booking {
  const refunded = withStripeRefunds(booking, refunds.map(refundAtStripe), now) ?? booking;
  return withDisputes(refunded, disputes.map(disputeHeld), now) ?? refunded;
}

async function followOnCard(
  { table, clock }: Pick<StripeEventDeps, 'table' | 'clock'>,
  id: { readonly organizationId: OrganizationId; readonly giftCardId: GiftCardId },
  payment: PaymentRecord,
): Promise<boolean> {
  const now = toInstant(clock.now());
  const { paymentIntentId } = payment;
  const isOurs = ({ metadata }: RefundRecord) => metadata.refundId === giftCardRefundId(paymentIntentId);
  const isAlive = ({ status }: RefundRecord) => status !== 'failed' && status !== 'canceled';
  const sumOf = (all: readonly { readonly amount: number }[]) =>
    all.reduce((sum, { amount }) => sum + amount, 0);
  const seen = {
    paymentIntentId,
    // Stripe lists the newest first.
    ours: payment.refunds.filter(isOurs).map(stripeRefund).toReversed(),
    refunded: sumOf(payment.refunds.filter((refund) => !isOurs(refund) && isAlive(refund))),
    lost: sumOf(payment.disputes.filter(({ status }) => status === 'lost')),
    isDisputed: payment.disputes.some(({ status }) => status === 'open'),
    disputes: payment.disputes.flatMap(({ disputeId: id, status, amount }) =>
      status === 'open' || status === 'won' || status === 'lost' ? [{ id, status, amount }] : [],
    ),
  };
  let isNew = false;
  const card = await changeCard(table, id, (current) => {
    const set = followPayment(current, seen, now);
    isNew = set !== null;
    return set && { set };
  });
  if (isNew) log('payment-followed', { payment: paymentIntentId });
  if (isNew && card.shortfall) log('gift-card-shortfall', { shortfall: card.shortfall });
  return isNew;
}
