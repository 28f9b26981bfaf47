import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FeedMessage } from '../../../core/contract/feeds.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { calendarView } from '../../../core/contract/views.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import type { Change } from '../../../lambdas/data/change.ts';
import { months } from '../../../lambdas/data/guest/months.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { getCalendar } from '../../../lambdas/usecases/guest/availability/get-calendar.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { followChanges } from '../../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { auditSeats } from '../../support/audit.ts';
import { master, type SharedMaster, shareMaster } from '../../support/shared-master.ts';
import { openShop } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { follow, listening, record } from './support/record.ts';

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

const guest = 'a-guest';
const door = 'a-door';

/** A guest and a member of staff follow the venue of two rooms that share their game master. */
async function setup() {
  clock.at = start;
  const { table } = running;
  const shared = await shareMaster(table, start);
  const { organization, venue } = shared.vault;
  const feed = { organizationId: organization.id, venueId: venue.id };
  await follow(table, { ...feed, connectionId: guest, audience: 'public' }, start);
  await follow(table, { ...feed, connectionId: door, audience: 'staff' }, start);
  const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret for tests' };
  const hold = (session: Session, quantity: number) => () =>
    createHold(deps, {
      key: venue.embedKey,
      sessionId: session.id,
      party: [{ unitId: 'player', quantity }],
      idempotencyKey: systemIds.random(),
    });
  const masterDay = keys.resourceDay(organization.id, venue.id, master, shared.noon.date);
  const tell = async (...changes: Change[]) => {
    const { push, bus, heardBy } = listening();
    await followChanges({ table, clock, push, bus }, changes);
    return heardBy;
  };
  return { table, ...shared, hold, masterDay, tell };
}

/** The attic's day in its month view. */
async function atticDay({ attic, halfPast }: SharedMaster) {
  const { organization, venue, activity } = attic;
  const { days: month } = await months(running.table).get(organization.id, venue.id, activity.id, '2026-11');
  return month.get(halfPast.date);
}

const askAgain = (session: Session): FeedMessage => ({
  type: 'sessions-changed',
  activityId: session.activityId,
  dates: [session.date],
});

test('a booking of the game master changes the other room: its month and its followers', async () => {
  const { table, hold, masterDay, tell, ...shared } = await setup();
  const { noon, halfPast } = shared;
  const taken = await record(table, masterDay, hold(noon, 2));
  const heardBy = await tell(taken);
  expect(heardBy(guest)).toEqual([askAgain(halfPast)]);
  expect(heardBy(door)).toEqual([]);
  expect(await atticDay(shared)).toMatchObject({ sessions: 2, seatsLeft: 10 });
  // The remaining session is the later one, so the day can be booked until then.
  expect((await atticDay(shared))?.bookableFrom).toBe(shared.later.bookableFrom);

  clock.at = new Date(start.getTime() + 11 * 60_000);
  const freed = await record(table, masterDay, () => expireHolds({ table, clock }));
  expect((await tell(freed))(guest)).toEqual([askAgain(halfPast)]);
  expect((await atticDay(shared))?.bookableFrom).toBe(halfPast.bookableFrom);
});

test('more seats in a session that has the game master change nothing for the others', async () => {
  const { table, noon, hold, masterDay, tell } = await setup();
  await hold(noon, 2)();
  const more = await record(table, masterDay, hold(noon, 3));
  expect((await tell(more))(guest)).toEqual([]);
});

test('in one batch with the session that took it, each room gets its own change', async () => {
  const { table, vault, noon, halfPast, hold, masterDay, tell } = await setup();
  const session = keys.session(vault.organization.id, noon.id);
  let taken: Change | undefined;
  const sold = await record(table, session, async () => {
    taken = await record(table, masterDay, hold(noon, 2));
  });
  if (!taken) throw new Error('Nothing was taken.');
  const heardBy = await tell(sold, taken);
  expect(heardBy(guest)).toEqual([
    expect.objectContaining({ type: 'session', sessionId: noon.id, seatsLeft: 8, state: 'available' }),
    askAgain(halfPast),
  ]);
});

test('a day without a game master is full, and a request for it gives the reason', async () => {
  const { table, attic, noon, later, hold, masterDay, tell } = await setup();
  await sessions(table).remove(later);
  const taken = await record(table, masterDay, hold(noon, 1));
  await tell(taken);
  const { embedKey } = attic.venue;
  const input = { key: embedKey, activityId: attic.activity.id, month: '2026-11', date: noon.date };
  const calendar = calendarView.parse(await getCalendar({ table, clock }, input));
  expect(calendar.days.find(({ date }) => date === noon.date)).toMatchObject({ state: 'full', seatsLeft: 0 });
  expect(calendar.day?.slots).toEqual([expect.objectContaining({ state: 'resource-busy' })]);
});

