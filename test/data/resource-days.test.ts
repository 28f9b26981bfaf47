import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { bookingId, type SessionId } from '../../core/contract/model/ids.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { resourceDays, resourceWrites } from '../../lambdas/data/guest/resource-days.ts';
import { transact, type Write } from '../../lambdas/data/transaction.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { getDay } from '../../lambdas/usecases/guest/availability/get-calendar.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../lambdas/usecases/guest/booking/expire-holds.ts';
import { master, type SharedMaster, shareMaster } from '../support/shared-master.ts';
import { startTable, type TestTable } from '../support/table.ts';

/** A condition that any item meets, and none. */
const always = { text: '(attribute_exists(PK) OR attribute_not_exists(PK))', names: {}, values: {} };
const start = new Date('2026-11-22T09:00:00.000Z');

describe('shared resources', () => {
  let running: TestTable;
  const clock = { at: start, now: () => clock.at };

  beforeAll(async () => {
    running = await startTable();
  }, 60_000);
  afterAll(() => running?.close());

  async function setup() {
    clock.at = start;
    const { table } = running;
    const shared = await shareMaster(table, start);
    const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret for tests' };
    const hold = (session: Session, quantity = 1) =>
      createHold(deps, {
        key: shared.vault.venue.embedKey,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity }],
        idempotencyKey: systemIds.random(),
      });
    const day = ({ organizationId, venueId, date }: Session) =>
      resourceDays(table).get(organizationId, venueId, master, date);
    const states = async () => {
      const { vault, attic, noon } = shared;
      const asked = [vault, attic].map(({ venue, activity }) =>
        getDay({ table, clock }, { key: venue.embedKey, activityId: activity.id, date: noon.date }),
      );
      return (await Promise.all(asked)).flatMap(({ slots }) => slots.map(({ state }) => state));
    };
    return { table, ...shared, hold, day, states };
  }

  test('a hold keeps the game master from sessions that overlap, and from no other', async () => {
    const { noon, halfPast, later, hold, day, states } = await setup();
    expect(await states()).toEqual(['available', 'available', 'available']);
    await hold(noon, 3);
    expect(await day(noon)).toMatchObject({
      taken: { [noon.id]: { from: noon.startsAt, until: noon.endsAt, seats: 3 } },
      version: 1,
    });
    expect(await states()).toEqual(['available', 'resource-busy', 'available']);
    await expect(hold(halfPast)).rejects.toMatchObject({
      code: 'resource-busy',
      message: 'resource-busy',
    });
    await hold(later, 2);
    expect(Object.keys((await day(noon))?.taken ?? {})).toHaveLength(2);
  });

  test('releasing the last seat releases the game master', async () => {
    const { table, noon, halfPast, hold, day, states } = await setup();
    await hold(noon, 2);
    clock.at = new Date(start.getTime() + 5 * 60_000);
    await hold(noon, 1);
    clock.at = new Date(start.getTime() + 11 * 60_000);
    await expireHolds({ table, clock });
    expect((await day(noon))?.taken[noon.id]?.seats).toBe(1);
    expect(await states()).toEqual(['available', 'resource-busy', 'available']);
    clock.at = new Date(start.getTime() + 16 * 60_000);
    await expireHolds({ table, clock });
    expect((await day(noon))?.taken).toEqual({});
    expect(await states()).toEqual(['available', 'available', 'available']);
    await hold(halfPast);
    expect(await states()).toEqual(['resource-busy', 'available', 'available']);
  });

  test('an expired hold releases the game master without waiting for the sweep', async () => {
    const { noon, halfPast, hold, day } = await setup();
    await hold(noon, 2);
    clock.at = new Date(start.getTime() + 11 * 60_000);
    await hold(halfPast);
    expect(Object.keys((await day(noon))?.taken ?? {})).toEqual([halfPast.id]);
  });

  test('a session whose seats are all held says so', async () => {
    const { noon, hold, states } = await setup();
    await hold(noon, 10);
    expect(await states()).toEqual(['held', 'resource-busy', 'available']);
  });

  test('twenty buyers each for two sessions of one game master: one session gets them all', async () => {
    const { noon, halfPast, hold, day } = await setup();
    const buyers = Array.from({ length: 40 }, (_, index) => (index % 2 ? noon : halfPast));
    const outcomes = await Promise.allSettled(buyers.map((session) => hold(session)));
    const held = buyers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(new Set(held).size).toBe(1);
    const [winner] = held;
    expect((await day(noon))?.taken).toEqual({
      [winner?.id as SessionId]: expect.objectContaining({ seats: held.length }),
    });
  }, 60_000);

  /** What a party's tokens alone take to write, in a transaction as a booking's. */
  function tokensFor({ id: sessionId, organizationId, venueId, resources }: Session) {
    const after = { organizationId, venueId, sessionId, state: 'held', seats: 1, resources };
    return resourceWrites(running.table, { before: null, after: after as Booking });
  }

  /** Tried until it is done or refused. */
  async function take(session: Session): Promise<SessionId | 'busy'> {
    for (;;) {
      const found = await tokensFor(session);
      if ('busy' in found) return 'busy';
      if ((await transact(running.table, found.writes)).done) return session.id;
    }
  }

  async function race({ noon, halfPast }: SharedMaster) {
    const takers = Array.from({ length: 40 }, (_, index) => (index % 2 ? noon : halfPast));
    const outcomes = await Promise.all(takers.map((session) => take(session)));
    return Map.groupBy(outcomes, (outcome) => outcome);
  }

  test('of forty at once, every taker of one session is in and every taker of the other is not', async () => {
    const shared = await setup();
    const outcomes = await race(shared);
    const [winner] = [shared.noon.id, shared.halfPast.id].filter((id) => outcomes.has(id));
    expect(outcomes.get('busy')).toHaveLength(20);
    expect(winner && outcomes.get(winner)).toHaveLength(20);
    expect((await shared.day(shared.noon))?.taken).toEqual({
      [winner as SessionId]: expect.objectContaining({ seats: 20 }),
    });
  }, 60_000);

  test('when two have read before either writes, the condition refuses the second', async () => {
    const { noon, halfPast, day } = await setup();
    const [first, second] = await Promise.all([noon, halfPast].map(tokensFor));
    if (!first || !second || 'busy' in first || 'busy' in second)
      throw new Error('The resource was free before.');
    expect((await transact(running.table, first.writes)).done).toBe(true);
    expect((await transact(running.table, second.writes)).done).toBe(false);
    const careless = second.writes.map((write): Write => ({ ...write, only: [always] }));
    expect((await transact(running.table, careless)).done).toBe(true);
    // What the day says of the first is overwritten: both sessions would have the one game master.
    expect(Object.keys((await day(noon))?.taken ?? {})).toEqual([halfPast.id]);
  });

  test('what needs nothing, or moves no seats, reads and writes nothing', async () => {
    const { noon, hold, day } = await setup();
    await hold(noon);
    const unread = { ...running.table, name: 'no-such-table' };
    const held = {
      ...noon,
      id: bookingId.parse('bkg_aaaaaaaaaaaa'),
      sessionId: noon.id,
      state: 'held',
      seats: 1,
    } as unknown as Booking;
    const confirmed = { ...held, state: 'confirmed' as const };
    expect(await resourceWrites(unread, { before: held, after: confirmed })).toEqual({ writes: [] });
    const needless = { ...held, resources: undefined } as Booking;
    expect(await resourceWrites(unread, { before: null, after: needless })).toEqual({ writes: [] });
    expect((await day(noon))?.version).toBe(1);
  });

  test('seats of a day that was cleaned up long ago are given back to nothing', async () => {
    const { table, noon } = await setup();
    const at = (time: string): Instant => `2026-09-01T${time}:00.000Z`;
    const resources = { ids: [master], from: at('12:00'), until: at('13:00') };
    const before = { ...noon, sessionId: noon.id, state: 'confirmed', seats: 2, resources };
    const after = { ...before, state: 'cancelled' };
    expect(
      await resourceWrites(table, {
        before: before as unknown as Booking,
        after: after as unknown as Booking,
      }),
    ).toEqual({ writes: [] });
  });

  test('a day is deleted sixty days after it is over', async () => {
    const { noon } = await setup();
    const after = { ...noon, sessionId: noon.id, state: 'held', seats: 1 } as unknown as Booking;
    const found = await resourceWrites(running.table, { before: null, after });
    const [write] = 'writes' in found ? found.writes : [];
    const ttl = write && 'put' in write ? Number(write.put.ttl) : 0;
    expect(new Date(ttl * 1000).toISOString()).toBe('2027-01-22T00:00:00.000Z');
  });
});
