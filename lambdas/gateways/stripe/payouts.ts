import type { Stripe } from 'stripe';
import type { PayoutStatus } from '../../../core/contract/model/money/payout.ts';
import { toInstant } from '../../../core/domain/time.ts';
import type { PayoutMovement, PayoutPage, PayoutRecord, Payouts } from '../payouts.ts';
import { askStripe, onAccount } from './requests.ts';

export function stripePayouts(stripe: Stripe): Payouts {
  return {
    listPayouts: (asked) =>
      askStripe(async () => {
        const { data, has_more } = await stripe.payouts.list(pageOf(asked), onAccount(asked.stripeAccountId));
        return { items: data.map(payoutOf), hasMore: has_more };
      }),
    readPayout: (id, account) =>
      askStripe(async () => payoutOf(await stripe.payouts.retrieve(id, {}, onAccount(account)))),
    listPayoutMovements: (asked) =>
      askStripe(async () => {
        const page = { ...pageOf(asked), payout: asked.payoutId, expand: ['data.source'] };
        const on = onAccount(asked.stripeAccountId);
        const { data, has_more } = await stripe.balanceTransactions.list(page, on);
        // A payout is in its own list, as what left the balance.
        const items = data.filter(({ type }) => type !== 'payout').map(movementOf);
        return { items, hasMore: has_more };
      }),
  };
}

function pageOf({ limit, after }: PayoutPage) {
  return { limit, ...(after !== undefined && { starting_after: after }) };
}

const statuses: ReadonlyMap<string, PayoutStatus> = new Map([
  ['pending', 'pending'],
  ['in_transit', 'sent'],
  ['paid', 'paid'],
  ['failed', 'failed'],
  ['canceled', 'canceled'],
]);

function payoutOf(payout: Stripe.Payout): PayoutRecord {
  const status = statuses.get(payout.status);
  if (status === undefined) throw new Error(`Payout ${payout.id} has an unknown status: ${payout.status}.`);
  return {
    payoutId: payout.id,
    amount: payout.amount,
    currency: payout.currency.toUpperCase(),
    status,
    createdAt: toInstant(payout.created * 1000),
    // Stripe's date is midnight in UTC.
    arrivesOn: toInstant(payout.arrival_date * 1000).slice(0, 10),
    ...(payout.failure_message && { failure: payout.failure_message }),
  };
}

/** Stripe's types of balance transactions; all others are `other`. */
const types: ReadonlyMap<string, PayoutMovement['type']> = new Map([
  ['charge', 'payment'],
  ['payment', 'payment'],
  ['refund', 'refund'],
  ['payment_refund', 'refund'],
  ['adjustment', 'dispute'],
  ['payout_failure', 'failed-payout'],
]);

function movementOf(moved: Stripe.BalanceTransaction): PayoutMovement {
  const { id, type, amount, fee, net, created, source } = moved;
  const isDispute = source !== null && typeof source === 'object' && source.object === 'dispute';
  const known = types.get(type) ?? 'other';
  return {
    ...{ id, amount, fee, net, createdAt: toInstant(created * 1000), metadata: metadataOf(source) },
    type: known === 'dispute' && !isDispute ? 'other' : known,
  };
}

function metadataOf(source: Stripe.BalanceTransaction['source']): Readonly<Record<string, string>> {
  if (source === null || typeof source !== 'object') return {};
  return 'metadata' in source ? (source.metadata ?? {}) : {};
}
