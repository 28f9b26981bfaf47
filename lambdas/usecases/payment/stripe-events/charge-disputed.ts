import { withDisputes } from '../../../../core/domain/booking/stripe-movements.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/change-booking.ts';
import type { DisputeRecord } from '../../../gateways/payment-records.ts';
import { log } from '../../../runtime/log.ts';
import { type StripeEventDeps, type StripeHint, subjectOf } from './subject.ts';

/**
 * A guest's bank took money back, or the dispute was decided. The ledger is brought to what banks hold now:
 * a dispute that is won gives the money back, one that is lost stays.
 */
export async function onDispute(deps: StripeEventDeps, { objectId, account }: StripeHint): Promise<void> {
  const { paymentIntentId } = await deps.payments.readDispute(objectId, account);
  const payment = await deps.payments.readPayment(paymentIntentId, account);
  const subject = await subjectOf(deps, account, payment.metadata);
  if (!subject?.bookingId) return;
  const { organizationId, bookingId } = subject;
  const held = payment.disputes.map((dispute) => ({ id: dispute.disputeId, held: heldBy(dispute) }));
  const now = toInstant(deps.clock.now());
  const noted = await changeBooking(deps.table, { organizationId, bookingId }, now, (booking) => {
    const after = withDisputes(booking, held, now);
    if (after) log('payment-disputed', { bookingId, dispute: objectId });
    return after && { after };
  });
  if (!noted.done) throw new Error(`A dispute could not be noted: ${noted.reason}.`);
}

/** Minor units. An inquiry asks, and takes nothing yet. */
function heldBy({ status, amount }: DisputeRecord): number {
  return status === 'open' || status === 'lost' ? amount : 0;
}
