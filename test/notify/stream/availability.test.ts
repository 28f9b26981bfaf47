import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { months } from '../../../lambdas/data/guest/months.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { connections } from '../../../lambdas/data/notify/connections.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { followChanges } from '../../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { answerFeedMessage } from '../../../lambdas/usecases/notify/feeds/follow-venue.ts';
import { everyone } from '../../../lambdas/usecases/notify/feeds/tell-followers.ts';
import { signFeedTicket } from '../../../lambdas/usecases/scope/links.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { openShop, type Shop, sessionsOf, sessionTomorrow } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { follow, listening, record, shown } from './support/record.ts';

const start = new Date('2026-11-22T09:00:00.000Z');
const clock = { at: start, now: () => clock.at };
let running: TestTable;

beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

/** A session in which seats are taken twice and released, with its stream records. */
async function busyMorning() {
  clock.at = start;
  const { table } = running;
  const shop = await openShop(table, { now: start });
  const session = await sessionTomorrow(table, shop, start);
  const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret for tests' };
  const key = keys.session(shop.organization.id, session.id);
  const hold = (quantity: number) => () =>
    createHold(deps, {
      key: shop.venue.embedKey,
      sessionId: session.id,
      party: [{ unitId: 'player', quantity }],
      idempotencyKey: systemIds.random(),
    });
  const changes = [
    await record(table, key, hold(3)),
    await record(table, key, hold(7)),
    await record(table, key, async () => {
      clock.at = new Date(start.getTime() + 11 * 60_000);
      await expireHolds(deps);
    }),
    await record(table, key, hold(4)),
  ];
  return { table, shop, session, changes };
}

const followers = { public: 'a-guest', staff: 'a-door', other: 'another-room' };

async function followAll({ organization, venue }: Shop) {
  const feed = { organizationId: organization.id, venueId: venue.id };
  const { table } = running;
  await follow(table, { ...feed, connectionId: followers.public, audience: 'public' }, clock.at);
  await follow(table, { ...feed, connectionId: followers.staff, audience: 'staff' }, clock.at);
  const activityIds = ['act_000000000000' as Shop['activity']['id']];
  await follow(table, { ...feed, connectionId: followers.other, audience: 'public', activityIds }, clock.at);
}

async function followersOf({ organization, venue }: Shop) {
  const read = connections(running.table).followers;
  return (await read(organization.id, venue.id, everyone, 100, clock.at)).followers;
}

/** The ways a batch may arrive: lists of positions in it. */
const arrivals = [
  ['at once', [[0, 1, 2, 3]]],
  ['one by one', [[0], [1], [2], [3]]],
  [
    'twice',
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
  ],
  [
    'again from the middle',
    [
      [0, 1, 2, 3],
      [2, 3],
    ],
  ],
  ['late, after what came later', [[1, 2, 3], [0]]],
  ['backwards', [[3], [2], [1], [0]]],
  [
    'each many times',
    [
      [0, 0, 1, 1],
      [2, 2],
      [0, 1, 2, 3, 3],
    ],
  ],
] as const;

test.each(arrivals)('%s: the same month view, and the same seats for every follower', async (_, order) => {
  const { table, shop, session, changes } = await busyMorning();
  await followAll(shop);
  const { push, bus, heardBy } = listening();
  for (const batch of order) {
    const told = batch.map((index) => changes[index]).filter((change) => change !== undefined);
    await followChanges({ table, clock, push, bus }, told);
  }
  const { days: month } = await months(table).get(
    shop.organization.id,
    shop.venue.id,
    shop.activity.id,
    '2026-11',
  );
  expect(Object.fromEntries(month)).toEqual({
    [session.date]: expect.objectContaining({ sessions: 1, seatsLeft: 6 }),
  });
  for (const connection of [followers.public, followers.staff]) {
    expect(shown(heardBy(connection))).toEqual({
      [session.id]: {
        type: 'session',
        activityId: shop.activity.id,
        sessionId: session.id,
        date: session.date,
        seatsLeft: 6,
        state: 'available',
        version: 6,
      },
    });
  }
  expect(heardBy(followers.other)).toEqual([]);
});

test('a session that changed often in one batch is sent once, in its latest version', async () => {
  const { table, shop, changes } = await busyMorning();
  await followAll(shop);
  const { push, bus, heardBy } = listening();
  await followChanges({ table, clock, push, bus }, changes);
  expect(heardBy(followers.public)).toEqual([expect.objectContaining({ seatsLeft: 6, version: 6 })]);
});

test('a session that is removed leaves the calendar and is sent as closed', async () => {
  const { table, shop, session } = await busyMorning();
  const [today] = await sessionsOf(table, shop, start, 1);
  if (!today) throw new Error('No session today.');
  const removal = await record(table, keys.session(shop.organization.id, today.id), () =>
    sessions(table).remove(today),
  );
  await followAll(shop);
  const { push, bus, heardBy } = listening();
  await followChanges({ table, clock, push, bus }, [removal]);
  await followChanges({ table, clock, push, bus }, [removal]);
  const { days: month } = await months(table).get(
    shop.organization.id,
    shop.venue.id,
    shop.activity.id,
    '2026-11',
  );
  expect(month.get(today.date)).toEqual({ sessions: 0, seatsLeft: 0 });
  expect(month.has(session.date)).toBe(false);
  expect(shown(heardBy(followers.public))[today.id]).toMatchObject({
    state: 'closed',
    version: today.version + 1,
  });
});

