import type { GiftCard } from '../../../../core/contract/model/gift-card.ts';
import type { BookingId, GiftCardId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import { withRefundsMade } from '../../../../core/domain/booking/stripe-movements.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/change-booking.ts';
import { is } from '../../../data/conditions.ts';
import { giftCards } from '../../../data/gift-cards.ts';
import type { PaymentRecord, RefundRecord } from '../../../gateways/payment-records.ts';
import { log } from '../../../runtime/log.ts';
import { type StripeEventDeps, type StripeHint, subjectOf } from './subject.ts';

/**
 * Money went back: refunds decided here are noted as carried out, refunds made on Stripe's dashboard enter the
 * ledger. What is written follows from all refunds of the payment as Stripe has them now, so order and repetition
 * do not matter.
 */
export async function onChargeRefunded(
  deps: StripeEventDeps,
  { objectId, account }: StripeHint,
): Promise<void> {
  const payment = await deps.payments.readPayment(objectId, account);
  const subject = await subjectOf(deps, account, payment.metadata);
  if (!subject) return;
  const { organizationId, bookingId, giftCardId } = subject;
  if (bookingId) await noteOnBooking(deps, { organizationId, bookingId }, payment);
  if (giftCardId) await noteOnGiftCard(deps, { organizationId, giftCardId }, payment);
}

async function noteOnBooking(
  { table, clock }: StripeEventDeps,
  id: { organizationId: OrganizationId; bookingId: BookingId },
  payment: PaymentRecord,
): Promise<void> {
  const made = payment.refunds.filter(wasMade).map((refund) => ({
    id: refund.refundId,
    of: refund.paymentIntentId,
    amount: refund.amount,
    at: refund.createdAt,
    decidedAs: refund.metadata.refundId,
  }));
  const noted = await changeBooking(table, id, toInstant(clock.now()), (booking) => {
    const after = withRefundsMade(booking, made);
    if (after && after.ledger.length > booking.ledger.length) {
      log('refunded-elsewhere', { bookingId: id.bookingId, payment: payment.paymentIntentId });
    }
    return after && { after };
  });
  if (!noted.done) throw new Error(`The refunds of a booking could not be noted: ${noted.reason}.`);
}

/** A card whose payment went back whole, by hand, buys nothing any more. */
async function noteOnGiftCard(
  { table }: StripeEventDeps,
  id: { organizationId: OrganizationId; giftCardId: GiftCardId },
  payment: PaymentRecord,
): Promise<void> {
  const card = await giftCards(table).byId(id.organizationId, id.giftCardId);
  if (card?.status !== 'active' || card.stripePaymentIntentId !== payment.paymentIntentId) return;
  const made = payment.refunds.filter(wasMade);
  const gone = made.reduce((sum, { amount }) => sum + amount, 0);
  if (gone < payment.amount) return;
  log('refunded-elsewhere', { giftCardId: card.id, payment: payment.paymentIntentId });
  const set = { ...takenBack(card), stripeRefundId: made[0]?.refundId };
  const outcome = await giftCards(table).change(card, { set, only: [is('version', card.version)] });
  if (!outcome.done) throw new Error('The gift card changed while its refund was noted.');
}

/** Spent in part, it cannot count as given back: what is left of it is locked, for staff to look at. */
function takenBack({ balance, initialAmount }: GiftCard): Partial<GiftCard> {
  return balance === initialAmount ? { status: 'refunded', balance: 0 } : { status: 'disabled' };
}

function wasMade({ status }: RefundRecord): boolean {
  return status !== 'failed' && status !== 'canceled';
}
