import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { audit, everything } from '../../support/audit.ts';
import { openShop, sessionTomorrow } from '../../support/shop.ts';
import { type Mortal, startWorld, type World } from '../../support/world.ts';
import { emailsTo, guestOf, stripe } from './support/guest.ts';

const root = mkdtempSync(join(tmpdir(), 'bookingtms-kill-'));
let data = '';
let world: World & Mortal;

beforeEach(async () => {
  data = mkdtempSync(join(root, 'data-'));
  world = await startWorld({ data });
});
afterEach(async () => {
  await audit(world);
  await world.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Kills the host and restarts it with the data on disk. */
async function killAndRestart() {
  await world.kill();
  await world.close();
  world = await startWorld({ data });
}

async function open() {
  const now = await world.now();
  const shop = await openShop(world.table, { now, activity: { capacity: 20, maxPlayers: 20 } });
  const session = await sessionTomorrow(world.table, shop, now);
  const seats = async () =>
    (await sessions(world.table).get(shop.organization.id, session.id))?.capacityRemaining ?? -1;
  return { shop, session, seats };
}

test('killed in a rush: every seat is sold or free, and every payment has its booking', async () => {
  const { shop, session, seats } = await open();
  let paid = 0;
  let enough = () => {};
  const midway = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const keys = Array.from({ length: 40 }, (_, index) => `rush-${index}-${'x'.repeat(16)}`);
  const rush = Promise.allSettled(
    keys.map(async (key) => {
      const guest = guestOf(world, shop, session, key);
      const { token } = await guest.hold();
      if (!token) return;
      await guest.pay(await guest.checkout(token));
      paid += 1;
      if (paid === 5) enough();
      await guest.verify(token);
    }),
  );
  await midway;
  await killAndRestart();
  await rush;
  await world.waitUntilIdle();
  await audit(world);

  const again = await guestOf(world, shop, session, keys[0])
    .hold()
    .catch((error: Error) => error.message);
  expect(JSON.stringify(again)).toMatch(/"token"|full|hold-expired/);
  await world.advance('PT40M');
  await audit(world);
  const states = (await everything(world.table))
    .filter(({ entity }) => entity === 'BOOKING')
    .map(({ state }) => state);
  expect(states.filter((state) => state === 'confirmed').length).toBeGreaterThanOrEqual(5);
  expect(states.filter((state) => state === 'held' || state === 'pending')).toEqual([]);
  expect(await seats()).toBe(20 - states.filter((state) => state === 'confirmed').length);
});

test('killed between payment and webhook: the guest who paid has a booking and an email', async () => {
  const { shop, session, seats } = await open();
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold(2);
  const page = await guest.checkout(token);
  await stripe(world.info, 'webhooks/hold');
  await guest.pay(page);
  await killAndRestart();
  expect(await seats()).toBe(18);
  await stripe(world.info, 'webhooks/release');
  await world.waitUntilIdle();
  const back = guestOf(world, shop, session);
  expect(await back.see(token)).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  expect(await emailsTo(world, guest.email)).toHaveLength(1);
});

test('killed, and back only when the seats had run out and gone to others: another time is offered, then the money goes back', async () => {
  const { shop, session, seats } = await open();
  const guest = guestOf(world, shop, session);
  const { token } = await guest.hold(15);
  const page = await guest.checkout(token);
  await stripe(world.info, 'webhooks/hold');
  await guest.pay(page);
  await killAndRestart();
  await world.advance('PT40M');
  expect(await seats()).toBe(20);
  await guestOf(world, shop, session).hold(10);
  await stripe(world.info, 'webhooks/release');
  await world.waitUntilIdle();
  const back = guestOf(world, shop, session);
  const offered = await back.see(token);
  expect(offered).toMatchObject({ state: 'expired', paymentState: 'paid' });
  expect(Date.parse(offered.options.offer.until)).toBeGreaterThan((await world.now()).getTime());
  expect(await seats()).toBe(10);
  await killAndRestart();
  await world.advance('PT16M');
  expect(await guestOf(world, shop, session).see(token)).toMatchObject({
    state: 'expired',
    paymentState: 'refunded',
  });
  expect(await seats()).toBe(20);
  expect(await emailsTo(world, guest.email)).toHaveLength(1);
});
