import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { atStripe, carryOutAndDie, decideRefund, paidBooking } from '../refunds/support.ts';
import { setup, startTill, type Till } from './support.ts';

/**
 * Stripe promises neither order nor "once". The test delivers all events of one checkout in every order, each
 * one to three times, and expects the same booking in the end.
 */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type StripeEvent = { id: string; type: string; object: { id: string }; account: string | null };

/** Declined, then paid by a transfer that arrives later; part of it given back by hand; disputed, and won. */
async function eventfulCheckout() {
  const shop = await setup(till);
  const paying = await shop.toPayPage(2);
  const { checkoutSessionId } = paying;
  const known = new Set((await eventsSoFar()).map(({ id }) => id));
  await till.outcome(checkoutSessionId, 'decline');
  await till.outcome(checkoutSessionId, 'later');
  await till.arrive(checkoutSessionId);
  const { payment_intent: payment } = await stripeGet(`checkout/sessions/${checkoutSessionId}`);
  await till.control(`payments/${payment}/refund`, { amount: 1000 });
  await till.control(`payments/${payment}/dispute`);
  const [dispute] = await disputesOf(payment);
  await till.control(`disputes/${dispute}/close`, { outcome: 'won' });
  const events = (await eventsSoFar()).filter(({ id, type }) => !known.has(id) && concerns.has(type));
  expect(events.map(({ type }) => type).sort()).toEqual([...concerns].sort());
  return { ...shop, ...paying, events };
}

const concerns = new Set([
  'payment_intent.payment_failed',
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.closed',
]);

async function eventsSoFar(): Promise<StripeEvent[]> {
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  return Object.values(state.events);
}

async function disputesOf(payment: string): Promise<string[]> {
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  const all = Object.values(state.disputes) as { id: string; payment: string }[];
  return all.filter((each) => each.payment === payment).map(({ id }) => id);
}

async function stripeGet(path: string) {
  const headers = { authorization: `Bearer ${till.stripe.secretKey}` };
  return (await fetch(`${till.stripe.url}/v1/${path}`, { headers })).json();
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((first, index) =>
    permutations(all.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** What is left when one does not ask when and in which order it was written. */
function endState({ state, paymentState, ledger, seats }: Booking, seatsLeft: number | undefined) {
  const movements = ledger.map(({ at: _at, ...entry }) => ('id' in entry ? { ...entry, id: 'one' } : entry));
  const entries = movements
    .map((entry) => JSON.stringify({ ...entry, ...('of' in entry ? { of: 'one' } : {}), sessionId: 0 }))
    .sort();
  return { state, paymentState, seats, seatsLeft, entries };
}

const disputed = ['charge.dispute.created', 'charge.dispute.closed'];

test.each<[string, (type: string) => boolean, number]>([
  ['of paying, giving back and a dispute that is over', (type) => type !== disputed[0], 120],
  [
    'of being paid, giving back and a dispute from its beginning',
    (type) => !type.includes('failed') && !type.includes('completed'),
    24,
  ],
])('every order of the events %s, each one to three times, ends the same', async (_, told, count) => {
  const checkout = await eventfulCheckout();
  const events = checkout.events.filter(({ type }) => told(type));
  const orders = permutations(events.map((_event, index) => index));
  expect(orders).toHaveLength(count);
  const ends = await endsOf(checkout, events, orders);
  expect(ends).toEqual([
    expect.objectContaining({ state: 'confirmed', paymentState: 'partially_refunded', seatsLeft: 8 }),
  ]);
});

/**
 * Paid; a refund of ours that the bank sends back after the process died over it; made again by hand on the
 * dashboard, as a part; another part disputed, and lost.
 */
async function refundThatFailed() {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 1000);
  const known = new Set((await eventsSoFar()).map(({ id }) => id));
  await carryOutAndDie(till, booking, refundId);
  const [first] = (await atStripe(till, booking.paymentId)).refunds;
  await till.control(`refunds/${first?.id}/finish`, { outcome: 'failed' });
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 1000 });
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 500 });
  await till.control(`payments/${booking.paymentId}/dispute`, { amount: 700 });
  const [dispute] = await disputesOf(booking.paymentId);
  await till.control(`disputes/${dispute}/close`, { outcome: 'lost' });
  const events = (await eventsSoFar()).filter(({ id }) => !known.has(id));
  return { ...booking, ...booking.id, refundId, events };
}

