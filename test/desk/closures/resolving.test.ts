import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { BookingId, SessionId } from '../../../core/contract/model/ids.ts';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { Resolution } from '../../../core/contract/schemas/desk/closures.ts';
import { moneyKept, paidOf, refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { readerOf } from '../../../core/domain/reader.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { reopenClosure } from '../../../lambdas/usecases/desk/closures/reopen-closure.ts';
import { resolveClosure } from '../../../lambdas/usecases/desk/closures/resolve-closure.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import type { Shop } from '../../support/shop.ts';
import {
  atTheTill,
  booked,
  dying,
  held,
  managerOf,
  openHourlyShop,
  sessionAt,
  start,
  tomorrow,
} from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

/** Cancelling would cost the guest half. */
const strict = { tiers: [{ minutesBefore: 0, feeBasisPoints: 5000 }], rescheduleMinutes: 0 };

/** A shop whose session at noon is closed after it was booked. */
async function closedNoon(...parties: number[]) {
  const shop = await openHourlyShop(till, { activity: { cancellation: strict } });
  const noon = await sessionAt(till.table, shop, 12);
  const made: Booking[] = [];
  for (const quantity of parties) made.push(await booked(till, shop, noon, quantity));
  return { shop, noon, made, ...(await closing(shop, noon.id)) };
}

async function closing(shop: Shop, sessionId: SessionId) {
  const place = { venueId: shop.venue.id };
  const closure = await createClosure(till.deps, managerOf(shop), {
    ...place,
    scope: { kind: 'session', sessionId },
    reason: 'A pipe has burst',
  });
  const resolve = async (
    action: Resolution['action'],
    ids: readonly BookingId[],
    { sessionId: target, table = till.table }: { sessionId?: SessionId; table?: typeof till.table } = {},
  ) => {
    const request = { ...place, closureId: closure.id, bookingIds: [...ids], action, sessionId: target };
    return (await resolveClosure({ ...till.deps, table }, managerOf(shop), request, await readerOf({})))
      .results;
  };
  return { closure, resolve };
}

async function read({ organizationId, id }: Pick<Booking, 'organizationId' | 'id'>): Promise<Booking> {
  const booking = await bookings(till.table).get(organizationId, id);
  if (!booking) throw new Error('The booking is gone.');
  return booking;
}

const [first, again] = [{ done: true }, { done: true }];

test('a refund gives back everything whatever the policy, and twice is once', async () => {
  const { made, resolve, shop } = await closedNoon(3);
  const [booking] = made as [Booking];
  expect(await resolve('refund', [booking.id])).toMatchObject([first]);
  const after = await read(booking);
  expect(after).toMatchObject({ state: 'cancelled', paymentState: 'refunded' });
  expect(refundsOf(after)).toMatchObject([{ method: 'stripe', amount: 7500, reason: 'closed' }]);
  expect(await resolve('refund', [booking.id])).toMatchObject([again]);
  expect(await read(booking)).toEqual(after);
  expect((await sessionAt(till.table, shop, 12)).capacityRemaining).toBe(10);
});

test('a credit is one gift card over what was paid, made with the cancellation', async () => {
  const { made, resolve, shop } = await closedNoon(2);
  const [booking] = made as [Booking];
  expect(await resolve('credit', [booking.id])).toMatchObject([first]);
  expect(await resolve('credit', [booking.id])).toMatchObject([again]);
  const cards = await giftCards(till.table).list(shop.organization.id);
  expect(cards).toMatchObject([
    {
      origin: 'credit',
      status: 'active',
      initialAmount: 5000,
      balance: 5000,
      currency: 'USD',
      buyer: { email: 'ana@example.com' },
    },
  ]);
  const after = await read(booking);
  expect(after.state).toBe('cancelled');
  expect(refundsOf(after)).toMatchObject([{ method: 'credit', amount: 5000, reason: 'closed' }]);
  expect(await resolve('refund', [booking.id])).toMatchObject([{ done: false, code: 'wrong-state' }]);
});

test('what came from a gift card goes back to it, and only money becomes a new one', async () => {
  const shop = await openHourlyShop(till);
  const card = await giftCards(till.table).create(cardOf(shop, 2000));
  const noon = await sessionAt(till.table, shop, 12);
  const booking = await booked(till, shop, noon, 2, { giftCardCode: card.code });
  expect([moneyKept(booking), paidOf(booking)]).toEqual([3000, 5000]);
  expect((await giftCards(till.table).get(shop.organization.id, card.code))?.balance).toBe(0);
  const { resolve } = await closing(shop, noon.id);
  await resolve('credit', [booking.id]);
  const cards = await giftCards(till.table).list(shop.organization.id);
  expect(cards.map(({ origin, balance }) => [origin, balance]).sort()).toEqual([
    ['credit', 3000],
    ['purchase', 2000],
  ]);
  expect(paidOf(await read(booking))).toBe(0);
});

test('rebooked to the nearest session with room, at the price that was agreed, and twice is once', async () => {
  const { made, resolve, shop } = await closedNoon(4);
  const [booking] = made as [Booking];
  await held(till, shop, await sessionAt(till.table, shop, 11), 7);
  expect(await resolve('rebook', [booking.id])).toMatchObject([first]);
  const after = await read(booking);
  expect(after).toMatchObject({
    state: 'confirmed',
    startsAt: `${tomorrow}T13:00:00.000Z`,
    quote: booking.quote,
    paymentState: 'paid',
  });
  expect(after.ledger.filter(({ kind }) => kind !== 'seats')).toEqual(
    booking.ledger.filter(({ kind }) => kind !== 'seats'),
  );
  expect(await resolve('rebook', [booking.id])).toMatchObject([again]);
  expect(await read(booking)).toEqual(after);
  expect(await resolve('refund', [booking.id])).toMatchObject([{ done: false, code: 'wrong-state' }]);
});

test('rebooking all to one session moves those who fit, and lists the others with the reason', async () => {
  const { made, resolve, shop } = await closedNoon(4, 4, 2);
  const two = await sessionAt(till.table, shop, 14);
  await held(till, shop, two, 4);
  const results = await resolve(
    'rebook',
    made.map(({ id }) => id),
    { sessionId: two.id },
  );
  expect(results).toMatchObject([first, { done: false, code: 'full' }, first]);
  expect((await sessionAt(till.table, shop, 14)).capacityRemaining).toBe(0);
  expect((await sessionAt(till.table, shop, 12)).capacityRemaining).toBe(6);
});

test('rebooking to another activity, into the past, or into a closed session is refused', async () => {
  const { made, resolve, noon } = await closedNoon(2);
  const [booking] = made as [Booking];
  const other = await openHourlyShop(till);
  const foreign = await sessionAt(till.table, other, 12);
  const results = [
    await resolve('rebook', [booking.id], { sessionId: foreign.id }),
    await resolve('rebook', [booking.id], { sessionId: noon.id }),
  ];
  till.clock.at = new Date(`${tomorrow}T15:30:00.000Z`);
  results.push(
    await resolve('rebook', [booking.id], { sessionId: noon.id.replace('T1200', 'T1000') as SessionId }),
  );
  expect(results.flat().map(({ code }) => code)).toEqual(['invalid-input', 'closed', 'cutoff']);
  expect(await read(booking)).toEqual(booking);
});

test('bookings of other sessions and venues are refused; the rest is done', async () => {
  const { made, resolve, shop } = await closedNoon(2);
  const [booking] = made as [Booking];
  const two = await booked(till, shop, await sessionAt(till.table, shop, 14), 1);
  const other = await openHourlyShop(till);
  const foreign = await booked(till, other, await sessionAt(till.table, other, 12), 1);
  const results = await resolve('refund', [two.id, foreign.id, booking.id]);
  expect(results).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }, first]);
  expect([await read(two), await read(foreign)]).toEqual([two, foreign]);
});

