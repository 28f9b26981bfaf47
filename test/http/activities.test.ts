import { beforeAll, expect, test } from '@jest/globals';
import type { RouteId } from '../../core/contract/paths.ts';
import { activityText } from '../../core/contract/schemas/catalogue/activities.ts';
import { salesSettings } from '../../core/contract/schemas/catalogue/sales.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Call, call, must } from './support/call.ts';
import { holdSeats } from './support/empty-counter.ts';
import { employ } from './support/people.ts';

const world = sharedWorld();
let shop: Shop;
let cookie: string;

beforeAll(async () => {
  shop = await openShop(world.table, { now: await world.now() });
  const { organization, venue } = shop;
  cookie = await employ(world, { role: 'manager', organizationId: organization.id, venueIds: venue.id });
});

const here = (more: object = {}) => ({ cookie, params: { venueId: shop.venue.id, ...more } });
const ask = (id: RouteId, activityId: string, more: Call = {}) =>
  call(world, id, { ...here({ activityId }), ...more });
const begin = async (name: string): Promise<string> =>
  (await must(world, 'createActivity', { ...here(), body: { name } })).json.id;
const publicly = async () => {
  const { json } = await call(world, 'getVenue', { params: { key: shop.venue.embedKey } });
  return json.activities.map(({ id }: { id: string }) => id);
};

test('a manager of the venue creates, completes, sells, unpublishes and archives an activity', async () => {
  const id = await begin('Ghost Train');
  const early = await ask('publishActivity', id);
  expect([early.status, early.json.code]).toEqual([422, 'incomplete']);
  const { json: missing } = await ask('getReadiness', id);
  const required = missing.missing.filter(({ severity }: { severity: string }) => severity === 'required');
  expect(early.json.errors.map(({ field }: { field: string }) => field)).toEqual(
    required.map(({ field }: { field: string }) => field),
  );

  const text = { ...activityText.parse(shop.activity), name: 'Ghost Train', languages: ['en', 'de'] };
  expect((await ask('editActivity', id, { body: { ...text, version: 1 } })).json.version).toBe(2);
  const stale = await ask('editActivity', id, { body: { ...text, version: 1 } });
  expect([stale.status, stale.json.code]).toEqual([409, 'conflict']);
  await must(world, 'editSalesSettings', {
    ...here({ activityId: id }),
    body: { ...salesSettings.parse(shop.activity), version: 2 },
  });
  expect((await ask('publishActivity', id)).json).toMatchObject({ status: 'published', version: 4 });
  expect(await publicly()).toEqual([shop.activity.id, id].sort());
  await world.waitUntilIdle();

  const sold = { ...shop, activity: { ...shop.activity, id: id as typeof shop.activity.id } };
  const session = await sessionTomorrow(world.table, sold, await world.now());
  const token = await holdSeats(world, { shop, session });
  expect((await ask('unpublishActivity', id)).json).toMatchObject({ status: 'draft' });
  expect((await ask('deleteActivity', id)).json.code).toBe('in-use');
  expect((await ask('archiveActivity', id)).json).toMatchObject({ status: 'archived', version: 6 });
  await world.waitUntilIdle();
  expect(await publicly()).toEqual([shop.activity.id]);
  const calendar = {
    params: { key: shop.venue.embedKey, activityId: id },
    query: { month: session.date.slice(0, 7) },
  };
  expect((await call(world, 'getCalendar', calendar)).json.code).toBe('not-found');
  const { json: booking } = await call(world, 'getBooking', { params: { token } });
  expect(booking).toMatchObject({ state: 'held', activity: { name: 'Ghost Train' } });
  const { json: left } = await call(world, 'listOffSchedule', here());
  expect(left.sessions.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual([session.id]);
});

test('a list is read page by page, and its cursor works for no other list', async () => {
  const page = (query: Call['query']) => call(world, 'listActivities', { ...here(), query });
  await Promise.all(['One', 'Two', 'Three'].map(begin));
  const all = (await page({})).json;
  expect(all.next).toBeNull();
  const first = (await page({ limit: 2 })).json;
  expect(first.items).toEqual(all.items.slice(0, 2));
  const rest = (await page({ limit: 100, cursor: first.next })).json;
  expect(rest).toEqual({ items: all.items.slice(2), next: null });
  const drafts = (await page({ status: 'draft' })).json.items;
  expect(drafts).toEqual(all.items.filter(({ status }: { status: string }) => status === 'draft'));
  expect(drafts.length).toBeGreaterThanOrEqual(3);

  const other = await openShop(world.table, { now: await world.now() });
  const theirs = Buffer.from(JSON.stringify({ SK: `ACTIVITY#${other.venue.id}#` })).toString('base64url');
  for (const cursor of ['nonsense', theirs, Buffer.from('{"PK":"ORG#x"}').toString('base64url')]) {
    const { status, json } = await page({ cursor });
    const isRefused = status === 400 && json.errors[0].field === 'cursor';
    expect([
      cursor,
      isRefused || json.items.every((each: { id: string }) => each.id !== other.activity.id),
    ]).toEqual([cursor, true]);
  }
  expect((await page({ status: 'sold' })).json.errors[0].field).toBe('status');
});

test('a copy is a separate draft and can be deleted', async () => {
  const { status, json } = await ask('duplicateActivity', shop.activity.id, { body: {} });
  expect([status, json.name, json.status]).toEqual([201, 'Test Room (copy)', 'draft']);
  expect((await ask('deleteActivity', json.id)).status).toBe(204);
  expect((await ask('getActivity', json.id)).status).toBe(404);
});
