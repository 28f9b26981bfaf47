import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { activityId } from '../../../core/contract/model/ids.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { months } from '../../../lambdas/data/guest/months.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { changeTimeZone } from '../../../lambdas/usecases/catalogue/sales/change-time-zone.ts';
import { getGeneration } from '../../../lambdas/usecases/catalogue/sales/get-generation.ts';
import { listOffSchedule } from '../../../lambdas/usecases/catalogue/sales/list-off-schedule.ts';
import { previewTimeZone } from '../../../lambdas/usecases/catalogue/sales/preview-time-zone.ts';
import { startGeneration } from '../../../lambdas/usecases/catalogue/sales/start-generation.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { followChanges } from '../../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { listening } from '../../notify/stream/support/record.ts';
import { auditSeats } from '../../support/audit.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { managerOf, setup, watched } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

/** A venue with this many activities more, not yet generated: one session a day each. */
async function venueWith(count: number) {
  const shop = await setup(running.table);
  const added = Array.from({ length: count }, (_, index) =>
    activity.parse({
      ...shop.shop.activity,
      id: `act_${systemIds.random()}`,
      name: `Room ${String(index + 1).padStart(2, '0')}`,
    }),
  );
  for (const each of added) await importActivity(running.table, each);
  const progress = () => getGeneration(shop.deps, shop.manager, shop.where.venueId);
  const counts = async () => {
    const { activities } = await progress();
    return Object.fromEntries(
      [...Map.groupBy(activities, ({ status }) => status)].map(([status, all]) => [status, all.length]),
    );
  };
  return { ...shop, added, progress, counts };
}

