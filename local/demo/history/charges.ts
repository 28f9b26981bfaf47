import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { PaymentEntry, RefundEntry } from '../../../core/contract/model/guest/ledger.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { paymentsOf, stripeRefundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { sum } from '../../../core/domain/money/money.ts';
import { applicationFeeOf } from '../../../lambdas/usecases/money/payment/application-fee.ts';
import type { State } from '../../stripe/state.ts';
import { stripeRefundIdOf } from './outcome.ts';

const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000);

/** Gives Stripe's stand-in the payments and refunds that the bookings have of it. */
export function chargeAll(state: State, organization: Organization, bookings: readonly Booking[]): void {
  for (const booking of bookings) {
    for (const payment of paymentsOf(booking).filter(({ method }) => method === 'stripe')) {
      const refunds = stripeRefundsOf(booking).filter(({ of }) => of === payment.id);
      charge(state, organization, booking, payment, refunds);
    }
  }
}

function charge(
  state: State,
  organization: Organization,
  booking: Booking,
  { id, at, amount }: PaymentEntry,
  refunds: readonly RefundEntry[],
): void {
  const account = organization.stripeAccountId ?? null;
  const applicationFee = applicationFeeOf(organization, booking.quote, amount) ?? null;
  const { organizationId, id: bookingId, reference } = booking;
  const common = {
    account,
    created: seconds(at),
    amount,
    currency: booking.quote.currency.toLowerCase(),
    metadata: { organizationId, bookingId },
    description: reference,
    applicationFee,
  };
  const [of, session] = [id.replace('pi_', 'ch_'), id.replace('pi_3', 'cs_test_')];
  const refunded = sum(refunds.map((each) => each.amount));
  const succeeded = { status: 'succeeded' } as const;
  state.payments[id] = { ...common, ...succeeded, id, session, latestCharge: of, failure: null };
  state.charges[of] = { ...common, ...succeeded, id: of, payment: id, amountRefunded: refunded };
  for (const refund of refunds) state.refunds[stripeRefundIdOf(refund.id)] = refundOf(refund, of, common);
  if (account === null || applicationFee === null) return;
  const fee = id.replace('pi_3', 'fee_1');
  const returned = Math.round((applicationFee * refunded) / amount);
  const { created, currency } = common;
  state.fees[fee] = {
    ...{ id: fee, payer: account, created, charge: of, currency },
    ...{ amount: applicationFee, amountRefunded: returned },
  };
}

function refundOf(
  { id, at, amount, of }: RefundEntry,
  charge: string,
  { account, currency }: { readonly account: string | null; readonly currency: string },
): State['refunds'][string] {
  return {
    id: stripeRefundIdOf(id),
    account,
    created: seconds(at),
    payment: of,
    charge,
    amount,
    currency,
    status: 'succeeded',
    failureReason: null,
    later: null,
    reason: 'requested_by_customer',
    metadata: { refundId: id, attempt: '1' },
  };
}