test('two admins who resolve the same bookings differently at once: each booking is resolved one way', async () => {
  const { made, resolve, shop } = await closedNoon(2, 2, 2, 2);
  const ids = made.map(({ id }) => id);
  const all = await Promise.all([
    resolve('refund', ids),
    resolve('credit', ids.toReversed()),
    resolve('rebook', ids),
  ]);
  const cards = await giftCards(till.table).list(shop.organization.id);
  let credited = 0;
  for (const id of ids) {
    const ways = all.flatMap((results) => results.filter((each) => each.bookingId === id && each.done));
    expect(ways).toHaveLength(1);
    const after = await read({ organizationId: shop.organization.id, id });
    if (after.state === 'confirmed') expect(paidOf(after)).toBe(5000);
    else expect([after.state, paidOf(after)]).toEqual(['cancelled', 0]);
    if (refundsOf(after).some(({ method }) => method === 'credit')) credited += 1;
  }
  expect(cards).toHaveLength(credited);
});

test('a process that dies at any write is finished by the same request, and leaves nothing half done', async () => {
  for (const action of ['refund', 'credit', 'rebook'] as const) {
    const { made, resolve, shop } = await closedNoon(1, 1);
    const ids = made.map(({ id }) => id);
    for (const after of [0, 1]) {
      const { table } = dying(till.table, after);
      const results = await resolve(action, ids, { table });
      expect(results.filter(({ code }) => code === 'internal').length).toBeGreaterThan(0);
    }
    expect(await resolve(action, ids)).toMatchObject([again, again]);
    const cards = await giftCards(till.table).list(shop.organization.id);
    expect(cards).toHaveLength(action === 'credit' ? 2 : 0);
    for (const booking of made) {
      expect(paidOf(await read(booking))).toBe(action === 'rebook' ? 2500 : 0);
    }
  }
});