describe('"Generate slots"', () => {
  test('for a venue with fifty activities: one event each, and everyone sees how far it is', async () => {
    const { deps, manager, where, told, deliver, counts, progress, clock } = await venueWith(49);
    const asked = await startGeneration(deps, manager, { venueId: where.venueId });
    expect(asked.activities).toHaveLength(50);
    expect(asked.activities.every(({ status }) => status === 'waiting')).toBe(true);
    expect(told.map(({ type }) => type)).toEqual(Array(50).fill('activity.sessions-due'));
    expect(new Set(told.map(({ detail }) => detail.eventId)).size).toBe(50);
    await deliver(told.slice(0, 20));
    expect(await counts()).toEqual({ done: 20, waiting: 30 });
    // One that has no sessions yet: the shop's own had its before.
    const rest = told.slice(20);
    const next = rest.find(
      (each) => 'activityId' in each.detail && each.detail.activityId !== where.activityId,
    );
    if (next?.type !== 'activity.sessions-due') throw new Error('no event');
    const seen: number[] = [];
    const table = watched(running.table, async (name) => {
      if (name !== 'TransactWriteCommand') return;
      const { activities } = await progress();
      const { status, daysDone = 0 } =
        activities.find(({ activityId: id }) => id === next.detail.activityId) ?? {};
      expect(status).toBe('running');
      seen.push(daysDone);
    });
    await generateSessions({ table, clock }, next.detail);
    expect([...new Set(seen)]).toEqual([0, 30, 60]);
    await deliver(rest.filter((each) => each !== next));
    expect(await counts()).toEqual({ done: 50 });
    const added = (await progress()).activities.map((each) => each.added);
    expect(added.filter((each) => each === 90)).toHaveLength(49);
  }, 180_000);

  test('for some of them leaves the others alone', async () => {
    const { deps, manager, where, told, added, deliver } = await venueWith(3);
    const activityIds = added.slice(0, 2).map(({ id }) => id);
    await startGeneration(deps, manager, { venueId: where.venueId, activityIds });
    expect(told.map(({ detail }) => 'activityId' in detail && detail.activityId)).toEqual(activityIds);
    await deliver(told);
    const [, , other] = added;
    if (!other) throw new Error('no activity');
    expect(await sessions(running.table).listFrom(other.organizationId, other.id, '2026')).toEqual([]);
  });

  test('for one of another venue is refused, and asks for nothing', async () => {
    const { deps, manager, where, told } = await venueWith(0);
    const activityIds = [activityId.parse('act_000000000000')];
    const start = startGeneration(deps, manager, { venueId: where.venueId, activityIds });
    await expect(start).rejects.toMatchObject({ errors: [{ field: 'activityIds.0' }] });
    expect(told).toEqual([]);
  });

  test('is for members who may edit; a crashed run is shown as waiting', async () => {
    const { deps, manager, where, clock, edit, generate, progress } = await venueWith(0);
    const staff = { ...manager, role: 'staff' as const };
    await expect(startGeneration(deps, staff, { venueId: where.venueId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await edit({ capacity: 12 });
    let writes = 0;
    const broken = watched(running.table, () => {
      writes += 1;
      if (writes > 5) throw new Error('The process has died.');
    });
    await expect(generate(broken)).rejects.toThrow('died');
    const status = async () => (await progress()).activities.map((each) => each.status);
    expect(await status()).toEqual(['running']);
    clock.wait(2);
    expect(await status()).toEqual(['waiting']);
    await generate();
    expect(await status()).toEqual(['done']);
  });

  test('that fails, and can say so, is shown as failed, and gives its lease back', async () => {
    const { edit, generate, progress } = await venueWith(0);
    await edit({ capacity: 12 });
    let failed = false;
    const failing = watched(running.table, (name) => {
      if (failed || name !== 'PutCommand') return;
      failed = true;
      throw new Error('The table is away.');
    });
    await expect(generate(failing)).rejects.toThrow('away');
    const { activities } = await progress();
    expect(activities).toEqual([expect.objectContaining({ status: 'failed' })]);
    await generate();
    expect((await progress()).activities).toEqual([
      expect.objectContaining({ status: 'done', daysDone: 90 }),
    ]);
  });
});

/** A session as the stream tells of it. */
const stored = (session: Session) => ({ ...session, entity: 'SESSION' });

describe('another time zone', () => {
  const timeZone = 'America/New_York';

  /** Open from noon to three: noon and one o'clock in New York are other moments, as later as it lies west. */
  async function moving() {
    const shop = await setup(running.table, {
      activity: {
        schedule: {
          operatingDays: ['monday'],
          startTime: '12:00',
          endTime: '20:00',
          slotInterval: 60,
          customHours: {},
          customDates: [],
          blockedDates: [],
        },
      },
    });
    const early = await shop.at('2026-11-23T12:00:00.000Z');
    const late = await shop.at('2026-11-23T18:00:00.000Z');
    if (!early || !late) throw new Error('no sessions');
    await shop.hold(early, 2);
    await shop.hold(late, 3);
    const venue = { venueId: shop.where.venueId, timeZone };
    return { ...shop, early, late, venue };
  }

  test('is previewed, and then does just that: what is booked stays at its moment', async () => {
    const { deps, manager, venue, early, late, announced, deliver, at, told } = await moving();
    const said = await previewTimeZone(deps, manager, venue);
    expect(said.offSchedule).toEqual([
      expect.objectContaining({ sessionId: early.id, bookings: 1, guests: 2 }),
    ]);
    const events = await announced(() => changeTimeZone(deps, manager, venue), 'venue');
    expect(events.map(({ type }) => type)).toEqual(['venue.sessions-due']);
    await deliver(events);
    await deliver(told);
    const { activities } = await getGeneration(deps, manager, venue.venueId);
    expect(activities).toEqual([
      expect.objectContaining({
        status: 'done',
        added: said.added,
        removed: said.removed,
        updated: said.updated,
        offSchedule: 1,
      }),
    ]);
    expect(await at(early.startsAt)).toMatchObject({ offSchedule: true, capacityRemaining: 8 });
    expect(await at(late.startsAt)).toMatchObject({ offSchedule: false, capacityRemaining: 7 });
    expect(await at('2026-11-23T13:00:00.000Z')).toBeUndefined();
    expect(await at('2026-11-24T00:00:00.000Z')).toMatchObject({ date: '2026-11-23' });
    const { sessions: off } = await listOffSchedule(deps, manager, venue.venueId);
    expect(off.map(({ sessionId }) => sessionId)).toEqual([early.id]);
  });

  test('moves a session to another date in the months too', async () => {
    const { deps, manager, venue, shop, announced, deliver, at, told } = await moving();
    const { organizationId, id } = shop.activity;
    const late = '2026-12-01T00:00:00.000Z';
    await changeTimeZone(deps, manager, { ...venue, timeZone: 'Asia/Tokyo' });
    await deliver(await announced(() => changeTimeZone(deps, manager, venue), 'venue'));
    await deliver(told);
    const after = await at(late);
    if (!after) throw new Error('no session');
    const before = { ...after, date: '2026-12-01' };
    const change = { id: '1', before: stored(before), after: stored(after), at: new Date() };
    await followChanges({ ...deps, ...listening() }, [change]);
    const read = async (month: string) =>
      (await months(running.table).get(organizationId, venue.venueId, id, month)).days;
    expect((await read('2026-11')).get('2026-11-30')).toMatchObject({ sessions: 8 });
    expect((await read('2026-12')).get('2026-12-01')).toMatchObject({ sessions: 0 });
  });

  test('that it is in already changes nothing', async () => {
    const { deps, manager, announced, venue, clock } = await moving();
    const same = { ...venue, timeZone: 'UTC' };
    expect(await announced(() => changeTimeZone(deps, manager, same), 'venue')).toEqual([]);
    const nothing = { added: 0, removed: 0, updated: 0, offSchedule: [], leftOut: [] };
    expect(await previewTimeZone(deps, manager, same)).toMatchObject(nothing);
    // A week later, before the daily generation has added a Monday.
    clock.wait(7 * 24 * 60);
    expect(await previewTimeZone(deps, manager, same)).toMatchObject(nothing);
  });

  test('is edited by one at a time, and only by members who may edit venues', async () => {
    const { deps, manager, venue, shop } = await moving();
    const both = await Promise.allSettled([
      changeTimeZone(deps, manager, venue),
      changeTimeZone(deps, manager, { ...venue, timeZone: 'Asia/Tokyo' }),
    ]);
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused.every((code) => code === 'conflict')).toBe(true);
    expect(refused.length).toBeLessThan(2);
    const floor = { ...managerOf(shop), role: 'manager' as const };
    await expect(changeTimeZone(deps, floor, venue)).rejects.toMatchObject({ code: 'not-found' });
    await expect(previewTimeZone(deps, floor, venue)).rejects.toMatchObject({ code: 'not-found' });
  });
});
