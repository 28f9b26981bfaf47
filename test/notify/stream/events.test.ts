import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { storedBooking } from '../../../lambdas/data/guest/bookings.ts';
import { type Key, keys } from '../../../lambdas/data/keys.ts';
import { stripeEvents } from '../../../lambdas/data/money/stripe-events.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { giftShop, pageIn } from '../../money/gift-cards/support.ts';
import { setup, startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { lateLife, news, shortLife } from './support/lives.ts';
import { record } from './support/record.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

/** A bus that refuses events on request, and keeps the rest. */
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

test('every change of a booking becomes a named event with its version', async () => {
  const { bus, taken, types } = busThat();
  const changes = await shortLife(till);
  expect(await announceChanges({ bus }, changes)).toEqual([]);
  expect(types()).toEqual(['booking.held', 'booking.cancelled']);
  expect(taken.map(({ detail }) => 'version' in detail && detail.version)).toEqual([1, 2]);
});

test.each(news)('%s', async (_what, happens, told) => {
  const { bus, types } = busThat();
  expect(await announceChanges({ bus }, [await happens(till)])).toEqual([]);
  expect(types()).toEqual(told);
});

test('a refund becomes an event when decided and when made, by its id, apart from the state', async () => {
  const { bus, taken, types } = busThat();
  const changes = await lateLife(till);
  await announceChanges({ bus }, changes);
  expect(types()).toEqual([
    'booking.expired',
    'booking.time-offered',
    'booking.refund-requested',
    'booking.refund-made',
  ]);
  expect(taken[3]?.detail).toMatchObject({ wasDelayed: false });
  const [refund] = refundsOf(storedBooking.parse(changes[2]?.after));
  expect(taken[2]?.detail).toMatchObject({ refundId: refund?.id });
  expect(storedBooking.parse(changes[3]?.after).refundProgress).toMatchObject({
    [refund?.id ?? '']: { status: 'made', stripeRefundId: expect.stringMatching(/^re_/) },
  });
});

test('repeated, late or out of order, an event is the same event', async () => {
  const changes = [...(await shortLife(till)), ...(await lateLife(till))];
  const once = busThat();
  await announceChanges({ bus: once.bus }, changes);
  const often = busThat();
  for (const batch of [changes, changes.toReversed(), changes.slice(1)]) {
    await announceChanges({ bus: often.bus }, batch);
  }
  const byId = (events: readonly BusEvent[]) => new Map(events.map((event) => [event.detail.eventId, event]));
  expect(once.taken).toHaveLength(6);
  expect(byId(once.taken).size).toBe(6);
  expect(byId(often.taken)).toEqual(byId(once.taken));
});

test('only events that the bus refused are retried', async () => {
  const changes = await shortLife(till);
  const { bus, types } = busThat(({ type }) => type === 'booking.cancelled');
  expect(await announceChanges({ bus }, changes)).toEqual([changes[1]?.id]);
  expect(types()).toEqual(['booking.held']);
});

test('a Stripe event is published when it is stored, not when it is stored again or deleted', async () => {
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

/** Changes that happen beside bookings. */
test('a gift card has events when paid, adjusted, sent again and reversed, not when bought or spent', async () => {
  const { only, buy, applyPayment } = await giftShop(till);
  const page = pageIn((await buy()).url);
  const pending = await only();
  const key = keys.giftCard(pending.organizationId, pending.code);
  const bought = await record(till.table, key, async () => undefined);
  await till.outcome(page, 'pay');
  const paid = await record(till.table, key, () => applyPayment(pending, page));
  const spent = { ...paid, before: paid.after, after: { ...paid.after, balance: 1, version: 3 } };
  const requests = { emailRequests: [{ id: 'once', at: pending.createdAt }] };
  const again = { ...spent, after: { ...paid.after, ...requests } };
  const returned = {
    ...spent,
    before: again.after,
    after: { ...again.after, status: 'refunded', paymentsReturned: ['pi_1'] },
  };
  const entry = { id: 'a', kind: 'adjusted', at: pending.createdAt, by: 'u1', amount: 5, reason: 'Late' };
  const adjusted = { ...spent, after: { ...paid.after, adjustments: [entry] } };
  const { bus, taken } = busThat();
  await announceChanges({ bus }, [{ ...bought, before: null }, paid, spent, adjusted, again, returned]);
  expect(taken.map(({ type, detail }) => [type, detail.eventId])).toEqual([
    ['gift-card.activated', `${pending.id}:activated`],
    ['gift-card.balance-changed', `${pending.id}:changed:1`],
    ['gift-card.email-requested', `${pending.id}:email:once`],
    ['gift-card.refund-requested', `${pending.id}:refund:pi_1`],
  ]);
});

test('changes of offers, venues and free seats are published; changes without effect are not', async () => {
  const { shop, session, hold } = await setup(till);
  const { organization, venue, activity } = shop;
  const { token } = await hold(2);
  const here = (key: Key) => record(till.table, key, async () => undefined);
  const [room, place] = [
    await here(keys.activity(organization.id, venue.id, activity.id)),
    await here(keys.venue(organization.id, venue.id)),
  ];
  const freed = await record(till.table, keys.session(organization.id, session.id), () =>
    releaseHold(till.deps, token),
  );
  const { bus, types } = busThat();
  await announceChanges({ bus }, [
    { ...room, before: null },
    room,
    { ...room, after: { ...room.after, version: 2 } },
    place,
    { ...place, after: { ...place.after, timeZone: 'Asia/Tokyo' } },
    { ...freed, before: freed.after, after: freed.before },
    freed,
  ]);
  expect(types()).toEqual([
    'activity.sessions-due',
    'activity.sessions-due',
    'venue.sessions-due',
    'session.seats-freed',
  ]);
});
