import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { type SalesSettings, salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { editSalesSettings } from '../../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { getGeneration } from '../../../lambdas/usecases/catalogue/sales/get-generation.ts';
import { getSalesSettings } from '../../../lambdas/usecases/catalogue/sales/get-sales-settings.ts';
import { listOffSchedule } from '../../../lambdas/usecases/catalogue/sales/list-off-schedule.ts';
import { previewSalesSettings } from '../../../lambdas/usecases/catalogue/sales/preview-sales-settings.ts';
import { publishActivity } from '../../../lambdas/usecases/catalogue/sales/publish-activity.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { managerOf, setup } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

/** A shop with two bookings: three guests tomorrow, and two the day after. */
async function booked(activity: Partial<Activity> = {}) {
  const shop = await setup(running.table, { activity });
  const [, tomorrow, after] = await shop.all();
  if (!tomorrow || !after) throw new Error('no sessions');
  await shop.hold(tomorrow, 2);
  await shop.hold(tomorrow, 1);
  await shop.hold(after, 2);
  const settingsWith = (changes: Partial<SalesSettings> = {}): SalesSettings => ({
    ...salesSettings.parse(shop.shop.activity),
    ...changes,
  });
  const hours = (changes: Partial<SalesSettings['schedule']>) => ({
    ...shop.shop.activity.schedule,
    ...changes,
  });
  const save = (changes: Partial<SalesSettings>, version = 1) =>
    editSalesSettings(shop.deps, shop.manager, {
      ...shop.where,
      version,
      salesSettings: settingsWith(changes),
    });
  return { ...shop, tomorrow, after, settingsWith, hours, save };
}

describe('an edit', () => {
  test.each<[string, (shop: Awaited<ReturnType<typeof booked>>) => Partial<SalesSettings>]>([
    ['of the hours', ({ hours }) => ({ schedule: hours({ startTime: '15:00', endTime: '18:00' }) })],
    ['of the days', ({ hours }) => ({ schedule: hours({ operatingDays: ['monday', 'friday'] }) })],
    ['of the size', () => ({ capacity: 12 })],
    [
      'of the price',
      ({ settingsWith }) => ({ priceList: { ...settingsWith().priceList, buyOutPrice: 9900 } }),
    ],
    ['of a date', ({ hours }) => ({ schedule: hours({ blockedDates: [{ date: '2026-11-23' }] }) })],
    ['to private sessions', () => ({ eventType: 'private' as const, cleanupMinutes: 0 })],
    ['of how far ahead', () => ({ bookingWindow: { advanceDays: 120, cutoffMinutes: 30 } })],
    ['that changes nothing', () => ({})],
  ])('%s does what its preview says, and no booking is lost', async (_name, change) => {
    const shop = await booked();
    const changes = change(shop);
    const said = await previewSalesSettings(shop.deps, shop.manager, {
      ...shop.where,
      salesSettings: shop.settingsWith(changes),
    });
    const events = await shop.announced(() => shop.save(changes));
    expect(events.map(({ type }) => type)).toEqual(['activity.sessions-due']);
    await shop.deliver(events);
    const { activities } = await getGeneration(shop.deps, shop.manager, shop.where.venueId);
    expect(activities).toEqual([
      expect.objectContaining({
        status: 'done',
        added: said.added,
        removed: said.removed,
        updated: said.updated,
        offSchedule: said.offSchedule.length,
      }),
    ]);
    const all = await shop.all();
    expect(all.length).toBe(90 + said.added - said.removed);
    for (const [session, sold] of [
      [shop.tomorrow, 3],
      [shop.after, 2],
    ] as const) {
      const now = all.find(({ id }) => id === session.id);
      expect(now).toMatchObject({ startsAt: session.startsAt, endsAt: session.endsAt });
      expect((now?.capacityTotal ?? 0) - (now?.capacityRemaining ?? 0)).toBe(sold);
    }
    const off = all.filter(({ offSchedule }) => offSchedule).map(({ id }) => id);
    expect(said.offSchedule.map(({ sessionId }) => sessionId)).toEqual(off);
    expect(await shop.generate()).toMatchObject({ added: 0, updated: 0, removed: 0, offSchedule: 0 });
  });

  test('that leaves bookings behind lists them, before and after', async () => {
    const shop = await booked();
    const schedule = shop.hours({ startTime: '15:00', endTime: '16:00' });
    const input = { ...shop.where, salesSettings: shop.settingsWith({ schedule }) };
    expect(await previewSalesSettings(shop.deps, shop.manager, input)).toEqual({
      added: 90,
      removed: 88,
      updated: 0,
      kept: 0,
      offSchedule: [
        expect.objectContaining({ sessionId: shop.tomorrow.id, bookings: 2, guests: 3 }),
        expect.objectContaining({ sessionId: shop.after.id, bookings: 1, guests: 2 }),
      ],
      leftOut: [],
    });
    expect(await shop.all()).toHaveLength(90);
    await shop.save({ schedule });
    await shop.generate();
    const listed = () => listOffSchedule(shop.deps, shop.manager, shop.where.venueId);
    expect((await listed()).sessions).toEqual([
      expect.objectContaining({ sessionId: shop.tomorrow.id, date: '2026-11-23', bookings: 2, guests: 3 }),
      expect.objectContaining({ sessionId: shop.after.id, date: '2026-11-24', bookings: 1, guests: 2 }),
    ]);
    shop.clock.wait(30 * 60);
    expect((await listed()).sessions).toHaveLength(1);
    shop.clock.wait(-30 * 60);
    await shop.save({}, 2);
    await shop.generate();
    expect((await listed()).sessions).toEqual([]);
  });

  test('that moves a public activity by half an hour sells nothing beside a booked session, and says so', async () => {
    const shop = await booked();
    const schedule = shop.hours({ startTime: '12:30', endTime: '13:30' });
    const said = await previewSalesSettings(shop.deps, shop.manager, {
      ...shop.where,
      salesSettings: shop.settingsWith({ schedule }),
    });
    const { activityId } = shop.where;
    const leftOut = [
      { activityId, startsAt: '2026-11-23T12:30:00.000Z' },
      { activityId, startsAt: '2026-11-24T12:30:00.000Z' },
    ];
    expect(said).toMatchObject({ added: 88, removed: 88, leftOut });
    await shop.save({ schedule });
    await shop.generate();
    const there = (await shop.all()).map(({ startsAt }) => startsAt).slice(1, 4);
    expect(there).toEqual([shop.tomorrow.startsAt, shop.after.startsAt, '2026-11-25T12:30:00.000Z']);
  });

  test('made from a stale view is refused, and changes nothing', async () => {
    const shop = await booked();
    await shop.save({ capacity: 12 });
    await expect(shop.save({ capacity: 4 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await getSalesSettings(shop.deps, shop.manager, shop.where)).toMatchObject({
      capacity: 12,
      version: 2,
    });
    const both = await Promise.allSettled([shop.save({ capacity: 5 }, 2), shop.save({ capacity: 6 }, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is in the audit log, with the member who made it', async () => {
    const shop = await booked();
    await shop.save({ capacity: 12 });
    const entries = (await everything(running.table, shop.shop.organization.id)).filter(
      ({ entity }) => entity === 'AUDIT',
    );
    expect(entries).toEqual([
      expect.objectContaining({
        action: 'editSalesSettings',
        actor: expect.objectContaining({ name: 'Maya' }),
        resource: { kind: 'activity', id: shop.where.activityId },
        before: { capacity: 10 },
        after: { capacity: 12 },
      }),
    ]);
  });

  test('may leave the booking window to the organization', async () => {
    const shop = await booked();
    const { bookingWindow: _own, ...rest } = shop.settingsWith();
    await editSalesSettings(shop.deps, shop.manager, { ...shop.where, version: 1, salesSettings: rest });
    expect(await getSalesSettings(shop.deps, shop.manager, shop.where)).not.toHaveProperty('bookingWindow');
    await shop.generate();
    expect(await shop.at(shop.tomorrow.startsAt)).toMatchObject({
      bookableUntil: '2026-11-23T11:00:00.000Z',
    });
  });

  test.each<[string, Partial<SalesSettings>, string[]]>([
    ['a party that is larger than its largest', { minPlayers: 8, maxPlayers: 6 }, ['maxPlayers']],
    ['seats for no party', { minPlayers: 6, capacity: 5 }, ['capacity']],
    ['private sessions that touch', { eventType: 'private', setupMinutes: 10 }, ['schedule.slotInterval']],
    [
      'a booking window that closes before it opens',
      { bookingWindow: { advanceDays: 1, cutoffMinutes: 1440 } },
      ['bookingWindow.cutoffMinutes'],
    ],
    [
      'prices of tickets that are not there',
      {
        priceList: {
          units: [
            { id: 'player', name: 'Player', price: 2500, min: 3, max: 2 },
            { id: 'player', name: 'Again', price: 1000 },
          ],
          groupTiers: [{ unitId: 'child', fromPlayers: 4, price: 1000 }],
          peakRules: [],
        },
      },
      ['priceList.units.1', 'priceList.units.0.max', 'priceList.groupTiers.0.unitId'],
    ],
  ])('to %s is refused, field by field, and so is its preview', async (_name, changes, fields) => {
    const shop = await booked();
    const refusal = {
      code: 'invalid-input',
      errors: fields.map((field) => expect.objectContaining({ field })),
    };
    await expect(shop.save(changes)).rejects.toMatchObject(refusal);
    const input = { ...shop.where, salesSettings: shop.settingsWith(changes) };
    await expect(previewSalesSettings(shop.deps, shop.manager, input)).rejects.toMatchObject(refusal);
    expect(await getSalesSettings(shop.deps, shop.manager, shop.where)).toMatchObject({ version: 1 });
  });
});

describe('publishing', () => {
  test('puts a draft on sale; doing so twice is fine', async () => {
    const shop = await setup(running.table, { activity: { status: 'draft' } });
    expect(await shop.all()).toEqual([]);
    const publish = () => publishActivity(shop.deps, shop.manager, shop.where);
    const events = await shop.announced(publish);
    const { activities } = await getGeneration(shop.deps, shop.manager, shop.where.venueId);
    expect(activities).toEqual([expect.objectContaining({ status: 'waiting', name: 'Test Room' })]);
    await shop.deliver(events);
    expect(await shop.all()).toHaveLength(90);
    expect(await publish()).toMatchObject({ status: 'published', version: 2 });
    expect(await shop.announced(publish)).toEqual([]);
  });

  test('an activity that cannot be sold is refused', async () => {
    const shop = await setup(running.table, { activity: { status: 'draft' } });
    const { activity } = shop.shop;
    const broken = { ...activity, duration: 300 };
    const key = keys.activity(activity.organizationId, activity.venueId, activity.id);
    const Item = { ...key, entity: 'ACTIVITY', ...broken };
    await running.table.client.send(new PutCommand({ TableName: running.table.name, Item }));
    await expect(publishActivity(shop.deps, shop.manager, shop.where)).rejects.toMatchObject({
      code: 'incomplete',
      errors: ['schedule.endTime', 'schedule'].map((field) => expect.objectContaining({ field })),
    });
  });
});

test('a member of another venue, or with read access only, changes nothing', async () => {
  const shop = await booked();
  const other = await booked();
  const staff = { ...shop.manager, role: 'staff' as const };
  const elsewhere = { ...managerOf(other.shop), role: 'manager' as const };
  for (const actor of [staff, elsewhere]) {
    const edit = editSalesSettings(shop.deps, actor, {
      ...shop.where,
      version: 1,
      salesSettings: shop.settingsWith(),
    });
    await expect(edit).rejects.toMatchObject({ code: 'not-found' });
    const preview = previewSalesSettings(shop.deps, actor, {
      ...shop.where,
      salesSettings: shop.settingsWith(),
    });
    await expect(preview).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishActivity(shop.deps, actor, shop.where)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await getSalesSettings(shop.deps, staff, shop.where)).toMatchObject({ version: 1 });
  await expect(getSalesSettings(shop.deps, elsewhere, shop.where)).rejects.toMatchObject({
    code: 'not-found',
  });
  const mixed = { venueId: shop.where.venueId, activityId: other.where.activityId };
  await expect(getSalesSettings(shop.deps, shop.manager, mixed)).rejects.toMatchObject({ code: 'not-found' });
});
