import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { activityId } from '../../core/contract/model/ids.ts';
import { sessionIdOf } from '../../core/domain/schedule/session-id.ts';
import { addMinutes, localDateOf, toInstant } from '../../core/domain/time.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { unchangedClosures } from '../../lambdas/data/desk/closures.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
let running: TestTable;
let example: Session;

beforeAll(async () => {
  running = await startTable();
  example = await sessionTomorrow(running.table, await openShop(running.table, { now }), now);
});
afterAll(() => running.close());

/** A session at every hour of three days around a date: a day that is cut short, or runs over, shows. */
async function aroundTheClock(timeZone: string, date: string) {
  const activity = activityId.parse(`act_${randomBytes(8).toString('hex')}`);
  const hours = Array.from({ length: 96 }, (_, hour) => {
    const startsAt = addMinutes(toInstant(Date.parse(date)), (hour - 36) * 60);
    const id = sessionIdOf(activity, startsAt);
    return { ...example, id, activityId: activity, startsAt, date: localDateOf(startsAt, timeZone) };
  });
  const { organizationId, venueId } = example;
  await sessions(running.table).add(hours, unchangedClosures(organizationId, venueId, 0));
  return activity;
}

test.each([
  ['Pacific/Kiritimati', '2026-11-25', 24],
  ['Pacific/Niue', '2026-11-25', 24],
  ['Asia/Kathmandu', '2026-11-25', 24],
  ['America/New_York', '2026-11-01', 25],
  ['America/New_York', '2026-03-08', 23],
  ['Europe/London', '2026-10-25', 25],
  ['Australia/Lord_Howe', '2026-10-04', 23],
  ['Australia/Lord_Howe', '2026-04-05', 25],
])('a day of %s, %s: all of its %d hours and no other', async (timeZone, date, count) => {
  const activity = await aroundTheClock(timeZone, date);
  const store = sessions(running.table);
  const day = await store.listVenueDay(example.organizationId, activity, date, {
    timeZone,
    consistent: true,
  });
  expect(day).toEqual(await store.listByDay(example.organizationId, activity, date));
  expect(day).toHaveLength(count);
});
