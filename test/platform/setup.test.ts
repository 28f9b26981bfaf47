import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SetupView } from '../../core/contract/schemas/platform/setup.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { claims } from '../../lambdas/data/scope/usage.ts';
import { updateItem } from '../../lambdas/data/transaction.ts';
import { widgetFirsts } from '../../lambdas/data/venue/widget-firsts.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { bookingByLink } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { createFirstSighting, websiteAround } from '../../lambdas/usecases/guest/pages/first-sighting.ts';
import { finishSetup, getSetup, settleSetupStep } from '../../lambdas/usecases/platform/setup/setup.ts';
import { countEmbedBooking } from '../../lambdas/usecases/venue/embeds/count-embed-booking.ts';
import { archiveVenue } from '../../lambdas/usecases/venue/venues/change-status.ts';
import { sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { office, outcomes } from '../venue/support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
}, 60_000);
afterAll(() => running?.close());

/** An office and its owner's checklist. */
async function begin(status: 'draft' | 'published' = 'draft') {
  const shop = await office(running.table, { activity: { status } });
  const deps = { ...shop.deps, siteUrl: 'https://site.example' };
  const read = () => getSetup(deps, shop.admin);
  return { ...shop, deps, read, place: { organizationId: shop.organization.id, venueId: shop.venue.id } };
}

const stateOf = ({ steps }: SetupView, wanted: string) => steps.find(({ name }) => name === wanted)?.state;

test('the checklist names the venue, its page and its activity, and knows what there is', async () => {
  const { read, venue, activity, organization, deps } = await begin();
  const view = await read();
  expect(view).toMatchObject({
    isFinished: false,
    venueId: venue.id,
    activity: { id: activity.id, name: activity.name },
    pageUrl: `https://site.example/${venue.slug}`,
  });
  expect(view.steps.map(({ name, state }) => [name, state])).toEqual([
    ['organization', 'open'],
    ['venue', 'done'],
    ['team', 'open'],
    ['stripe', 'open'],
    ['activity', 'done'],
    ['schedule', 'done'],
    ['look', 'done'],
    ['sale', 'open'],
    ['embed', 'blocked'],
    ['booking', 'blocked'],
  ]);
  const member = claims(organization, 'members');
  for (const _ of ['the owner', 'someone else']) await updateItem(deps.table, member);
  expect(stateOf(await read(), 'team')).toBe('done');
});

test('an archived venue is none', async () => {
  const { read, deps, admin, venue } = await begin();
  await archiveVenue(deps, admin, venue.id);
  const view = await read();
  expect(stateOf(view, 'venue')).toBe('open');
  expect([view.venueId, view.activity, view.pageUrl]).toEqual([undefined, undefined, undefined]);
});

test('a step is settled and opened again, each with an entry in the log', async () => {
  const { deps, admin, read, log } = await begin();
  const settle = (isSettled: boolean) => settleSetupStep(deps, admin, { step: 'team', isSettled });
  expect(stateOf(await settle(true), 'team')).toBe('skipped');
  expect(stateOf(await settle(true), 'team')).toBe('skipped');
  expect(stateOf(await read(), 'team')).toBe('skipped');
  expect(stateOf(await settle(false), 'team')).toBe('open');
  expect((await log('settleSetupStep')).map(({ after }) => after)).toContainEqual({ settled: ['team'] });
});

test('of concurrent changes none is lost unsaid', async () => {
  const { deps, admin, read } = await begin();
  const steps = ['team', 'stripe', 'organization'] as const;
  const { done, refused } = await outcomes(
    steps.map((step) => settleSetupStep(deps, admin, { step, isSettled: true })),
  );
  const settled = (await read()).steps.filter(({ name, state }) =>
    name === 'organization' ? state === 'done' : state === 'skipped',
  );
  expect(settled.length).toBe(done);
  expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['conflict'] : []));
});

test('the checklist is hidden for good once an activity is on sale, and not before', async () => {
  const early = await begin();
  await expect(finishSetup(early.deps, early.admin)).rejects.toMatchObject({ code: 'wrong-state' });
  const { deps, admin, read, log } = await begin('published');
  expect(await finishSetup(deps, admin)).toEqual({ isFinished: true, steps: [] });
  expect(await finishSetup(deps, admin)).toEqual({ isFinished: true, steps: [] });
  expect(await read()).toEqual({ isFinished: true, steps: [] });
  expect(await log('finishSetup')).toHaveLength(1);
});

test('the first website counts, once, and only one that the venue allows', async () => {
  const { deps, read, venue, place } = await begin('published');
  const note = createFirstSighting();
  await note(deps, venue, null);
  expect(stateOf(await read(), 'embed')).toBe('open');
  for (const website of ['https://venue.example', 'https://other.example']) {
    await note(deps, venue, website);
    await createFirstSighting()(deps, venue, website);
  }
  expect(await read()).toMatchObject({ seenOn: 'https://venue.example' });
  expect(stateOf(await read(), 'embed')).toBe('done');
  expect(await widgetFirsts(deps.table).get(place)).not.toHaveProperty('bookedAt');
});

test.each([
  ['the loader’s word', 'https://shop.example/book', undefined, 'https://shop.example'],
  ['the browser’s word', null, 'https://shop.example/', 'https://shop.example'],
  ['a website that is not allowed', null, 'https://other.example/', null],
  ['no website', null, undefined, null],
  ['no address', null, 'about:blank', null],
])('the website around a frame: %s', (_, parentUrl, referrer, expected) => {
  const visit = { query: {}, accepted: undefined, referrer };
  expect(websiteAround(visit, parentUrl, { allowedOrigins: ['https://shop.example'] })).toBe(expected);
});

test('a booking by a guest counts when it is confirmed; one that is only held does not', async () => {
  const shop = await begin('published');
  const { deps, read, venue, table } = { ...shop, table: shop.deps.table };
  const linkSecret = async () => 'a secret for tests';
  const session = await sessionTomorrow(table, shop, deps.clock.now());
  const party = [{ unitId: 'player', quantity: 1 }];
  const wish = { key: venue.embedKey, sessionId: session.id, party, idempotencyKey: systemIds.random() };
  const held = await createHold({ ...deps, linkSecret }, wish);
  const booking = await bookingByLink({ ...deps, linkSecret }, held.token);
  const count = () =>
    countEmbedBooking({ table, bookedVenues: new Set() }, 'bookings', {
      organizationId: booking.organizationId,
      bookingId: booking.id,
    });
  await count();
  expect(stateOf(await read(), 'booking')).toBe('open');
  const confirmedAt = deps.clock.now().toISOString();
  await updateItem(table, {
    update: keys.booking(booking.organizationId, booking.id),
    set: { confirmedAt },
    only: [],
  });
  await count();
  await count();
  expect(stateOf(await read(), 'booking')).toBe('done');
});
