import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { holdsSeats } from '../../core/domain/booking/states.ts';
import { bookings } from '../../lambdas/data/guest/bookings.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { startCarelessEngine } from '../support/careless-engine.ts';
import { engineUnderTest } from '../support/engine.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { startWorld, type World } from '../support/world.ts';

const seats = 10;

/** Concurrent buyers over HTTP; each one with a hold pays until confirmed. */
async function rush(world: World, shop: Shop, session: Session, howMany: number) {
  const outcomes = await Promise.all(Array.from({ length: howMany }, () => buy(world, shop, session)));
  const remaining = await seatsRemaining(world, shop, session);
  const sold = await bookings(world.table).listBySession(
    shop.organization.id,
    shop.venue.id,
    session.date,
    session.id,
  );
  const seatsSold = sold
    .filter(({ state }) => holdsSeats(state))
    .reduce((sum, booking) => sum + booking.seats, 0);
  const tally = Object.fromEntries(
    [...Map.groupBy(outcomes, (each) => each)].map(([each, all]) => [each, all.length]),
  );
  return { ...tally, remaining, seatsSold };
}

/** Read bare: a repository would refuse a session with fewer than no seats. */
async function seatsRemaining({ table }: World, shop: Shop, session: Session): Promise<number> {
  const key = keys.session(shop.organization.id, session.id);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item?.capacityRemaining;
}

async function buy({ info }: World, { venue }: Shop, session: Session): Promise<string> {
  const held = await post(`${info.site}/api/public/venues/${venue.embedKey}/holds`, {
    sessionId: session.id,
    party: [{ unitId: 'player', quantity: 1 }],
  });
  if (!held.token) return held.code ?? JSON.stringify(held);
  const checkout = await post(`${info.site}/api/public/bookings/${held.token}/checkout`, {
    guest: { name: 'Rush Buyer', email: 'rush@example.com' },
    language: 'en',
    returnUrl: `${info.site}/${venue.slug}`,
    acceptedTerms: true,
  });
  if (checkout.code) return checkout.code;
  const checkoutSession = checkout.url.split('/').at(-1);
  await post(`${info.stripe}/__control/sessions/${checkoutSession}/outcome`, { outcome: 'pay' });
  const booking = await post(`${info.site}/api/public/bookings/${held.token}/verification`);
  return booking.code ?? booking.state;
}

async function post(url: string, body?: unknown) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body ?? {}) });
  return answer.json();
}

// DynamoDB Local is slower.
const buyers = engineUnderTest === 'dynamodb-local' ? 50 : 300;

describe('the real database', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  test(`${buyers} buyers at once for the last ${seats} seats: ${seats} confirmed, the rest told "full"`, async () => {
    const now = await world.now();
    const shop = await openShop(world.table, { now, activity: { capacity: seats } });
    const session = await sessionTomorrow(world.table, shop, now);
    expect(await rush(world, shop, session, buyers)).toEqual({
      confirmed: seats,
      full: buyers - seats,
      remaining: 0,
      seatsSold: seats,
    });
  }, 180_000);
});

describe('negative control: the same rush on a database that does not check', () => {
  let real: TestTable;
  let world: World;
  let careless: Awaited<ReturnType<typeof startCarelessEngine>>;

  beforeAll(async () => {
    real = await startTable();
    careless = await startCarelessEngine(real.engineUrl);
    world = await startWorld({ engineEndpoint: careless.url });
  });
  afterAll(async () => {
    await world?.close();
    await careless?.close();
    await real?.close();
  });

  test('sells more seats than there are', async () => {
    const now = await world.now();
    const shop = await openShop(world.table, { now, activity: { capacity: seats } });
    const session = await sessionTomorrow(world.table, shop, now);
    // Every one of them buys: a few times as many as there are seats are enough to see it.
    const { seatsSold, remaining } = await rush(world, shop, session, 4 * seats);
    expect(seatsSold).toBeGreaterThan(seats);
    expect(remaining).toBeLessThan(0);
  }, 180_000);
});
