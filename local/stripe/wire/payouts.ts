import type { Stripe } from 'stripe';
import type { Movement } from '../balance.ts';
import type { Payout, State } from '../state.ts';
import { chargeObject, disputeObject, refundObject } from './objects.ts';

export function payoutObject(payout: Payout, now: number) {
  const status = payout.failed ? 'failed' : payout.arrival <= now ? 'paid' : 'in_transit';
  return {
    id: payout.id,
    object: 'payout',
    amount: payout.amount,
    arrival_date: payout.arrival,
    automatic: true,
    created: payout.created,
    currency: payout.currency,
    failure_code: payout.failed ? 'account_closed' : null,
    failure_message: payout.failed ? 'The bank account has been closed.' : null,
    livemode: false,
    metadata: {},
    method: 'standard',
    status,
    type: 'bank_account',
  } satisfies Partial<Stripe.Payout>;
}

/** `isWhole`: what it comes from is shown whole instead of by its id. */
export function movementObject(state: State, movement: Movement, isWhole: boolean) {
  const { id, type, amount, fee, currency, created, source } = movement;
  return {
    ...{ id, object: 'balance_transaction', type, amount, fee, net: amount - fee, currency, created },
    ...{ status: 'available', source: isWhole ? (sourceObject(state, movement) ?? source) : source },
  };
}

function sourceObject(state: State, { source }: Movement): object | undefined {
  const { charges, refunds, disputes, payments } = state;
  const [charge, refund, dispute] = [charges[source], refunds[source], disputes[source]];
  if (charge) return chargeObject(state, charge);
  if (refund) return refundObject(refund, payments[refund.payment ?? '']);
  return dispute && disputeObject(dispute);
}
