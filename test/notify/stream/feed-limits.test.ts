import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keys } from '../../../lambdas/data/keys.ts';
import { connections, feedLimits } from '../../../lambdas/data/notify/connections.ts';
import { type Item, putItem } from '../../../lambdas/data/table.ts';
import type { BusEvent } from '../../../lambdas/gateways/bus.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { closeStaffFeeds } from '../../../lambdas/usecases/notify/feeds/close-staff-feeds.ts';
import {
  answerFeedMessage,
  closeFeed,
  openFeed,
} from '../../../lambdas/usecases/notify/feeds/follow-venue.ts';
import { pushChanges } from '../../../lambdas/usecases/notify/feeds/push-changes.ts';
import { pushPart } from '../../../lambdas/usecases/notify/feeds/share-out.ts';
import { everyone, tellFollowers } from '../../../lambdas/usecases/notify/feeds/tell-followers.ts';
import { openShop, type Shop, sessionTomorrow } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { follow, listening } from './support/record.ts';

const start = new Date('2026-11-22T09:00:00.000Z');
let running: TestTable;
let shop: Shop;
let number = 0;

beforeAll(async () => {
  running = await startTable();
  shop = await openShop(running.table, { now: start });
});
afterAll(() => running.close());

const feedOf = ({ organization, venue }: Shop) => ({ organizationId: organization.id, venueId: venue.id });
const open = (connectionId: string, address: string, { at = start, perNetwork = 3 } = {}) =>
  openFeed({ table: running.table, clock: { now: () => at }, perNetwork }, connectionId, address);
const close = (connectionId: string) => closeFeed({ table: running.table }, connectionId);
const subscribing = ({ venue }: Shop) => JSON.stringify({ action: 'subscribe', key: venue.embedKey });
const newAddress = () => `198.51.100.${++number}`;

test('each network has a limit of open connections', async () => {
  const [address, other] = [newAddress(), newAddress()];
  const first = ['a1', 'a2', 'a3', 'a4'];
  expect(await Promise.all(first.map((id) => open(id, address)))).toEqual(
    expect.arrayContaining([200, 200, 200, 429]),
  );
  expect(await open('b1', other)).toBe(200);
  for (const id of first) await close(id);
  for (const id of first) await close(id);
  expect([await open('a5', address), await open('a6', address), await open('a7', address)]).toEqual([
    200, 200, 200,
  ]);
  expect(await open('a8', address)).toBe(429);
  // Connections whose end was never reported do not count for ever.
  expect(await open('a9', address, { at: new Date(start.getTime() + 4 * 3_600_000) })).toBe(200);
});

test('a client that sends too many messages is disconnected', async () => {
  const { push, heardBy, closed } = listening();
  const deps = { table: running.table, clock: { now: () => start }, linkSecret: async () => 'secret', push };
  await open('talker', newAddress());
  for (let sent = 0; sent <= feedLimits.messages; sent += 1)
    await answerFeedMessage(deps, 'talker', '{"action":"ping"}');
  expect(heardBy('talker')).toHaveLength(feedLimits.messages);
  expect(closed).toEqual(['talker']);
});

test('an unopened connection is closed; one that ends while it subscribes follows nothing', async () => {
  const { table } = running;
  const { push, closed } = listening();
  const deps = { table, clock: { now: () => start }, linkSecret: async () => 'secret', push };
  await answerFeedMessage(deps, 'never-opened', subscribing(shop));
  expect(closed).toEqual(['never-opened']);
  await open('ending', newAddress());
  const { countMessage, subscribe, followers } = connections(table);
  const from = await countMessage('ending');
  await close('ending');
  if (!from) throw new Error('The connection was not opened.');
  const feed = { ...feedOf(shop), audience: 'public' as const };
  await expect(subscribe(from, feed, start)).rejects.toMatchObject({ code: 'wrong-state' });
  const { organization, venue } = shop;
  expect((await followers(organization.id, venue.id, everyone, 10, start)).followers).toEqual([]);
});

