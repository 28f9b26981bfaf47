import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Venue } from '../../core/contract/model/venue/venue.ts';
import { cancelAtDesk } from '../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { rescheduleAtDesk } from '../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { listTills } from '../../lambdas/usecases/desk/day/list-tills.ts';
import { openTill } from '../../lambdas/usecases/desk/day/open-till.ts';
import { createStaffGroup } from '../../lambdas/usecases/desk/groups/create-staff-group.ts';
import { getStaffGroup } from '../../lambdas/usecases/desk/groups/get-staff-group.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { openCounter } from './support.ts';

/** Orders of several sessions. Six sessions of five seats at 25.00, three a day. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

type Request = Parameters<typeof createStaffGroup>[1];

async function open(activity: Parameters<typeof openCounter>[1] = {}, venue: Partial<Venue> = {}) {
  const counter = await openCounter(running.table, activity, venue);
  const { floor } = counter;
  const session = (index: number, quantity = 2, more: object = {}): Request['sessions'][number] => ({
    sessionId: floor.session(index).id,
    party: [{ unitId: 'player', quantity }],
    answers: [],
    ...more,
  });
  let number = 0;
  const bookGroup = (sessions: Request['sessions'], changes: Partial<Request> = {}) =>
    createStaffGroup(floor.deps, {
      actor: floor.manager,
      venueId: floor.shop.venue.id,
      name: 'Locksmiths Ltd',
      guest: { name: 'Olga Outing', email: 'olga@example.com', phone: '' },
      source: 'staff',
      payment: { method: 'venue' },
      idempotencyKey: `group-${++number}-0123456789`,
      sessions,
      ...changes,
    });
  const read = (groupId: Awaited<ReturnType<typeof bookGroup>>['id']) =>
    getStaffGroup(floor.deps, { actor: floor.manager, venueId: floor.shop.venue.id, groupId });
  const left = (...places: number[]) =>
    Promise.all(places.map((index) => counter.seatsLeft(floor.session(index).id)));
  return { ...counter, session, bookGroup, read, left };
}

describe('an order of several sessions', () => {
  test('takes all seats at once; each booking carries the name, and the same key is the same group', async () => {
    const { floor, session, bookGroup, read, left, auditLog } = await open();
    const idempotencyKey = 'once-and-only-once';
    const group = await bookGroup([session(0), session(1, 3), session(2, 5)], { idempotencyKey });
    expect(group.bookings.map((each) => [each.state, each.balance, each.groupId, each.groupName])).toEqual([
      ['confirmed', 5000, group.id, 'Locksmiths Ltd'],
      ['confirmed', 7500, group.id, 'Locksmiths Ltd'],
      ['confirmed', 12_500, group.id, 'Locksmiths Ltd'],
    ]);
    expect(await left(0, 1, 2)).toEqual([3, 2, 0]);
    const again = await bookGroup([session(0), session(1, 3), session(2, 5)], { idempotencyKey });
    expect(again).toEqual(group);
    expect(await read(group.id)).toEqual(group);
    const other = bookGroup([session(0), session(1, 1), session(2, 5)], { idempotencyKey });
    await expect(other).rejects.toMatchObject({ code: 'conflict' });
    const fewer = bookGroup([session(0), session(1, 3)], { idempotencyKey });
    await expect(fewer).rejects.toMatchObject({ code: 'conflict' });
    const log = await auditLog();
    expect(log.map(({ action, resource }) => [action, resource])).toEqual(
      expect.arrayContaining(group.bookings.map(({ id }) => ['createStaffGroup', { kind: 'booking', id }])),
    );
    expect(log).toHaveLength(3);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('sessions that share a room are booked in one transaction', async () => {
    const { floor, session, bookGroup, left } = await open({ resourceIds: ['room'] as never });
    const group = await bookGroup([0, 1, 2, 3, 4, 5].map((index) => session(index, 1)));
    expect(group.bookings).toHaveLength(6);
    expect(await left(0, 5)).toEqual([4, 4]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('one session without enough seats: nothing is booked', async () => {
    const { book, session, bookGroup, left, floor, auditLog } = await open();
    await book({ sessionId: floor.session(2).id });
    const asked = bookGroup([session(0), session(1), session(2, 4)]);
    await expect(asked).rejects.toMatchObject({ code: 'full' });
    expect(await left(0, 1, 2)).toEqual([5, 5, 3]);
    expect(await floor.bookings()).toHaveLength(1);
    expect(await auditLog()).toHaveLength(1);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('expired holds in its way are released, in every session', async () => {
    const { floor, session, bookGroup, left } = await open();
    await floor.hold(floor.session(0), 5);
    await floor.hold(floor.session(1), 5);
    floor.clock.at = new Date(floor.clock.at.getTime() + 11 * 60_000);
    await bookGroup([session(0, 5), session(1, 5)]);
    expect(await left(0, 1)).toEqual([0, 0]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('one link for all bookings: their seats go back together', async () => {
    const { floor, session, bookGroup, read, left } = await open();
    const terms = { kind: 'deposit' as const, basisPoints: 2000 };
    const group = await bookGroup([session(0), session(1)], {
      payment: { method: 'link', hoursToPay: 3, terms },
    });
    expect(group.payment).toMatchObject({ due: 2000, sentAt: floor.clock.at.toISOString() });
    expect(new Set(group.bookings.map(({ expiresAt }) => expiresAt))).toEqual(new Set([group.payment.until]));
    expect(group.bookings).toMatchObject([
      { state: 'pending', quote: { total: 5000, dueNow: 1000 } },
      { state: 'pending', quote: { total: 5000, dueNow: 1000 } },
    ]);
    await floor.wait(180);
    expect(await left(0, 1)).toEqual([5, 5]);
    expect((await read(group.id)).bookings.map(({ state }) => state)).toEqual(['expired', 'expired']);
  });

  test('the earliest deadline of its sessions holds for all', async () => {
    const { floor, session, bookGroup } = await open();
    floor.clock.at = new Date('2026-11-24T09:30:00.000Z');
    const group = await bookGroup([session(1), session(0)], { payment: { method: 'link', hoursToPay: 3 } });
    // Half an hour before the session at noon, less the time that a checkout takes.
    expect(group.bookings.map(({ expiresAt }) => expiresAt)).toEqual(
      Array(2).fill('2026-11-24T10:54:00.000Z'),
    );
    expect(new Set(group.bookings.map(({ payBy }) => payBy)).size).toBe(1);
  });

  test('is confirmed in one moment, although the clock goes on', async () => {
    const { floor, session, bookGroup } = await open();
    let passed = 0;
    floor.clock.now = () => {
      passed += 1;
      return new Date(floor.clock.at.getTime() + passed);
    };
    const group = await bookGroup([session(0), session(1), session(2)]);
    expect(new Set(group.bookings.map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
  });

  test('paid at the counter, each booking has its payment; discounts and overrides are a session’s own', async () => {
    const { floor, session, bookGroup, as } = await open();
    const reason = 'A regular company';
    const off = { kind: 'percent' as const, basisPoints: 1000 };
    const wish = [session(0, 2, { discount: { off, reason } }), session(1)];
    const group = await bookGroup(wish, { payment: { method: 'terminal' } });
    expect(group.bookings.map(({ paid, balance }) => [paid, balance])).toEqual([
      [4500, 0],
      [5000, 0],
    ]);
    await expect(bookGroup([session(0), session(1)], { actor: as('staff') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('cash of all bookings goes into one till, in the same write', async () => {
    const { floor, session, bookGroup } = await open();
    const venueId = floor.shop.venue.id;
    const opened = { venueId, name: 'Front', float: 0, idempotencyKey: 'till-for-groups-01' };
    const till = await openTill(floor.deps, floor.manager, opened);
    await bookGroup([session(0), session(1)], { payment: { method: 'cash', tillId: till.id } });
    const { tills } = await listTills(floor.deps, floor.manager, { venueId, date: till.date });
    expect(tills).toMatchObject([{ id: till.id, expected: 10_000 }]);
  });

  test('a session listed twice is refused', async () => {
    const { session, bookGroup } = await open();
    await expect(bookGroup([session(0), session(1), session(0, 1)])).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'sessions.2.sessionId', detail: 'same-session-twice' }],
    });
  });
});

describe('a booking of a group', () => {
  test('is cancelled or moved alone, and stays in the group', async () => {
    const { floor, session, bookGroup, read, left, at } = await open();
    const group = await bookGroup([session(0), session(1), session(2)]);
    const [first, second] = group.bookings;
    if (!first || !second) throw new Error('Three bookings were made.');
    await cancelAtDesk(floor.deps, at(first.id), { refund: 'none', reason: 'One room is enough' });
    await rescheduleAtDesk(floor.deps, at(second.id), { sessionId: floor.session(3).id });
    expect((await read(group.id)).bookings.map((each) => [each.state, each.sessionId])).toEqual([
      ['cancelled', floor.session(0).id],
      ['confirmed', floor.session(3).id],
      ['confirmed', floor.session(2).id],
    ]);
    expect(await left(0, 1, 2, 3)).toEqual([5, 5, 3, 3]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('another venue’s group does not exist', async () => {
    const { floor, session, bookGroup } = await open();
    const group = await bookGroup([session(0), session(1)]);
    const other = await open();
    await expect(other.read(group.id)).rejects.toMatchObject({ code: 'not-found' });
    const { venue } = floor.shop;
    const code = venue.id.slice('ven_'.length).split('').reverse().join('');
    const beside = {
      ...venue,
      id: `ven_${code}`,
      slug: `beside-${code}`,
      embedKey: `emb_${code.padEnd(24, 'x')}`,
    };
    await importVenue(running.table, beside as Venue);
    const target = { actor: floor.manager, venueId: beside.id as Venue['id'], groupId: group.id };
    await expect(getStaffGroup(floor.deps, target)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two orders at once', () => {
  test('for the last seats: one group is booked, of the other nothing', async () => {
    const { floor, session, bookGroup, left } = await open();
    const asked = [
      bookGroup([session(0, 3), session(1, 3), session(2, 3)]),
      bookGroup([session(2, 3), session(1, 3), session(3, 3)]),
    ];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toMatchObject([{ code: 'full' }]);
    expect(await floor.bookings()).toHaveLength(3);
    expect((await left(0, 1, 2, 3)).toSorted()).toEqual([2, 2, 2, 5]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('with the same key: one group', async () => {
    const { floor, session, bookGroup, left } = await open();
    const idempotencyKey = 'twice-at-once-0123456789';
    const ask = () => bookGroup([session(0), session(1)], { idempotencyKey });
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one.bookings.map(({ id }) => id)).toEqual(two.bookings.map(({ id }) => id));
    expect(await left(0, 1)).toEqual([3, 3]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});
