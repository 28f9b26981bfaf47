import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type EventDetail, type EventType, eventSource } from '../../../core/contract/events.ts';
import { addDays } from '../../../core/domain/time.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { storedBooking } from '../../../lambdas/data/guest/bookings.ts';
import { audit, everything } from '../../support/audit.ts';
import { openShop, type Shop, sessionsOf, sessionTomorrow, targetOf } from '../../support/shop.ts';
import { startWorld, type World } from '../../support/world.ts';
import { deadLetters, emailsTo, guestOf, stripe } from './support/guest.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await audit(world);
  await world.close();
});

async function open() {
  const now = await world.now();
  const shop = await openShop(world.table, { now });
  const session = await sessionTomorrow(world.table, shop, now);
  const seats = async () =>
    (await sessions(world.table).get(shop.organization.id, session.id))?.capacityRemaining;
  return { now, shop, session, seats };
}

/** Puts an event on the bus, as often as at-least-once delivery may. */
async function tell<T extends EventType>(type: T, detail: EventDetail<T>, times = 1): Promise<void> {
  const bus = new EventBridgeClient({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  });
  const entry = {
    EventBusName: world.info.busName,
    Source: eventSource,
    DetailType: type,
    Detail: JSON.stringify(detail),
  };
  await bus.send(new PutEventsCommand({ Entries: Array.from({ length: times }, () => entry) }));
  bus.destroy();
  await world.waitUntilIdle();
}

/** A booking paid for over HTTP, and confirmed. */
async function confirmed() {
  const { shop, session, seats } = await open();
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold(3);
  const page = await guest.checkout(token);
  await guest.pay(page);
  await world.waitUntilIdle();
  const [item] = (await everything(world.table)).filter(
    ({ entity, sessionId }) => entity === 'BOOKING' && sessionId === session.id,
  );
  if (!item) throw new Error('There is no booking.');
  return { shop, session, seats, guest, token, page, item, booking: storedBooking.parse(item) };
}