test('subscribing writes the connection twice: the message count and the subscription', async () => {
  const { table } = running;
  const { push, heardBy } = listening();
  await open('thrifty', newAddress());
  const sent: string[] = [];
  const send = (command: { input?: { Key?: { PK?: string } } }) => {
    if (command.input?.Key?.PK?.startsWith('CONNECTION#')) sent.push(command.constructor.name);
    return table.client.send(command as never);
  };
  const watched = { ...table, client: { send } as unknown as typeof table.client };
  const deps = { table: watched, clock: { now: () => start }, linkSecret: async () => 'secret', push };
  await answerFeedMessage(deps, 'thrifty', subscribing(shop));
  expect(heardBy('thrifty')).toEqual([{ type: 'subscribed' }]);
  expect(sent).toEqual(['UpdateCommand', 'UpdateCommand']);
});

test('a venue has a limit of followers, and one who leaves makes room', async () => {
  const { table } = running;
  const busy = await openShop(table, { now: start });
  const full = {
    ...keys.feedsOfVenue(busy.organization.id, busy.venue.id, '2026-11-22T08:00:00.000Z'),
    open: feedLimits.perVenue - 1,
  };
  await putItem(table, full);
  const value = (connectionId: string) => ({ ...feedOf(busy), connectionId, audience: 'public' as const });
  await follow(table, value('last-one'), start);
  await expect(follow(table, value('too-late'), start)).rejects.toMatchObject({ code: 'rate-limited' });
  await close('last-one');
  await follow(table, value('too-late'), start);
});

test('a follower that cannot be reached is disconnected, and the others get one message', async () => {
  const { table } = running;
  const crowd = await openShop(table, { now: start });
  const ids = ['follower-a', 'follower-b', 'follower-c'];
  for (const connectionId of ids)
    await follow(table, { ...feedOf(crowd), connectionId, audience: 'public' }, start);
  const heard = listening([], ['follower-b']);
  await pushChanges({ table, now: start, ...heard }, await oneChange(crowd));
  expect(ids.map((id) => heard.heardBy(id).length)).toEqual([1, 0, 1]);
  expect(heard.closed).toEqual(['follower-b']);
});

test('several functions share many followers, and each follower gets one message', async () => {
  const { table } = running;
  const crowd = await openShop(table, { now: start });
  const ids = Array.from(
    { length: 3000 },
    () => `${Buffer.from(crypto.getRandomValues(new Uint8Array(11))).toString('base64url')}=`,
  );
  await putAll(
    ids.map((connectionId) => ({
      ...keys.subscription(crowd.organization.id, crowd.venue.id, connectionId),
      ...feedOf(crowd),
      connectionId,
      audience: 'public',
    })),
  );
  const sent = new Map<string, number>();
  const { bus, published } = listening();
  const push = {
    send: async (id: string) => {
      sent.set(id, (sent.get(id) ?? 0) + 1);
      return 'sent' as const;
    },
    close: async () => {},
  };
  await pushChanges({ table, now: start, push, bus }, await oneChange(crowd));
  expect(sent.size).toBe(250);
  const parts = published.splice(0);
  expect(parts.length).toBe(8);
  await Promise.all(parts.map((event) => pushPart({ table, now: start, push, bus }, detailOf(event))));
  expect(published).toEqual([]);
  expect([...sent.keys()].sort()).toEqual([...ids].sort());
  expect(Math.max(...sent.values())).toBe(1);
});

