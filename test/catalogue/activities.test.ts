import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Organization } from '../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../core/contract/model/venue/venue.ts';
import { tidyLine } from '../../core/contract/plain-text.ts';
import { type ActivityText, activityText } from '../../core/contract/schemas/catalogue/activities.ts';
import { salesSettings } from '../../core/contract/schemas/catalogue/sales.ts';
import { readerOf } from '../../core/domain/reader.ts';
import { activities } from '../../lambdas/data/catalogue/activities.ts';
import { usages } from '../../lambdas/data/scope/usage.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import {
  archiveActivity,
  restoreActivity,
  unpublishActivity,
} from '../../lambdas/usecases/catalogue/activities/change-status.ts';
import { createDraft } from '../../lambdas/usecases/catalogue/activities/create-draft.ts';
import { deleteDraft } from '../../lambdas/usecases/catalogue/activities/delete-draft.ts';
import { duplicateActivity } from '../../lambdas/usecases/catalogue/activities/duplicate-activity.ts';
import { editActivity } from '../../lambdas/usecases/catalogue/activities/edit-activity.ts';
import { getActivity } from '../../lambdas/usecases/catalogue/activities/get-activity.ts';
import { getReadiness } from '../../lambdas/usecases/catalogue/activities/get-readiness.ts';
import { listActivities } from '../../lambdas/usecases/catalogue/activities/list-activities.ts';
import { editSalesSettings } from '../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { getGeneration } from '../../lambdas/usecases/catalogue/sales/get-generation.ts';
import { listOffSchedule } from '../../lambdas/usecases/catalogue/sales/list-off-schedule.ts';
import { publishActivity } from '../../lambdas/usecases/catalogue/sales/publish-activity.ts';
import { generateIfThere } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { bookingByLink, viewBooking } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import { auditSeats, everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { managerOf, setup } from './sessions/support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

/** A shop with its activity on sale, and what its manager does to activities. */
async function open(organization: Partial<Organization> = {}) {
  const shop = await setup(running.table, { organization });
  const { deps, manager, where } = shop;
  const { organization: owner, venue } = shop.shop;
  const one = (activityId = where.activityId) => ({ venueId: venue.id, activityId });
  return {
    ...shop,
    begin: (draft: Partial<ActivityText> = {}) =>
      createDraft(deps, manager, { venueId: venue.id, draft: { ...wordless, ...draft } }),
    see: (id?: typeof where.activityId) => getActivity(deps, manager, one(id)),
    describe: (version: number, text: Partial<ActivityText>) =>
      editActivity(deps, manager, {
        ...one(),
        version,
        text: { ...activityText.parse(shop.shop.activity), ...text },
      }),
    publish: (id?: typeof where.activityId) => publishActivity(deps, manager, one(id)),
    unpublish: () => unpublishActivity(deps, manager, one()),
    archive: () => archiveActivity(deps, manager, one()),
    restore: () => restoreActivity(deps, manager, one()),
    discard: (id?: typeof where.activityId) => deleteDraft(deps, manager, one(id)),
    copy: (to: { name?: string; toVenueId?: Venue['id'] } = {}) =>
      duplicateActivity(deps, manager, { ...one(), ...to }),
    inUse: async () => (await usages(running.table).get(owner.id)).activities,
    shown: async () => (await getVenue(deps, venue.embedKey)).activities.map(({ id }) => id),
    log: async () =>
      (await everything(running.table, owner.id))
        .filter(({ entity }) => entity === 'AUDIT')
        .sort((a, b) => String(a.SK).localeCompare(String(b.SK))),
  };
}

const wordless = activityText.parse({
  name: 'Ghost Train',
  tagline: '',
  description: '',
  category: '',
  activityType: 'physical',
  questions: [],
});

const refused = (code: string) => ({ status: 'rejected', reason: expect.objectContaining({ code }) });
const outcomesOf = async (all: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(all))
    .map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code))
    .sort();

