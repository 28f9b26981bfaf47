import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Change } from '../../lambdas/data/change.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { stripeEvents } from '../../lambdas/data/stripe-events.ts';
import type { Bus, BusEvent } from '../../lambdas/gateways/bus.ts';
import { releaseHold } from '../../lambdas/usecases/booking/release-hold.ts';
import { announceChanges } from '../../lambdas/usecases/events/announce-changes.ts';
import { readLink } from '../../lambdas/usecases/links.ts';
import { settlePayment } from '../../lambdas/usecases/payment/settle-payment.ts';
import { setup, startTill, type Till } from '../payment/support.ts';
import { auditSeats } from '../support/audit.ts';
import { record } from './support/record.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

/** A bus that refuses what it is told to, and keeps the rest. */
function busThat(refuses: (event: BusEvent) => boolean = () => false) {
  const taken: BusEvent[] = [];
  const bus: Bus = {
    async publish(events) {
      taken.push(...events.filter((event) => !refuses(event)));
      return events.filter(refuses);
    },
  };
  return { bus, taken, types: () => taken.map(({ type }) => type) };
}

/** The whole life of a booking that is paid too late and whose money goes back, as the stream tells it. */
async function refundedLife(): Promise<Change[]> {
  const { hold, toPayPage, wait } = await setup(till);
  const paying = await toPayPage(3);
  const { organizationId, bookingId, checkoutSessionId } = paying;
  const key = keys.booking(organizationId, bookingId);
  const expired = await record(till.table, key, () => wait(40));
  await hold(9);
  const late = { ...till, payments: { ...till.payments } };
  late.payments.readCheckout = async () => ({
    checkoutSessionId,
    status: 'complete',
    paymentStatus: 'paid',
    paymentIntentId: 'pi_late',
    amountTotal: 7500,
    currency: 'USD',
    metadata: {},
  });
  late.payments.refund = async () => ({ refundId: 're_late', status: 'succeeded' });
  const refunded = await record(till.table, key, () => settlePayment(late, paying));
  return [expired, refunded];
}

async function heldAndGivenBack(): Promise<Change[]> {
  const { hold, read } = await setup(till);
  const { token } = await hold(2);
  const { id, organizationId } = await read(token);
  const key = keys.booking(organizationId, id);
  const held = await record(till.table, key, async () => undefined);
  const released = await record(till.table, key, () => releaseHold(till.deps, token));
  return [{ ...held, before: null }, released];
}

test('what happens to a booking is told by name, with the version it had then', async () => {
  const { bus, taken, types } = busThat();
  const changes = await heldAndGivenBack();
  expect(await announceChanges({ bus }, changes)).toEqual([]);
  expect(types()).toEqual(['booking.held', 'booking.cancelled']);
  expect(taken.map(({ detail }) => 'version' in detail && detail.version)).toEqual([1, 2]);
});

test('a refund is told once it has been made, apart from the state', async () => {
  const { bus, types } = busThat();
  await announceChanges({ bus }, await refundedLife());
  expect(types()).toEqual(['booking.expired', 'booking.refunded']);
});

test('told twice, late or backwards, an event is the same event', async () => {
  const changes = [...(await heldAndGivenBack()), ...(await refundedLife())];
  const once = busThat();
  await announceChanges({ bus: once.bus }, changes);
  const often = busThat();
  for (const batch of [changes, changes.toReversed(), changes.slice(1)]) {
    await announceChanges({ bus: often.bus }, batch);
  }
  const byId = (events: readonly BusEvent[]) => new Map(events.map((event) => [event.detail.eventId, event]));
  expect(once.taken).toHaveLength(4);
  expect(byId(once.taken).size).toBe(4);
  expect(byId(often.taken)).toEqual(byId(once.taken));
});

test('only what the bus did not take comes again', async () => {
  const changes = await heldAndGivenBack();
  const { bus, types } = busThat(({ type }) => type === 'booking.cancelled');
  expect(await announceChanges({ bus }, changes)).toEqual([changes[1]?.id]);
  expect(types()).toEqual(['booking.held']);
});

test('an event of Stripe’s is told when it is kept, and never when it is kept again or goes', async () => {
  const eventId = 'evt_test_once';
  const occurredAt = till.clock.at.toISOString();
  const event = { eventId, type: 'checkout.session.completed', objectId: 'cs_1', occurredAt };
  const keep = () => stripeEvents(till.table).keep(event);
  const first = await record(till.table, keys.stripeEvent(eventId), keep);
  const again = await record(till.table, keys.stripeEvent(eventId), keep);
  expect(again.after).toEqual(first.after);
  const { bus, taken } = busThat();
  await announceChanges({ bus }, [first, again, { ...first, before: first.after, after: null }]);
  expect(taken).toEqual([{ type: 'stripe.event-received', detail: event }]);
});

test('what changes about a booking without moving it on is nobody’s news', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, organizationId, bookingId } = await toPayPage(1);
  expect((await readLink('a secret for tests', token, till.clock.at)).bookingId).toBe(bookingId);
  const pending = await record(till.table, keys.booking(organizationId, bookingId), async () => undefined);
  const { bus, taken } = busThat();
  const before = { ...pending.before, stripeCheckoutSessionId: undefined };
  await announceChanges({ bus }, [pending, { ...pending, before }]);
  expect((await read(token)).state).toBe('pending');
  expect(taken).toEqual([]);
});