test('every order of the news of a refund that failed and a dispute that is lost ends the same', async () => {
  const checkout = await refundThatFailed();
  const told = ['refund.failed', 'charge.refund.updated', 'charge.dispute.created', 'charge.dispute.closed'];
  const events = [
    ...checkout.events.filter(({ type }) => told.includes(type)),
    ...checkout.events.filter(({ type }) => type === 'refund.created').slice(-1),
  ];
  expect(events).toHaveLength(5);
  const ends = await endsOf(checkout, events, permutations(events.map((_event, index) => index)));
  expect(ends).toEqual([
    expect.objectContaining({ state: 'confirmed', paymentState: 'disputed', seatsLeft: 8 }),
  ]);
  const { ledger, refundProgress } = await checkout.read();
  const refunds = ledger.flatMap((entry) => (entry.kind === 'refund' ? [[entry.reason, entry.amount]] : []));
  // The second refund of 1,000 is the first one, made by hand.
  expect(refunds).toEqual([
    ['goodwill', 1000],
    ['elsewhere', 500],
  ]);
  expect(Object.values(refundProgress ?? {}).map(({ status }) => status)).toEqual(['made', 'made']);
});

interface Checkout {
  readonly organizationId: OrganizationId;
  readonly session: { readonly id: string };
  read(token: string): Promise<Booking>;
  readonly token: string;
  seatsLeft(): Promise<number | undefined>;
}

/** The states, each once, in which the orders leave the booking that they all begin with. */
async function endsOf(checkout: Checkout, events: readonly StripeEvent[], orders: readonly number[][]) {
  const { read, token, seatsLeft, organizationId, session } = checkout;
  const own = await everything(till.table, organizationId);
  const before = own.filter(({ entity, id }) => entity === 'BOOKING' || id === session.id);
  const payments = remembering(till.payments);
  const ends = new Set<string>();
  for (const [number, order] of orders.entries()) {
    for (const item of before) await putItem(till.table, item);
    // 1, 2 or 3 times each, another mix for every order.
    const told = order.flatMap((index, place) => Array<number>(1 + ((number + place) % 3)).fill(index));
    for (const index of told) await tell(payments, events[index]);
    ends.add(JSON.stringify(endState(await read(token), await seatsLeft())));
  }
  return [...ends].map((end) => JSON.parse(end));
}

/** All has happened at Stripe, so what it answers once it answers always. */
function remembering(payments: Till['payments']): Till['payments'] {
  const answers = new Map<string, unknown>();
  const reads = ['readCheckout', 'readPayment', 'paymentIntentOf'] as const;
  const cached = reads.map((name) => [
    name,
    async (id: string, account?: string) => {
      const key = `${name} ${id}`;
      if (!answers.has(key)) answers.set(key, await payments[name](id, account));
      return answers.get(key);
    },
  ]);
  return { ...payments, ...Object.fromEntries(cached) };
}

async function tell(payments: Till['payments'], event: StripeEvent | undefined) {
  if (!event) throw new Error('No such event.');
  const { organizationId, bookingId } = metadataOf(event.object);
  await actOnStripeEvent({ ...till, payments }, {
    eventId: event.id,
    type: event.type,
    objectId: event.object.id,
    occurredAt: till.clock.at.toISOString(),
    ...(event.account ? { account: event.account } : {}),
    ...(organizationId ? { organizationId, bookingId } : {}),
  } as Parameters<typeof actOnStripeEvent>[1]);
}

function metadataOf(object: object): Record<string, string> {
  return 'metadata' in object ? ((object.metadata ?? {}) as Record<string, string>) : {};
}