test('a payment reported five times, late and out of order, confirms and sends once', async () => {
  const { guest, page, token, seats, item } = await confirmed();
  expect(await guest.see(token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  const [email, ...more] = await emailsTo(world, guest.email);
  expect(more).toEqual([]);
  await stripe(world.info, `sessions/${page}/events/resend`, { order: 'reverse' });
  await Promise.all(
    [1, 2, 3].map(() => stripe(world.info, `sessions/${page}/events/resend`, { order: 'created' })),
  );
  await guest.verify(token);
  await world.waitUntilIdle();
  const [now] = (await everything(world.table)).filter(({ PK, SK }) => PK === item.PK && SK === 'BOOKING');
  expect(now).toEqual(item);
  expect(await seats()).toBe(7);
  expect(await emailsTo(world, guest.email)).toEqual([email]);
});

/** What is untrue of a confirmed booking. */
const notSo = [
  'booking.cancelled',
  'booking.payment-requested',
  'booking.seats-offered',
  'booking.time-offered',
  'booking.expired',
] as const;

test('events repeated or sent too early cause one email and take no more seats', async () => {
  const { booking, guest, shop, seats, page } = await confirmed();
  const { organizationId, id: bookingId, version } = booking;
  const detail = {
    ...targetOf(shop),
    organizationId,
    bookingId,
    version,
    eventId: `${bookingId}:${version}:booking.confirmed`,
    occurredAt: (await world.now()).toISOString(),
  };
  await tell('booking.confirmed', detail, 5);
  for (const type of notSo) await tell(type, detail, 3);
  const received = {
    eventId: 'evt_told_again',
    type: 'checkout.session.completed',
    objectId: page,
    organizationId,
    bookingId,
    occurredAt: detail.occurredAt,
  };
  await tell('stripe.event-received', received, 5);
  await tell('stripe.event-received', { ...received, type: 'checkout.session.async_payment_failed' }, 2);
  expect(await emailsTo(world, guest.email)).toHaveLength(1);
  await expect(guest.hold(3)).rejects.toThrow('hold-expired');
  expect(await seats()).toBe(7);
  expect(await deadLetters(world)).toEqual([]);
});

/** A party of three that pays at once, but whose payment is reported after the seats were sold. */
async function tooLate() {
  const { shop, session, seats } = await open();
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold(3);
  const page = await guest.checkout(token);
  await stripe(world.info, 'webhooks/hold');
  await guest.pay(page);
  await world.advance('PT40M');
  await guestOf(world, shop, session).hold(9);
  await stripe(world.info, 'webhooks/release');
  await world.waitUntilIdle();
  const subjects = async () => (await emailsTo(world, guest.email)).map(({ subject }) => subject);
  /** What Stripe has refunded to this guest, in minor units. */
  const returned = async () => {
    const state = await (await fetch(`${world.info.stripe}/__control/state`)).json();
    const payment: string = state.sessions[page].paymentIntent;
    const refunds: { payment: string; amount: number }[] = Object.values(state.refunds);
    return refunds.filter((refund) => refund.payment === payment).map(({ amount }) => amount);
  };
  return { shop, session, seats, guest, token, subjects, returned };
}

test('a late payer is offered another time; without a choice, one refund and one email follow', async () => {
  const { guest, token, seats, subjects, returned } = await tooLate();
  const offered = await guest.see(token);
  expect(offered).toMatchObject({ state: 'expired', options: { paid: 7500, refunded: 0 } });
  expect(Date.parse(offered.options.offer.until) - (await world.now()).getTime()).toBeLessThanOrEqual(
    900_000,
  );
  expect(await returned()).toEqual([]);
  expect(await subjects()).toHaveLength(1);

  await world.advance('PT16M');
  const over = await guest.see(token);
  expect(over).toMatchObject({ state: 'expired', paymentState: 'refunded', options: { refunded: 7500 } });
  expect(over.options.offer).toBeUndefined();
  expect(await returned()).toEqual([7500]);
  expect(new Set(await subjects()).size).toBe(2);

  await world.advance('PT20M');
  expect(await returned()).toEqual([7500]);
  expect(await subjects()).toHaveLength(2);
  expect(await seats()).toBe(10);
});

test('a late payer who chooses another time keeps the booking and the payment', async () => {
  const { guest, token, shop, session, subjects, returned } = await tooLate();
  const days = await sessionsOf(world.table, shop, new Date(session.startsAt), 2);
  const later = days.find(({ startsAt }) => startsAt > session.startsAt);
  if (!later) throw new Error('There is no other time.');
  await guest.move(token, later);
  await world.advance('PT30M');
  expect(await guest.see(token)).toMatchObject({
    state: 'confirmed',
    paymentState: 'paid',
    sessionId: later.id,
    startsAt: later.startsAt,
  });
  const { capacityRemaining } = (await sessions(world.table).get(shop.organization.id, later.id)) ?? {};
  expect(capacityRemaining).toBe(7);
  expect(await returned()).toEqual([]);
  expect(await subjects()).toHaveLength(2);
});

test('an event that its consumer cannot process is kept, and the next one is processed', async () => {
  const { shop } = await open();
  const target = { ...targetOf(shop), eventId: 'x', occurredAt: (await world.now()).toISOString() };
  const nowhere = { ...target, activityId: 'nowhere' as Shop['activity']['id'] };
  await tell('activity.sessions-due', nowhere);
  await tell('activity.sessions-due', target);
  const kept = (await deadLetters(world)).filter(({ queue }) => queue.includes('generatesessions'));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.message).toMatchObject({ detail: { activityId: nowhere.activityId } });
});

/** What guests see. */
const stored = async () =>
  (await everything(world.table)).filter(({ entity }) => ['SESSION', 'MONTH', 'BOOKING'].includes(entity));

test('a day later every activity has its ninetieth day again; a second run writes nothing', async () => {
  const { now, shop } = await open();
  const other = await openShop(world.table, { now });
  const lastDay = async (of: Shop) => (await sessionsOf(world.table, of, now, 120)).at(-1)?.date;
  const today = now.toISOString().slice(0, 10) as Parameters<typeof addDays>[0];
  expect([await lastDay(shop), await lastDay(other)]).toEqual([addDays(today, 89), addDays(today, 89)]);
  await world.advance('P1D');
  const tomorrow = (await world.now()).toISOString().slice(0, 10);
  expect(tomorrow).toBe(addDays(today, 1));
  expect([await lastDay(shop), await lastDay(other)]).toEqual([addDays(today, 90), addDays(today, 90)]);
  const calendar = await (
    await fetch(
      `${world.info.site}/api/public/venues/${shop.venue.embedKey}/activities/${shop.activity.id}/calendar?month=${addDays(today, 90).slice(0, 7)}`,
    )
  ).json();
  expect(calendar.days.find(({ date }: { date: string }) => date === addDays(today, 90))).toMatchObject({
    seatsLeft: 10,
  });

  const before = await stored();
  for (const each of [shop, other]) {
    const again = { ...targetOf(each), eventId: 'again', occurredAt: (await world.now()).toISOString() };
    await tell('activity.sessions-due', again, 2);
  }
  expect(await stored()).toEqual(before);
});

test('an expired hold releases its seats, and the calendar shows it', async () => {
  const { shop, session, seats } = await open();
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold(10);
  await world.waitUntilIdle();
  const day = async () =>
    (
      await (
        await fetch(
          `${world.info.site}/api/public/venues/${shop.venue.embedKey}/activities/${shop.activity.id}/calendar?month=${session.date.slice(0, 7)}`,
        )
      ).json()
    ).days.find(({ date }: { date: string }) => date === session.date);
  expect(await day()).toMatchObject({ state: 'full', seatsLeft: 0 });
  await world.advance('PT11M');
  expect(await seats()).toBe(10);
  expect(await day()).toMatchObject({ state: 'available', seatsLeft: 10 });
  expect(await guest.see(token)).toMatchObject({ state: 'expired' });
});