test('bookings are sent to staff only, without personal data', async () => {
  const { table, shop, session } = await busyMorning();
  await followAll(shop);
  const [item] = (await everything(table)).filter(
    ({ entity, sessionId }) => entity === 'BOOKING' && sessionId === session.id,
  );
  const change = { id: '1', before: null, after: item ?? null, at: start };
  const bookingId = String(item?.PK).split('#').at(-1);
  const { push, bus, heardBy } = listening();
  await followChanges({ table, clock, push, bus }, [change]);
  expect(heardBy(followers.public)).toEqual([]);
  expect(heardBy(followers.staff)).toEqual([
    {
      type: 'booking',
      bookingId,
      sessionId: session.id,
      activityId: shop.activity.id,
      venueId: shop.venue.id,
      date: session.date,
      state: item?.state,
      paymentState: item?.paymentState,
      version: item?.version,
    },
  ]);
});

test('a notification is sent to staff only, when it is stored', async () => {
  const { table, shop } = await busyMorning();
  await followAll(shop);
  const news = {
    organizationId: shop.organization.id,
    venueId: shop.venue.id,
    activityId: shop.activity.id,
    bookingId: 'bkg_000000000001',
    kind: 'cancelled',
    at: start.toISOString(),
  };
  const after = { entity: 'NOTIFICATION', id: 'event-1', ...news };
  const { push, bus, heardBy } = listening();
  const changes = [
    { id: '1', before: null, after, at: start },
    { id: '2', before: after, after: null, at: start },
  ];
  await followChanges({ table, clock, push, bus }, changes);
  expect(heardBy(followers.public)).toEqual([]);
  const { organizationId: _, ...told } = news;
  expect(heardBy(followers.staff)).toEqual([{ type: 'notification', notificationId: 'event-1', ...told }]);
});

test('who runs a session is told to staff only, when it changes, and without a name', async () => {
  const { table, shop, session } = await busyMorning();
  await followAll(shop);
  const { organizationId, venueId, activityId, id: sessionId } = session;
  const ids = { organizationId, venueId, sessionId, userId: crypto.randomUUID() };
  const item = { entity: 'ASSIGNMENT', ...ids, assignedAt: start.toISOString() };
  const { push, bus, heardBy } = listening();
  const changes = [
    { id: '1', before: null, after: item, at: start },
    { id: '2', before: item, after: null, at: start },
  ];
  await followChanges({ table, clock, push, bus }, changes);
  const told = { type: 'assignment', sessionId, activityId, venueId };
  expect(heardBy(followers.public)).toEqual([]);
  expect(heardBy(followers.staff)).toEqual([told, told]);
});

test('a ticket gives staff a quarter of an hour, and another ticket more', async () => {
  const { table, shop, changes } = await busyMorning();
  const secret = 'a secret of this test, long enough';
  const { id: organizationId } = shop.organization;
  const join = async () => {
    const expiresAt = new Date(clock.at.getTime() + 60_000);
    const claims = { organizationId, venueId: shop.venue.id, userId: 'ana' };
    const ticket = await signFeedTicket(secret, claims, expiresAt);
    const message = JSON.stringify({ action: 'subscribe-staff', ticket });
    const { push, heardBy } = listening();
    await answerFeedMessage({ table, clock, push, linkSecret: async () => secret }, followers.staff, message);
    return heardBy(followers.staff)[0];
  };
  await connections(table).forget(followers.staff);
  await connections(table).open(followers.staff, '192.0.2.1', 1000, clock.at);
  const heard = async () => {
    const { push, bus, heardBy } = listening();
    await followChanges({ table, clock, push, bus }, changes);
    return heardBy(followers.staff).length;
  };
  expect([await join(), await heard()]).toEqual([{ type: 'subscribed' }, 1]);
  clock.at = new Date(clock.at.getTime() + 15 * 60_000);
  expect(await heard()).toBe(0);
  expect([await join(), await heard()]).toEqual([{ type: 'subscribed' }, 1]);
});

test('more changes than fit into a frame are sent as dates to reload', async () => {
  const { table, shop } = await busyMorning();
  await followAll(shop);
  const all = await sessionsOf(table, shop, start, 21);
  const changes = all.map((session) => ({
    id: session.id,
    before: { ...session, entity: 'SESSION' },
    after: { ...session, entity: 'SESSION', capacityRemaining: 1, version: session.version + 1 },
    at: start,
  }));
  const { push, bus, heardBy } = listening();
  await followChanges({ table, clock, push, bus }, changes);
  expect(heardBy(followers.public)).toEqual([
    { type: 'sessions-changed', activityId: shop.activity.id, dates: all.map(({ date }) => date) },
  ]);
  const month = async () =>
    (await months(table).get(shop.organization.id, shop.venue.id, shop.activity.id, '2026-12')).days;
  const december = await month();
  expect(december.size).toBeGreaterThan(1);
  await followChanges({ table, clock, push, bus }, changes.slice(1).reverse());
  expect(await month()).toEqual(december);
  expect(
    heardBy(followers.public)
      .slice(1)
      .map(({ type }) => type),
  ).toEqual(Array(20).fill('session'));
});

test('a lost connection is deleted, and the others get the message', async () => {
  const { table, shop, changes } = await busyMorning();
  await followAll(shop);
  const { push, bus, heardBy } = listening([followers.public]);
  await followChanges({ table, clock, push, bus }, changes);
  expect(heardBy(followers.staff)).toHaveLength(1);
  const left = await followersOf(shop);
  expect(left.map(({ connectionId }) => connectionId).sort()).toEqual(
    [followers.staff, followers.other].sort(),
  );
});

test('a connection that subscribes to another venue hears no more of the first', async () => {
  const { table, shop } = await busyMorning();
  const other = await openShop(table, { now: start });
  await followAll(shop);
  await followAll(other);
  expect(await followersOf(shop)).toEqual([]);
  await connections(table).forget(followers.staff);
  const left = await followersOf(other);
  expect(left.map(({ connectionId }) => connectionId).sort()).toEqual(
    [followers.public, followers.other].sort(),
  );
});
