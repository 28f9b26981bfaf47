import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NotificationKind } from '../../core/contract/model/desk/notification.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { listNotifications } from '../../lambdas/usecases/desk/notifications/list-notifications.ts';
import { markNotificationsRead } from '../../lambdas/usecases/desk/notifications/mark-notifications-read.ts';
import { recordNotification } from '../../lambdas/usecases/desk/notifications/record-notification.ts';
import { everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { openCounter } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const minute = 60_000;

async function open() {
  const counter = await openCounter(running.table);
  const { floor } = counter;
  const { deps, manager } = floor;
  const { id: venueId, organizationId } = floor.shop.venue;
  const now = deps.clock.now().getTime();
  const at = (minutesAgo: number) => new Date(now - minutesAgo * minute).toISOString();
  const booked = await counter.book();
  const record = (kind: NotificationKind, minutesAgo: number, booking: Pick<Booking, 'id'> = booked) =>
    recordNotification(deps, kind, {
      eventId: `${booking.id}:${minutesAgo}:${kind}`,
      organizationId,
      venueId,
      activityId: floor.shop.activity.id,
      bookingId: booking.id,
      occurredAt: at(minutesAgo),
    });
  const list = (actor: Actor = manager, paging: { limit?: number; cursor?: string } = {}) =>
    listNotifications(deps, actor, { venueId, limit: 50, ...paging });
  const read = (minutesAgo: number, actor: Actor = manager) =>
    markNotificationsRead(deps, actor, { venueId, until: at(minutesAgo) });
  return { counter, organizationId, venueId, booked, record, list, read, at };
}

test('a repeated event is one notification, the newest first, with the booking as it is now', async () => {
  const { record, list, booked, at, venueId } = await open();
  await record('booked', 5);
  await record('booked', 5);
  await record('moved', 2);
  const { items, next } = await list();
  expect(items.map(({ kind, at: time }) => [kind, time])).toEqual([
    ['moved', at(2)],
    ['booked', at(5)],
  ]);
  expect(next).toBeNull();
  const { reference, state, paymentState, source, startsAt, guestCount } = booked;
  const booking = { reference, state, paymentState, source, startsAt, guestCount, name: 'Ana Guest' };
  expect(items[0]).toMatchObject({ venueId, bookingId: booked.id, isUnread: true, booking });
});

test('a hold that is released is no news', async () => {
  const { counter, record, list } = await open();
  const { hold, read, session } = counter.floor;
  const held = await read(await hold(session(1), 2));
  await record('cancelled', 1, held);
  expect((await list()).items).toEqual([]);
});

test('stored notifications name the booking and no person, and are forgotten after 30 days', async () => {
  const { record, list, organizationId, at } = await open();
  await record('booked', 1);
  await record('cancelled', 31 * 24 * 60);
  const stored = (await everything(running.table, organizationId)).filter(
    ({ entity }) => entity === 'NOTIFICATION',
  );
  expect(stored).toHaveLength(2);
  expect(JSON.stringify(stored)).not.toMatch(/Ana|example\.com/);
  const days = stored.map(({ ttl, at: time }) => (Number(ttl) - Date.parse(String(time)) / 1000) / 86_400);
  for (const kept of days) expect(Math.round(kept)).toBe(30);
  expect((await list()).items.map(({ at: time }) => time)).toEqual([at(1)]);
});

test('each member has read up to a mark of their own, which never moves back or past now', async () => {
  const { counter, record, list, read } = await open();
  const other = { ...counter.as('staff'), userId: 'another-member' };
  const unread = async (actor?: Actor) =>
    (await list(actor)).items.filter(({ isUnread }) => isUnread).map(({ kind }) => kind);
  await record('booked', 9);
  await record('moved', 6);
  await read(6);
  await record('cancelled', 3);
  expect(await unread()).toEqual(['cancelled']);
  expect(await unread(other)).toEqual(['cancelled', 'moved', 'booked']);
  await read(9);
  expect(await unread()).toEqual(['cancelled']);
  await read(-60);
  expect(await unread()).toEqual([]);
  await record('refund-failed', -1);
  expect(await unread()).toEqual(['refund-failed']);
});

test('pages follow each other, and a cursor of another list is refused', async () => {
  const { record, list } = await open();
  for (const minutesAgo of [4, 3, 2]) await record('disputed', minutesAgo);
  const first = await list(undefined, { limit: 2 });
  const second = await list(undefined, { limit: 2, cursor: first.next ?? '' });
  expect([...first.items, ...second.items]).toEqual((await list()).items);
  expect(second.next).toBeNull();
  await expect(list(undefined, { cursor: 'bm8' })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('members of other venues get neither the list nor the mark', async () => {
  const { counter, list, read } = await open();
  const stranger = { ...counter.as('staff'), venueIds: [] };
  await expect(list(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(read(1, stranger)).rejects.toMatchObject({ code: 'not-found' });
});