describe('a draft', () => {
  test('begins with a name, is completed step by step, and then sold', async () => {
    const shop = await open();
    const { id } = await shop.begin();
    expect(await shop.see(id)).toMatchObject({ name: 'Ghost Train', status: 'draft', version: 1 });
    expect(await shop.shown()).not.toContain(id);
    const where = { ...shop.where, activityId: id };
    const lacks = async () => {
      const { ready, missing } = await getReadiness(shop.deps, shop.manager, where, await readerOf({}));
      const required = missing.filter(({ severity }) => severity === 'required').map(({ field }) => field);
      expect(ready).toBe(required.length === 0);
      return required;
    };
    expect(await lacks()).toEqual(['description', 'priceList.units', 'schedule']);
    await expect(shop.publish(id)).rejects.toMatchObject({
      code: 'incomplete',
      errors: (await lacks()).map((field) => expect.objectContaining({ field })),
    });
    const text = { ...wordless, description: 'Hold on to your hat.' };
    await editActivity(shop.deps, shop.manager, { ...where, version: 1, text });
    expect(await lacks()).toEqual(['priceList.units', 'schedule']);
    const sold = salesSettings.parse(shop.shop.activity);
    await editSalesSettings(shop.deps, shop.manager, { ...where, version: 2, salesSettings: sold });
    expect(await lacks()).toEqual([]);
    await shop.publish(id);
    expect(await shop.see(id)).toMatchObject({
      status: 'published',
      version: 4,
      publishedAt: shop.clock.at.toISOString(),
      ...text,
      ...sold,
    });
    expect(await shop.shown()).toContain(id);
  });

  test('is deleted without a trace but in the audit log; what was ever on sale is not', async () => {
    const shop = await open();
    const before = await everything(running.table, shop.shop.organization.id);
    const { id } = await shop.begin();
    const where = { ...shop.where, activityId: id };
    const priced = { ...salesSettings.parse(shop.shop.activity), capacity: 12 };
    await editSalesSettings(shop.deps, shop.manager, { ...where, version: 1, salesSettings: priced });
    expect(await shop.inUse()).toBe(2);
    await shop.discard(id);
    expect(await shop.inUse()).toBe(1);
    await generateIfThere(shop.deps, {
      ...where,
      organizationId: shop.shop.organization.id,
      eventId: 'due',
    });
    const after = await everything(running.table, shop.shop.organization.id);
    const lasting = after.filter(({ entity }) => entity !== 'AUDIT');
    expect(lasting).toEqual(before);
    await expect(shop.discard(id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(shop.discard()).rejects.toMatchObject({ code: 'in-use' });
    await shop.unpublish();
    await expect(shop.discard()).rejects.toMatchObject({ code: 'in-use' });
  });

  test('is deleted or published, never both', async () => {
    const shop = await open();
    const { id } = await shop.copy();
    // Who is second finds it changed, published, or gone.
    expect(['conflict,done', 'done,in-use', 'done,not-found']).toContain(
      String(await outcomesOf([shop.discard(id), shop.publish(id)])),
    );
    const left = await activities(running.table).listByVenue(shop.shop.organization.id, shop.where.venueId);
    expect(left.filter((each) => each.id === id && each.status === 'draft')).toEqual([]);
    expect(await shop.inUse()).toBe(left.length);
  });
});

describe('an edit', () => {
  test('of the description leaves sales settings and sessions alone, and what it leaves out is no longer said', async () => {
    const shop = await open();
    const sessions = await shop.all();
    const said = {
      difficulty: 3,
      minAge: 8,
      maxAge: 80,
      languages: ['en', 'pt-BR'],
      accessibility: ['Step-free access'],
      faqs: [{ question: 'Is it dark?', answer: 'Very.' }],
      policies: [{ title: 'Shoes', text: 'No heels.' }],
      waiverUrl: 'https://venue.example/waiver.pdf',
      imageUrl: 'https://venue.example/room.jpg',
      gallery: [{ url: 'https://venue.example/door.jpg', alt: 'The door' }],
    };
    const told = await shop.announced(() => shop.describe(1, said));
    await shop.deliver(told);
    expect(await shop.see()).toMatchObject({
      ...said,
      ...salesSettings.parse(shop.shop.activity),
      version: 2,
    });
    expect(await shop.all()).toEqual(sessions);
    const [shown] = (await getVenue(shop.deps, shop.shop.venue.embedKey)).activities;
    expect(shown).toMatchObject(said);
    await shop.describe(2, {});
    const { version: _v, ...again } = await shop.see();
    const { version: _w, organizationId: _o, ...first } = shop.shop.activity;
    expect(again).toEqual({ ...first, publishedAt: first.createdAt });
  });

  test('and its undoing leave an activity as it was', async () => {
    const shop = await open();
    const original = activityText.parse(shop.shop.activity);
    const words = fc.record(
      {
        name: fc.constantFrom('Test Room', 'Cellar'),
        // Stored as the contract cleans it.
        tagline: fc.string({ maxLength: 160 }).map(tidyLine),
        minAge: fc.integer({ min: 0, max: 120 }),
        waiverUrl: fc.constant('https://venue.example/waiver'),
        languages: fc.subarray(['en', 'de', 'fr']),
        difficulty: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: [] },
    );
    let { version } = await shop.see();
    const before = await shop.see();
    await fc.assert(
      fc.asyncProperty(words, async (changes) => {
        const changed = await shop.describe(version, changes);
        expect(activityText.parse(changed)).toEqual({ ...original, ...changes });
        ({ version } = await shop.describe(changed.version, original));
        expect(await shop.see()).toEqual({ ...before, version });
      }),
      { numRuns: 25 },
    );
  });

  test('from a stale view is refused, whether description or sales settings came first; of two at once one is', async () => {
    const shop = await open();
    const priced = { ...shop.where, salesSettings: salesSettings.parse(shop.shop.activity) };
    await shop.describe(1, { name: 'Cellar' });
    await expect(shop.describe(1, { name: 'Attic' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(editSalesSettings(shop.deps, shop.manager, { ...priced, version: 1 })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    );
    const both = [
      shop.describe(2, { name: 'Attic' }),
      shop.describe(2, { name: 'Garden' }),
      editSalesSettings(shop.deps, shop.manager, { ...priced, version: 2 }),
    ];
    expect(await outcomesOf(both)).toEqual(['conflict', 'conflict', 'done']);
    expect((await shop.see()).version).toBe(3);
  });

  test('that would leave guests without a word of what they buy is refused while it is on sale', async () => {
    const shop = await open();
    const errors = [expect.objectContaining({ field: 'description' })];
    await expect(shop.describe(1, { description: ' ' })).rejects.toMatchObject({
      code: 'incomplete',
      errors,
    });
    const priceList = { ...shop.shop.activity.priceList, units: [] };
    const nothing = {
      ...shop.where,
      version: 1,
      salesSettings: { ...salesSettings.parse(shop.shop.activity), priceList },
    };
    await expect(editSalesSettings(shop.deps, shop.manager, nothing)).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [expect.objectContaining({ field: 'priceList.units' })],
    });
    await shop.unpublish();
    expect(await shop.describe(2, { description: '' })).toMatchObject({ description: '', version: 3 });
    expect(await editSalesSettings(shop.deps, shop.manager, { ...nothing, version: 3 })).toMatchObject({
      priceList,
    });
  });

  test('that contradicts itself is refused, field by field', async () => {
    const shop = await open();
    const errors = ['maxAge', 'languages.1'].map((field) => expect.objectContaining({ field }));
    const nonsense = { minAge: 9, maxAge: 8, languages: ['en', 'en'] };
    await expect(shop.describe(1, nonsense)).rejects.toMatchObject({ code: 'invalid-input', errors });
    await expect(shop.begin(nonsense)).rejects.toMatchObject({ code: 'invalid-input', errors });
  });
});

describe.each(['unpublish', 'archive'] as const)('to %s an activity with bookings', (how) => {
  test('ends its sale, keeps its bookings and their links, and can be taken back', async () => {
    const shop = await open();
    const [, tomorrow] = await shop.all();
    if (!tomorrow) throw new Error('no session tomorrow');
    const link = await shop.hold(tomorrow, 2);
    const events = await shop.announced(() => shop[how]());
    expect(await shop.shown()).toEqual([]);
    await expect(shop.hold(tomorrow)).rejects.toMatchObject({ code: 'not-found' });
    const progress = async () =>
      (await getGeneration(shop.deps, shop.manager, shop.where.venueId)).activities[0];
    expect(await progress()).toMatchObject({ status: 'waiting' });
    await shop.deliver(events);
    expect(await progress()).toMatchObject({ status: 'done', removed: 89, offSchedule: 1 });
    expect(await shop.all()).toEqual([
      expect.objectContaining({ id: tomorrow.id, offSchedule: true, capacityRemaining: 8 }),
    ]);
    const { sessions } = await listOffSchedule(shop.deps, shop.manager, shop.where.venueId);
    expect(sessions).toEqual([expect.objectContaining({ sessionId: tomorrow.id, bookings: 1, guests: 2 })]);
    const links = { ...shop.deps, linkSecret: async () => 'a secret for tests' };
    const view = await viewBooking(links, await bookingByLink(links, link));
    expect(view).toMatchObject({ state: 'held', activity: { name: 'Test Room' } });

    expect(await shop[how]()).toMatchObject({ version: 2 });
    if (how === 'archive') {
      for (const act of [shop.publish(), shop.describe(2, {}), shop.unpublish()]) {
        await expect(act).rejects.toMatchObject({
          code: 'conflict',
          message: 'archived',
        });
      }
      expect(await shop.restore()).toMatchObject({ status: 'draft', version: 3 });
    }
    await shop.deliver(await shop.announced(() => shop.publish()));
    expect(await shop.all()).toHaveLength(90);
    expect(await shop.at(tomorrow.startsAt)).toMatchObject({ offSchedule: false, capacityRemaining: 8 });
    expect(await shop.see()).toMatchObject({ publishedAt: shop.shop.activity.createdAt });
  });
});

describe('the plan', () => {
  test('has room for so many, however many are begun and copied at once', async () => {
    const shop = await open({ limits: { activities: 3 } });
    const all = Array.from({ length: 6 }, (_, index) => (index % 2 ? shop.begin() : shop.copy()));
    expect(await outcomesOf(all)).toEqual(['done', 'done', ...Array(4).fill('plan-limit')]);
    const { organization, venue } = shop.shop;
    expect(await activities(running.table).listByVenue(organization.id, venue.id)).toHaveLength(3);
    expect(await shop.inUse()).toBe(3);
  });

  test('does not count what is put away, and has to have room for what is brought back', async () => {
    const shop = await open({ limits: { activities: 1 } });
    await expect(shop.begin()).rejects.toMatchObject({ code: 'plan-limit' });
    await Promise.allSettled([shop.archive(), shop.archive()]);
    expect(await shop.inUse()).toBe(0);
    const { id } = await shop.begin();
    await expect(shop.restore()).rejects.toMatchObject({ code: 'plan-limit' });
    await shop.discard(id);
    expect(await outcomesOf([shop.restore(), shop.restore()])).toContain('done');
    expect(await shop.inUse()).toBe(1);
  });
});

describe('a copy', () => {
  test('is a draft of its own, here or at a venue where the actor may edit too', async () => {
    const shop = await open();
    const copy = await shop.copy();
    expect(copy).toMatchObject({ name: 'Test Room (copy)', status: 'draft', version: 1 });
    expect(copy).not.toHaveProperty('publishedAt');
    expect(salesSettings.parse(copy)).toEqual(salesSettings.parse(shop.shop.activity));
    const branch = await secondVenue(shop.shop.venue);
    await expect(shop.copy({ toVenueId: branch.id })).rejects.toMatchObject({ code: 'not-found' });
    const owner = { ...shop.manager, venueIds: 'all' as const };
    const there = await duplicateActivity(shop.deps, owner, {
      ...shop.where,
      name: 'Attic',
      toVenueId: branch.id,
    });
    expect(there).toMatchObject({ name: 'Attic', venueId: branch.id });
    const stranger = (await open()).shop.venue.id;
    const abroad = duplicateActivity(shop.deps, owner, { ...shop.where, toVenueId: stranger });
    await expect(abroad).rejects.toMatchObject({ code: 'not-found' });
  });
});

function secondVenue(venue: Venue) {
  const id = `ven_${systemIds.random()}` as Venue['id'];
  const embedKey = `emb_${systemIds.random()}abcd` as Venue['embedKey'];
  const branch = { ...venue, id, embedKey, slug: `branch-${systemIds.random()}` as Venue['slug'] };
  return importVenue(running.table, branch).then(() => branch);
}

test('a venue’s activities are listed page by page, all or those in one status', async () => {
  const shop = await open();
  const made = await Promise.all(Array.from({ length: 6 }, () => shop.begin()));
  await shop.archive();
  const { venueId } = shop.where;
  const pages = async (wanted: { status?: 'draft' | 'archived' | 'published' }) => {
    const found: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivities(shop.deps, shop.manager, { venueId, limit: 3, cursor, ...wanted });
      found.push(page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    return found;
  };
  const drafts = made.map(({ id }) => id).sort();
  const all = [...drafts, shop.where.activityId].sort();
  expect(await pages({})).toEqual([all.slice(0, 3), all.slice(3, 6), all.slice(6)]);
  expect((await pages({ status: 'draft' })).flat()).toEqual(drafts);
  expect((await pages({ status: 'archived' })).flat()).toEqual([shop.where.activityId]);
  expect(await pages({ status: 'published' })).toEqual([[]]);
});

test('a member of another venue, or with read access only, changes nothing', async () => {
  const shop = await open();
  const other = await open();
  const before = await shop.see();
  const staff = { ...shop.manager, role: 'staff' as const };
  const elsewhere = { ...managerOf(other.shop), role: 'manager' as const };
  const text = activityText.parse(shop.shop.activity);
  for (const actor of [staff, elsewhere]) {
    const { deps, where } = shop;
    const attempts = [
      createDraft(deps, actor, { venueId: where.venueId, draft: text }),
      editActivity(deps, actor, { ...where, version: 1, text }),
      ...[unpublishActivity, archiveActivity, restoreActivity, deleteDraft, duplicateActivity].map((act) =>
        act(deps, actor, where),
      ),
    ];
    expect(await Promise.allSettled(attempts)).toEqual(attempts.map(() => refused('not-found')));
  }
  expect(await getActivity(shop.deps, staff, shop.where)).toEqual(before);
  for (const look of [getActivity, getReadiness]) {
    await expect(look(shop.deps, elsewhere, shop.where, await readerOf({}))).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  expect(await shop.log()).toEqual([]);
});

test('every change is in the audit log with what it changed, and nothing that was refused', async () => {
  const shop = await open();
  const { id } = await shop.begin();
  const changes: [string, () => Promise<unknown>, object | undefined, object | undefined][] = [
    ['editActivity', () => shop.describe(1, { name: 'Cellar' }), { name: 'Test Room' }, { name: 'Cellar' }],
    ['unpublishActivity', shop.unpublish, { status: 'published' }, { status: 'draft' }],
    ['archiveActivity', shop.archive, { status: 'draft' }, { status: 'archived' }],
    ['restoreActivity', shop.restore, { status: 'archived' }, { status: 'draft' }],
    ['publishActivity', () => shop.publish(), { status: 'draft' }, { status: 'published' }],
  ];
  for (const [, act] of changes) {
    shop.clock.wait(1);
    await act();
  }
  await expect(shop.describe(1, { name: 'Attic' })).rejects.toThrow();
  shop.clock.wait(1);
  await shop.discard(id);
  const [begun, ...rest] = await shop.log();
  expect(begun).toMatchObject({
    action: 'createActivity',
    resource: { kind: 'activity', id },
    after: { name: 'Ghost Train', status: 'draft' },
  });
  const deleted = rest.pop();
  expect(deleted).toMatchObject({
    action: 'deleteActivity',
    resource: { kind: 'activity', id },
    before: { name: 'Ghost Train' },
  });
  expect(deleted).not.toHaveProperty('after');
  expect(rest.map(({ action, before, after }) => [action, before, after])).toEqual(
    changes.map(([action, , before, after]) => [action, before, after]),
  );
});