test('a guest still at the checkout loses the seats, and a later payment is refunded', async () => {
  const open = await openHourlyShop(till);
  const paying = await atTheTill(till, open, await sessionAt(till.table, open, 12), 3);
  const late = await closing(open, (await sessionAt(till.table, open, 12)).id);
  expect(await late.resolve('rebook', [paying.bookingId])).toMatchObject([{ code: 'wrong-state' }]);
  expect(await late.resolve('refund', [paying.bookingId])).toMatchObject([first]);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const after = await read({ organizationId: open.organization.id, id: paying.bookingId });
  expect([after.state, moneyKept(after)]).toEqual(['cancelled', 0]);
});

test('once the sessions are on sale again nothing is resolved any more', async () => {
  const { shop, closure, made, resolve } = await closedNoon(1);
  const [booking] = made as [Booking];
  const input = { venueId: shop.venue.id, closureId: closure.id };
  await reopenClosure(till.deps, managerOf(shop), input);
  await expect(resolve('refund', [booking.id])).rejects.toMatchObject({ code: 'conflict' });
  expect(await read(booking)).toEqual(booking);
});

test('each booking that is resolved is in the audit log, once', async () => {
  const { made, resolve } = await closedNoon(1, 1);
  const ids = made.map(({ id }) => id);
  await resolve('refund', ids);
  await resolve('refund', ids);
  const audited = (await everything(till.table)).filter(
    ({ entity, resource }) => entity === 'AUDIT' && ids.includes(resource.id),
  );
  expect(audited.map(({ action, resource }) => [action, resource.id]).sort()).toEqual(
    ids.map((id) => ['resolveClosure', id]).sort(),
  );
  expect(audited[0]).toMatchObject({ before: { state: 'confirmed' }, after: { state: 'cancelled' } });
});

function cardOf({ organization, venue }: Shop, amount: number): GiftCard {
  return giftCard.parse({
    id: `gft_${'a'.repeat(20)}`,
    organizationId: organization.id,
    venueId: venue.id,
    code: 'ABCD-EFGH-JKLM-NPQR',
    currency: 'USD',
    initialAmount: amount,
    balance: amount,
    status: 'active',
    origin: 'purchase',
    buyer: { name: 'Ana Guest', email: 'ana@example.com' },
    language: 'en',
    createdAt: start.toISOString(),
    version: 1,
  });
}
