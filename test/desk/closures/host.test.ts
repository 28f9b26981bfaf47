import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { call } from '../../http/support/call.ts';
import { employ } from '../../http/support/people.ts';
import { deadLetters, emailsTo, guestOf } from '../../notify/stream/support/guest.ts';
import { audit } from '../../support/audit.ts';
import { openShop, sessionTomorrow } from '../../support/shop.ts';
import { startWorld, type World } from '../../support/world.ts';

/** The whole of it on the deployed stack: every function with only what it may use. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world?.close());

test('a closed session: guests get refunds by email, the waitlist gets seats on reopening', async () => {
  const now = await world.now();
  const shop = await openShop(world.table, { now, activity: { capacity: 2 } });
  const session = await sessionTomorrow(world.table, shop, now);
  const manager = { role: 'manager' as const, organizationId: shop.organization.id, venueIds: shop.venue.id };
  const cookie = await employ(world, manager);
  const staff = { cookie, params: { venueId: shop.venue.id } };

  const ana = guestOf(world, shop, session);
  const { token } = await ana.hold(2);
  await ana.pay(await ana.checkout(token));
  await ana.verify(token);

  const bea = { name: 'Bea Waiting', email: 'bea@example.com' };
  const joined = await call(world, 'joinWaitlist', {
    params: { key: shop.venue.embedKey },
    headers: { 'idempotency-key': 'bea-would-like-to-come' },
    body: { sessionId: session.id, party: [{ unitId: 'player', quantity: 2 }], guest: bea, language: 'en' },
  });
  expect([joined.status, joined.json.position]).toEqual([201, 1]);
  await world.waitUntilIdle();
  const [asked] = await emailsTo(world, bea.email);
  const [, place = ''] = asked?.body.text.match(/\/manage\/waitlist\/([\w.-]+)/) ?? [];
  expect((await call(world, 'confirmWaitlist', { params: { token: place } })).status).toBeLessThan(300);

  const scope = { kind: 'session', sessionId: session.id };
  const preview = await call(world, 'previewClosure', { ...staff, body: { scope } });
  expect(preview.json.affected).toMatchObject([{ guestCount: 2, paid: 5000 }]);
  const closed = await call(world, 'createClosure', {
    ...staff,
    body: { scope, reason: 'A pipe has burst' },
  });
  expect([closed.status, closed.json.affected]).toEqual([201, preview.json.affected]);
  const closure = { cookie, params: { ...staff.params, closureId: closed.json.id } };
  const body = { bookingIds: closed.json.affected.map(({ id }: { id: string }) => id), action: 'refund' };
  const resolved = await call(world, 'resolveClosure', { ...closure, body });
  expect(resolved.json.results).toMatchObject([{ done: true }]);
  await world.waitUntilIdle();
  expect((await emailsTo(world, ana.email)).map(({ subject }) => subject)).toHaveLength(2);
  expect((await call(world, 'getClosure', closure)).json.affected).toEqual([]);
  expect(await emailsTo(world, bea.email)).toHaveLength(1);

  const reopened = await call(world, 'reopenClosure', closure);
  expect(reopened.json.status).toBe('reopened');
  await world.waitUntilIdle();
  const waiting = await call(world, 'listWaitlist', { ...staff, query: { sessionId: session.id } });
  expect(waiting.json.entries).toMatchObject([{ guest: bea, status: 'offered' }]);
  expect(await emailsTo(world, bea.email)).toHaveLength(2);
  expect((await call(world, 'listClosures', staff)).json.closures).toHaveLength(1);

  const left = await call(world, 'leaveWaitlist', { params: { token: joined.json.token } });
  expect(left.status).toBe(204);
  await world.waitUntilIdle();
  expect(await deadLetters(world)).toEqual([]);
  await audit(world);
}, 120_000);