test('a date that the schedule blocks says so, if no session runs on it', async () => {
  const { table } = running;
  const schedule = {
    operatingDays: [],
    startTime: '12:00',
    endTime: '13:00',
    slotInterval: 60,
    customHours: {},
    customDates: [],
    blockedDates: [
      { date: '2026-12-24' },
      { date: '2026-12-26', window: { startTime: '12:00', endTime: '13:00' } },
    ],
  };
  const { venue, activity } = await openShop(table, { now: start, activity: { schedule } });
  const input = { key: venue.embedKey, activityId: activity.id, month: '2026-12' };
  const { days } = await getCalendar({ table, clock }, input);
  expect(days.filter(({ state }) => state !== 'closed')).toEqual([
    { date: '2026-12-24', state: 'blocked', seatsLeft: 0 },
  ]);
});

test('the public gets no changes of what it cannot see, staff do', async () => {
  const { noon, tell } = await setup();
  const held = { ...noon, capacityRemaining: 6, capacityHeld: 4, version: 2 };
  const confirmed = { ...held, capacityHeld: 0, version: 3 };
  const heardBy = await tell(changed(held, confirmed));
  expect(heardBy(guest)).toEqual([]);
  expect(heardBy(door)).toEqual([expect.objectContaining({ type: 'session', version: 3 })]);
});

test.each<[string, Partial<Session>, Partial<Session>, object]>([
  ['seats', { capacityRemaining: 7 }, { capacityRemaining: 6 }, { type: 'session', seatsLeft: 6 }],
  [
    'seats that were only held and now are sold',
    { capacityRemaining: 0, capacityHeld: 4 },
    { capacityRemaining: 0, capacityHeld: 0 },
    { type: 'session', state: 'full' },
  ],
  ['a closure', {}, { status: 'closed' }, { type: 'session', state: 'closed' }],
  ['a session off the schedule', {}, { offSchedule: true }, { type: 'session', state: 'closed' }],
  ['a session on it again', { offSchedule: true }, {}, { type: 'sessions-changed' }],
  ['another end', {}, { endsAt: '2026-11-23T12:45:00.000Z' }, { type: 'sessions-changed' }],
])('the public gets changes of %s', async (_, was, is, message) => {
  const { noon, tell } = await setup();
  const heardBy = await tell(changed({ ...noon, ...was }, { ...noon, ...is, version: noon.version + 1 }));
  expect(heardBy(guest)).toEqual([expect.objectContaining(message)]);
});

test('a change and its undoing in one retried batch are both sent', async () => {
  const { noon, tell } = await setup();
  const fewer = { ...noon, capacityRemaining: 7, version: 2 };
  const again = { ...noon, version: 3 };
  const heardBy = await tell(changed(noon, fewer), changed(fewer, again));
  expect(heardBy(guest)).toEqual([expect.objectContaining({ seatsLeft: 10, version: 3 })]);
});

test('a new price makes followers reload', async () => {
  const { noon, tell } = await setup();
  const [unit] = noon.priceAtGeneration.units;
  if (!unit) throw new Error('No unit.');
  const dearer = { ...noon.priceAtGeneration, units: [{ ...unit, price: 9900 }] };
  const heardBy = await tell(changed(noon, { ...noon, priceAtGeneration: dearer, version: 2 }));
  expect(heardBy(guest)).toEqual([askAgain(noon)]);
});

test('a month counted from old data does not overwrite a newer one', async () => {
  const { table, vault } = await setup();
  const { activity } = vault;
  const owner = { ...activity, activityId: activity.id };
  const day = (seatsLeft: number) => new Map([['2026-11-23', { sessions: 1, seatsLeft }]]);
  const read = await months(table).version(owner, '2026-11');
  expect(await months(table).put(owner, '2026-11', day(4), read)).toBe(true);
  expect(await months(table).put(owner, '2026-11', day(9), read)).toBe(false);
  const now = await months(table).version(owner, '2026-11');
  expect(await months(table).put(owner, '2026-11', day(3), now)).toBe(true);
  expect(await months(table).put(owner, '2026-11', day(2), now)).toBe(false);
  const { days: month } = await months(table).get(
    activity.organizationId,
    activity.venueId,
    activity.id,
    '2026-11',
  );
  expect(month.get('2026-11-23')).toMatchObject({ seatsLeft: 3 });
});

test('a game master of the same name at another venue is a different resource', async () => {
  const { table, noon, hold, masterDay, tell } = await setup();
  const elsewhere = await setup();
  await tell(await record(table, masterDay, hold(noon, 2)));
  expect(await atticDay(elsewhere)).toBeUndefined();
  await expect(elsewhere.hold(elsewhere.halfPast, 1)()).resolves.toMatchObject({ quote: expect.anything() });
});

function changed(before: Session, after: Session): Change {
  const item = (session: Session) => ({ ...session, entity: 'SESSION' });
  return { id: after.id, before: item(before), after: item(after), at: start };
}
