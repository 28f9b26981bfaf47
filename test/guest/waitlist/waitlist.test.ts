import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { extendHold } from '../../../lambdas/usecases/guest/booking/extend-hold.ts';
import { viewBooking } from '../../../lambdas/usecases/guest/booking/view-booking.ts';
import { leaveWaitlist } from '../../../lambdas/usecases/guest/waitlist/leave-waitlist.ts';
import { listWaitlist } from '../../../lambdas/usecases/guest/waitlist/list-waitlist.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { signLink } from '../../../lambdas/usecases/scope/links.ts';
import {
  dying,
  managerOf,
  meanwhile,
  openHourlyShop,
  sessionAt,
  tomorrow,
} from '../../desk/closures/support.ts';
import { openPage, startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { fullSession } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

const leave = (token: string) => leaveWaitlist(till.deps, token);

test('a party that joins sees how many are before it; a retry keeps the same place', async () => {
  const { join, statuses } = await fullSession(till);
  expect((await join('Ana', 2)).position).toBe(1);
  const bob = { idempotencyKey: 'the-same-key-again' };
  expect((await join('Bob', 1, bob)).position).toBe(2);
  expect((await join('Bob', 1, bob)).position).toBe(2);
  expect(await statuses()).toEqual({ Ana: 'waiting', Bob: 'waiting' });
});

test('a guest has one place a session, however the address is written and whatever the key', async () => {
  const { join, statuses } = await fullSession(till);
  await join('Ana', 2, { idempotencyKey: 'the-same-key-again' });
  const twice = { code: 'conflict', message: 'already-on-waitlist' };
  await expect(join('Ana', 2, { email: 'ANA@example.com ' })).rejects.toMatchObject(twice);
  await expect(join('Ana', 3, { idempotencyKey: 'the-same-key-again' })).rejects.toMatchObject(twice);
  await join('Bob', 2, { idempotencyKey: 'the-same-key-again' });
  const both = await Promise.allSettled([join('Cleo', 1), join('Cleo', 1)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(Object.keys(await statuses())).toEqual(['Ana', 'Bob', 'Cleo']);
});

test('a session with free seats, or one that cannot be booked, has no waitlist', async () => {
  const { join, giveBack, session, shop } = await fullSession(till);
  await giveBack(2);
  const room = { code: 'conflict', message: 'seats-available' };
  await expect(join('Ana', 2)).rejects.toMatchObject(room);
  await join('Bob', 3);
  await expect(join('Cleo', 11)).rejects.toMatchObject({ code: 'party-size' });
  const scope = { kind: 'session' as const, sessionId: session.id };
  const request = { venueId: shop.venue.id, scope, reason: 'A pipe has burst' };
  await createClosure(till.deps, managerOf(shop), request);
  await expect(join('Dan', 3)).rejects.toMatchObject({ code: 'closed' });
  till.clock.at = new Date(`${tomorrow}T12:00:00.000Z`);
  const two = await fullSession(till);
  till.clock.at = new Date(`${tomorrow}T11:00:00.000Z`);
  await expect(two.join('Dan', 3)).rejects.toMatchObject({ code: 'cutoff' });
});

test('freed seats are offered to the first party for half an hour, then to the next', async () => {
  const { join, giveBack, tell, statuses, offerTo, wait, seatsLeft } = await fullSession(till);
  await join('Ana', 2);
  await join('Bob', 2);
  await giveBack(2);
  await tell();
  expect(await statuses()).toEqual({ Ana: 'offered', Bob: 'waiting' });
  expect(await offerTo('Ana')).toMatchObject({
    state: 'held',
    source: 'waitlist',
    guest: { name: 'Ana', email: 'Ana@example.com' },
    seats: 2,
    quote: { total: 5000 },
    expiresAt: new Date(till.clock.at.getTime() + 24 * 60_000).toISOString(),
  });
  expect(await seatsLeft()).toBe(0);
  await wait(24);
  await tell();
  expect(await statuses()).toEqual({ Ana: 'missed', Bob: 'offered' });
});

test('a party that does not fit is passed over, and keeps its place', async () => {
  const { join, giveBack, tell, statuses } = await fullSession(till);
  await join('Ana', 4);
  await join('Bob', 2);
  await join('Cleo', 1);
  await join('Dan', 1);
  await giveBack(3);
  await tell();
  expect(await statuses()).toEqual({ Ana: 'waiting', Bob: 'offered', Cleo: 'offered', Dan: 'waiting' });
  await giveBack(4);
  await tell();
  expect(await statuses()).toMatchObject({ Ana: 'offered', Dan: 'waiting' });
});

test('seats are offered once, also after a repeated event or a crash', async () => {
  const { join, giveBack, tell, statuses, offerTo, seatsLeft } = await fullSession(till);
  await join('Ana', 1);
  await join('Bob', 1);
  await giveBack(1);
  await expect(tell(dying(till.table, 0).table)).rejects.toThrow('died');
  expect(await statuses()).toEqual({ Ana: 'waiting', Bob: 'waiting' });
  await tell();
  const offer = await offerTo('Ana');
  await tell();
  expect(await offerTo('Ana')).toEqual(offer);
  expect(await statuses()).toEqual({ Ana: 'offered', Bob: 'waiting' });
  expect(await seatsLeft()).toBe(0);
});

test('two concurrent deliveries for one seat offer it once, to the first party', async () => {
  for (let round = 0; round < 3; round++) {
    const { join, giveBack, tell, statuses, seatsLeft } = await fullSession(till);
    await join('Ana', 1);
    await join('Bob', 1);
    await giveBack(1);
    await Promise.all([tell(), tell(), tell(), tell()]);
    expect(await statuses()).toEqual({ Ana: 'offered', Bob: 'waiting' });
    expect(await seatsLeft()).toBe(0);
  }
});

test('a party that joins while seats come free is told to book, or offered them', async () => {
  for (let round = 0; round < 3; round++) {
    const { join, giveBack, tell, statuses } = await fullSession(till);
    const [joined] = await Promise.allSettled([join('Ana', 1), giveBack(1).then(() => tell())]);
    // Confirming asks for an offer.
    await tell();
    const expected = joined?.status === 'fulfilled' ? { Ana: 'offered' } : {};
    expect(await statuses()).toEqual(expected);
  }
});

test('a party that joins just after seats come free is told to book', async () => {
  const { join, giveBack, tell, statuses } = await fullSession(till);
  const table = meanwhile(till.table, 0, () => giveBack(1).then(() => tell()));
  const room = { code: 'conflict', message: 'seats-available' };
  await expect(join('Ana', 1, { table })).rejects.toMatchObject(room);
  expect(await statuses()).toEqual({});
});

test('no seats are held for a party that leaves just before the offer', async () => {
  const { join, giveBack, tell, statuses, seatsLeft } = await fullSession(till);
  const { token } = await join('Ana', 1);
  await giveBack(1);
  await tell(meanwhile(till.table, 0, () => leave(token)));
  expect(await statuses()).toEqual({ Ana: 'left' });
  expect(await seatsLeft()).toBe(1);
});

test('an offer that is paid for is a booking', async () => {
  const { join, giveBack, tell, statuses, offerTo, shop } = await fullSession(till);
  await join('Ana', 2);
  await giveBack(2);
  await tell();
  const { id: bookingId, expiresAt = '' } = await offerTo('Ana');
  const link = { organizationId: shop.organization.id, bookingId };
  const token = await signLink(await till.deps.linkSecret(), link, new Date(expiresAt));
  const checkoutSessionId = await openPage(till, token);
  expect(await statuses()).toEqual({ Ana: 'offered' });
  await till.outcome(checkoutSessionId, 'pay');
  await applyPayment(till, { ...link, checkoutSessionId });
  expect(await statuses()).toEqual({ Ana: 'booked' });
});

test('an offer cannot be kept longer: others wait for the same seats', async () => {
  const { join, giveBack, tell, offerTo, shop } = await fullSession(till);
  await join('Ana', 1);
  await giveBack(1);
  await tell();
  const offer = await offerTo('Ana');
  const link = { organizationId: shop.organization.id, bookingId: offer.id };
  const token = await signLink(await till.deps.linkSecret(), link, new Date('2027-01-01'));
  await expect(extendHold(till.deps, token)).rejects.toMatchObject({ code: 'wrong-state' });
  expect((await viewBooking(till.deps, offer)).options.mayExtend).toBe(false);
  expect(await offerTo('Ana')).toEqual(offer);
});

test('an offer never outlives the cutoff, and after it nothing is offered', async () => {
  const { join, tell, wait, offerTo, statuses, seatsLeft, session } = await fullSession(till);
  await join('Ana', 1);
  await join('Bob', 10);
  till.clock.at = new Date(`${tomorrow}T10:50:00.000Z`);
  await wait(0);
  await tell();
  expect((await offerTo('Ana')).expiresAt).toBe(session.bookableUntil);
  await wait(10);
  await tell();
  expect(await seatsLeft()).toBe(10);
  expect(await statuses()).toEqual({ Ana: 'missed', Bob: 'waiting' });
});

test('seats of a session that is closed or off the schedule are not offered', async () => {
  const { join, giveBack, tell, statuses, shop } = await fullSession(till);
  await join('Ana', 1);
  await giveBack(1);
  const change = async (changes: object) => {
    const now = await sessionAt(till.table, shop, 12);
    await sessions(till.table).replace({ ...now, ...changes, version: now.version + 1 });
    await tell();
  };
  await change({ status: 'closed' });
  await change({ status: 'open', offSchedule: true });
  expect(await statuses()).toEqual({ Ana: 'waiting' });
  await change({ offSchedule: false });
  expect(await statuses()).toEqual({ Ana: 'offered' });
});

test('a private session is offered whole', async () => {
  const { join, giveBack, tell, statuses, seatsLeft } = await fullSession(till, {
    activity: { eventType: 'private' },
  });
  await join('Ana', 3);
  await join('Bob', 2);
  await giveBack(1);
  await tell();
  expect(await statuses()).toEqual({ Ana: 'offered', Bob: 'waiting' });
  expect(await seatsLeft()).toBe(0);
});

test('a party that leaves loses its offer, and may join again at the end', async () => {
  const { join, giveBack, tell, statuses, offerTo, seatsLeft } = await fullSession(till);
  const ana = await join('Ana', 1);
  const bob = await join('Bob', 1);
  await join('Cleo', 1);
  await leave(ana.token);
  await leave(ana.token);
  await giveBack(1);
  await tell();
  expect(await statuses()).toEqual({ Ana: 'left', Bob: 'offered', Cleo: 'waiting' });
  const offer = await offerTo('Bob');
  await leave(bob.token);
  expect([await seatsLeft(), (await offerTo('Bob')).state]).toEqual([1, 'cancelled']);
  await tell();
  expect((await join('Bob', 1)).position).toBe(1);
  expect((await join('Ana', 1)).position).toBe(2);
  await giveBack(1);
  await tell();
  expect(await statuses()).toEqual({ Cleo: 'offered', Bob: 'offered', Ana: 'waiting' });
  expect((await offerTo('Bob')).id).not.toBe(offer.id);
});

test('a party that leaves during its checkout keeps the seats it is paying for', async () => {
  const { join, giveBack, tell, statuses, offerTo, shop } = await fullSession(till);
  const { token } = await join('Ana', 1);
  await giveBack(1);
  await tell();
  const { id: bookingId } = await offerTo('Ana');
  const link = { organizationId: shop.organization.id, bookingId };
  await openPage(till, await signLink(await till.deps.linkSecret(), link, new Date('2027-01-01')));
  await leave(token);
  expect(await statuses()).toEqual({ Ana: 'offered' });
  expect((await offerTo('Ana')).state).toBe('pending');
});

test('a token opens nothing but its own place, and not after the session', async () => {
  const { join } = await fullSession(till);
  const { token } = await join('Ana', 1);
  await expect(leave(`${token.slice(0, -4)}AAAA`)).rejects.toMatchObject({ code: 'invalid-link' });
  till.clock.at = new Date(`${tomorrow}T12:00:01.000Z`);
  await expect(leave(token)).rejects.toMatchObject({ code: 'invalid-link' });
});

test('staff see the waitlist of their own venue, without network data', async () => {
  const { join, shop, session } = await fullSession(till);
  await join('Ana', 1);
  const other = await openHourlyShop(till);
  const here = { venueId: shop.venue.id, sessionId: session.id };
  const { entries } = await listWaitlist(till.deps, managerOf(shop), here);
  expect(entries).toHaveLength(1);
  expect(entries[0]).not.toHaveProperty('request');
  await expect(listWaitlist(till.deps, managerOf(other), here)).rejects.toMatchObject({ code: 'not-found' });
  const elsewhere = { venueId: other.venue.id, sessionId: session.id };
  expect((await listWaitlist(till.deps, managerOf(other), elsewhere)).entries).toEqual([]);
  expect(await waitlist(till.table).list(shop.organization.id, session.id)).toHaveLength(1);
});
