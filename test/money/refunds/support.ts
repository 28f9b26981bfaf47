import { expect } from '@jest/globals';
import { addEntries } from '../../../core/domain/booking/change.ts';
import { paymentsOf, refundEntries, refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { changeBooking } from '../../../lambdas/data/guest/change-booking.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { carryOutRefund } from '../../../lambdas/usecases/money/refunds/carry-out-refund.ts';
import { setup, type Till } from '../payment/support.ts';

/** A booking of two places that is paid for: 50.00. */
export async function paidBooking(till: Till, plan: Parameters<typeof setup>[1] = {}) {
  const rig = await setup(till, plan);
  const paying = await rig.toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const { organizationId, bookingId } = paying;
  const id = { organizationId, bookingId };
  const read = () => rig.read(paying.token);
  const [payment] = paymentsOf(await read());
  if (!payment) throw new Error('The booking is not paid for.');
  return {
    ...rig,
    id,
    token: paying.token,
    paymentId: payment.id,
    read,
    account: plan.organization?.stripeAccountId,
  };
}

export type PaidBooking = Awaited<ReturnType<typeof paidBooking>>;

/** What staff or a cancellation write: nothing has gone back yet. Answers our id of the refund. */
export async function decideRefund(till: Till, { id }: Pick<PaidBooking, 'id'>, amount: number) {
  const at = toInstant(till.clock.now());
  const commit = await changeBooking(till.table, id, at, (booking) => ({
    after: addEntries(booking, refundEntries(booking, amount, { reason: 'goodwill', at })),
  }));
  if (!commit.done) throw new Error('No refund could be decided.');
  return refundsOf(commit.booking).at(-1)?.id ?? '';
}

/** The bus tells the consumer. */
export const carryOut = (till: Till, { id }: Pick<PaidBooking, 'id'>, refundId: string) =>
  carryOutRefund(till.deps, { ...id, refundId });

/** The same, but the process dies after Stripe has answered and before it is written down. */
export async function carryOutAndDie(till: Till, { id }: Pick<PaidBooking, 'id'>, refundId: string) {
  const now = (): Date => {
    throw new Error('the process died');
  };
  const dying = carryOutRefund({ ...till.deps, clock: { now } }, { ...id, refundId });
  await expect(dying).rejects.toThrow('the process died');
}

/** Stripe tells of something, as the webhook keeps it: without any metadata, as of a dispute. */
export const tell = (till: Till, type: string, objectId: string, account?: string) =>
  actOnStripeEvent(till, {
    eventId: 'evt_test',
    type,
    objectId,
    occurredAt: till.clock.at.toISOString(),
    ...(account && { account }),
  });

interface StandInState {
  charges: Record<string, { id: string; payment: string; amountRefunded: number }>;
  refunds: Record<string, { id: string; payment: string; amount: number }>;
  disputes: Record<string, { id: string; payment: string }>;
  fees: Record<string, { charge: string; amount: number; amountRefunded: number }>;
}

/** What Stripe has of one payment. */
export async function atStripe(till: Till, paymentId: string) {
  const state: StandInState = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  const of = ({ payment }: { payment: string }) => payment === paymentId;
  const charge = Object.values(state.charges).find(of);
  return {
    charge: charge?.id ?? '',
    refunded: charge?.amountRefunded ?? 0,
    refunds: Object.values(state.refunds).filter(of),
    disputes: Object.values(state.disputes).filter(of),
    fee: Object.values(state.fees).find((fee) => fee.charge === charge?.id),
  };
}

export const ledgerOf = async (till: Till, { id }: Pick<PaidBooking, 'id'>) =>
  (await bookings(till.table).get(id.organizationId, id.bookingId))?.ledger ?? [];