test('the next run continues where one stopped, and no follower is left out or served twice', async () => {
  const { table } = running;
  const crowd = await openShop(table, { now: start });
  const ids = Array.from({ length: 600 }, (_, index) => `id-${index}=`);
  await putAll(
    ids.map((connectionId) => ({
      ...keys.subscription(crowd.organization.id, crowd.venue.id, connectionId),
      ...feedOf(crowd),
      connectionId,
      audience: 'public',
    })),
  );
  const { push, heardBy } = listening();
  const news = { ...feedOf(crowd), forPublic: await newsOf(crowd), forStaff: [] };
  let rest: Parameters<typeof tellFollowers>[3] | null = everyone;
  let runs = 0;
  while (rest) {
    rest = await tellFollowers({ table, push, now: start }, news, async () => news, rest, 130);
    runs += 1;
  }
  expect(runs).toBe(5);
  expect(ids.map((id) => heardBy(id).length)).toEqual(ids.map(() => 1));
});

test('a member who loses access hears nothing more at once, in that organization only', async () => {
  const { table } = running;
  const [here, elsewhere] = [await openShop(table, { now: start }), await openShop(table, { now: start })];
  const staff = { audience: 'staff' as const, userId: 'lee' };
  await follow(table, { ...feedOf(here), ...staff, connectionId: 'lee-here' }, start);
  await follow(table, { ...feedOf(elsewhere), ...staff, connectionId: 'lee-elsewhere' }, start);
  await follow(table, { ...feedOf(here), audience: 'staff', userId: 'kim', connectionId: 'kim-here' }, start);
  const heard = listening();
  await closeStaffFeeds({ table, push: heard.push }, { userId: 'lee', organizationId: here.organization.id });
  expect(heard.closed).toEqual(['lee-here']);
  await pushChanges({ table, now: start, ...heard }, await oneChange(here));
  expect(['lee-here', 'kim-here'].map((id) => heard.heardBy(id).length)).toEqual([0, 1]);
  await closeStaffFeeds({ table, push: heard.push }, { userId: 'lee' });
  expect(heard.closed).toEqual(['lee-here', 'lee-elsewhere']);
});

test.each([
  [
    'signed out everywhere',
    { entity: 'USER', userId: 'lee', generation: 1 },
    { entity: 'USER', userId: 'lee', generation: 2 },
    1,
  ],
  [
    'given a password',
    { entity: 'USER', userId: 'lee', generation: 2 },
    { entity: 'USER', userId: 'lee', generation: 2, passwordFrom: 'org_aaaaaaaaaaaa' },
    0,
  ],
  ['an operator who ends support access', null, support({ endedAt: '2026-11-22T09:05:00.000Z' }), 1],
  ['an operator who begins it', null, support({}), 0],
])('%s: the connection is told to stop following %#', async (_, before, after, expected) => {
  const { bus, published } = listening();
  await announceChanges({ bus }, [{ id: '1', before, after, at: start }]);
  expect(published.map(({ type }) => type)).toEqual(Array(expected).fill('person.access-ended'));
});

function support(more: { endedAt?: string }) {
  return {
    entity: 'SUPPORT_ACCESS',
    id: 'access-1',
    organizationId: 'org_aaaaaaaaaaaa',
    operator: { userId: 'olga', name: 'Olga' },
    reason: 'A refund is missing',
    startedAt: '2026-11-22T09:00:00.000Z',
    until: '2026-11-22T09:30:00.000Z',
    ...more,
  };
}

async function putAll(items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += 100) {
    await Promise.all(items.slice(from, from + 100).map((item) => putItem(running.table, item)));
  }
}

async function oneChange(of: Shop) {
  const session = await sessionTomorrow(running.table, of, start);
  const after = { ...session, capacityRemaining: 1, version: session.version + 1 };
  return {
    sessions: [{ before: session, after }],
    beside: [],
    bookings: [],
    notifications: [],
    assignments: [],
  };
}

async function newsOf(of: Shop) {
  const { id: sessionId, activityId, date } = await sessionTomorrow(running.table, of, start);
  return [
    {
      type: 'session' as const,
      sessionId,
      activityId,
      date,
      seatsLeft: 1,
      state: 'available' as const,
      version: 2,
    },
  ];
}

function detailOf(event: BusEvent) {
  if (event.type !== 'feed.push-due') throw new Error(`Not a push: ${event.type}`);
  return event.detail;
}
