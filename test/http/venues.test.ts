import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { weekdays } from '../../core/contract/model/weekdays.ts';
import type { RouteId } from '../../core/contract/paths.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, type Call, call, must } from './support/call.ts';
import { employ } from './support/people.ts';

const world = sharedWorld();
let shop: Shop;
let admin: string;
let owner: string;

beforeAll(async () => {
  const now = await world.now();
  shop = await openShop(world.table, { now, organization: { plan: 'scale' }, activity: { status: 'draft' } });
  const { id: organizationId } = shop.organization;
  [admin, owner] = await Promise.all([
    employ(world, { role: 'admin', organizationId }),
    employ(world, { role: 'org-admin', organizationId }),
  ]);
});

const ask = async (id: RouteId, asked: Call = {}) =>
  (await must(world, id, { cookie: admin, ...asked })).json;

/** Guests may see what was true for some seconds more. */
async function until(id: RouteId, asked: Call, isSo: (answer: Answer) => boolean): Promise<Answer> {
  for (const stop = Date.now() + 10_000; ; await setTimeout(100)) {
    const answer = await call(world, id, asked);
    if (isSo(answer) || Date.now() > stop) return answer;
  }
}

const place = {
  address: { street: '2 Quay', city: 'Harbour', postalCode: '20457', country: 'DE' },
  phone: '+49 40 5550100',
  email: 'hello@harbour.example',
  timeZone: 'Europe/Berlin',
};

test('a venue is opened, described, renamed, embedded, archived and opened again: guests see it', async () => {
  const made = await ask('createVenue', { body: { ...place, name: `Harbour ${shop.venue.slug}` } });
  expect(made).toMatchObject({ slug: `harbour-${shop.venue.slug}`, status: 'active', version: 1 });
  const params = { venueId: made.id };
  const room = await ask('createActivity', {
    params,
    body: { name: 'The Lighthouse', description: 'Light it again.' },
  });
  const at = { params: { ...params, activityId: room.id } };
  const { status: _status, version, ...salesSettings } = await ask('getSalesSettings', at);
  const units = [{ id: 'player', name: 'Player', price: 2900 }];
  const schedule = { ...salesSettings.schedule, operatingDays: weekdays };
  const priceList = { ...salesSettings.priceList, units };
  const body = { ...salesSettings, version, schedule, priceList, paymentTerms: { kind: 'at-venue' } };
  await ask('editSalesSettings', { ...at, body });
  await ask('publishActivity', at);

  const { id: _id, slug, embedKey, timeZone: _zone, status: _open, createdAt: _at, ...settings } = made;
  const widget = {
    ...settings.widget,
    questions: [{ id: 'how', label: 'How?', kind: 'text', required: true }],
  };
  const described = { ...settings, name: 'Harbour Rooms', description: 'Two rooms by the water.', widget };
  expect(await ask('editVenue', { params, body: described })).toMatchObject({
    name: 'Harbour Rooms',
    version: 2,
  });
  const stale = await call(world, 'editVenue', { cookie: admin, params, body: described });
  expect([stale.status, stale.json.code]).toEqual([409, 'conflict']);
  const seen = await until(
    'getVenue',
    { params: { key: embedKey } },
    ({ json }) => json.activities?.length === 1,
  );
  expect(seen.json).toMatchObject({
    description: 'Two rooms by the water.',
    activities: [{ name: 'The Lighthouse', questions: [{ id: 'how' }] }],
  });

  const moved = `${slug}-2`;
  await ask('changeVenueSlug', { params, body: { slug: moved } });
  expect((await call(world, 'venuePage', { params: { slug: moved } })).text).toContain('Harbour Rooms');
  const left = await until('venuePage', { params: { slug } }, ({ status }) => status !== 200);
  expect([left.status, left.headers.get('location')]).toEqual([301, `/${moved}`]);

  const rotated = await ask('rotateEmbedKey', { params, body: { confirmed: true } });
  expect((await call(world, 'getVenue', { params: { key: rotated.embedKey } })).status).toBe(200);
  const gone = await until('getVenue', { params: { key: embedKey } }, ({ status }) => status === 404);
  expect(gone.json.code).toBe('not-found');
  const embeds = await ask('getEmbeds', { params });
  expect(embeds.pageUrl).toBe(`${world.info.site}/${moved}`);
  expect(embeds.activities).toMatchObject([{ activityId: room.id, name: 'The Lighthouse' }]);
  const [, source = ''] = /src="([^"]+)"/.exec(embeds.activities[0].iframe) ?? [];
  const framed = await fetch(source.replaceAll('&amp;', '&'));
  expect([framed.status, (await framed.text()).includes('The Lighthouse')]).toEqual([200, true]);

  await ask('archiveVenue', { params });
  const hidden = { params: { key: rotated.embedKey } };
  expect((await until('getVenue', hidden, ({ status }) => status === 404)).status).toBe(404);
  expect(await ask('getVenueSettings', { params })).toMatchObject({ status: 'inactive' });
  const used = await call(world, 'deleteVenue', { cookie: admin, params });
  expect([used.status, used.json.code]).toEqual([409, 'in-use']);
  await ask('restoreVenue', { params });
  expect((await until('getVenue', hidden, ({ status }) => status === 200)).status).toBe(200);
});

test('an empty venue is deleted, and what comes before the plan’s limit is listed page by page', async () => {
  const { id } = await ask('createVenue', { body: { ...place, name: 'Empty venue' } });
  const listed = async (query: Call['query']) => ask('listVenues', { query });
  const first = await listed({ limit: 1 });
  const rest = await listed({ limit: 100, cursor: first.next });
  const all = [...first.items, ...rest.items].map((each: { id: string }) => each.id);
  expect([first.items.length, rest.next, new Set(all).size === all.length]).toEqual([1, null, true]);
  expect(all).toEqual(expect.arrayContaining([id, shop.venue.id]));
  const bad = await call(world, 'listVenues', { cookie: admin, query: { cursor: 'bm90IG91cnM' } });
  expect([bad.status, bad.json.errors[0].field]).toEqual([400, 'cursor']);
  expect((await call(world, 'deleteVenue', { cookie: admin, params: { venueId: id } })).status).toBe(204);
  expect((await listed({ limit: 100 })).items.map((each: { id: string }) => each.id)).not.toContain(id);
});

test('owners change the organization, administrators read it; platform settings are read-only', async () => {
  const { usage, allowed, flags, ...before } = await ask('getOrganization');
  expect([usage.venues > 0, allowed.venues > 0, flags.waitlist]).toEqual([true, true, true]);
  const { name, bookingWindow, fees, version } = before;
  const body = { name, bookingWindow: { ...bookingWindow, advanceDays: 30 }, fees, version };
  expect((await call(world, 'editOrganization', { cookie: admin, body })).json.code).toBe('forbidden');
  const more = {
    plan: 'enterprise',
    applicationFeeBasisPoints: 0,
    status: 'suspended',
    stripeAccountId: 'acct_x',
  };
  const after = await ask('editOrganization', { cookie: owner, body: { ...body, ...more } });
  expect(after).toEqual({ ...before, bookingWindow: body.bookingWindow, version: version + 1 });
  const again = await call(world, 'editOrganization', { cookie: owner, body });
  expect([again.status, again.json.code]).toEqual([409, 'conflict']);
});
