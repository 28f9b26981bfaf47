import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { say } from '../../core/domain/problem.ts';
import { wallTimesOf } from '../../core/domain/wall-times.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../lambdas/usecases/guest/booking/expire-holds.ts';
import { bookingByLink } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { onlyOn } from '../support/shared-master.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const start = new Date('2026-11-22T09:00:00.000Z');

describe('seats', () => {
  let running: TestTable;
  const clock = { at: start, now: () => clock.at };

  beforeAll(async () => {
    running = await startTable();
  }, 60_000);
  afterAll(() => running?.close());

  async function setup(plan: Parameters<typeof openShop>[1] = { now: start }) {
    clock.at = start;
    const { table } = running;
    const tomorrow = new Date(start.getTime() + 24 * 60 * 60_000);
    const schedule = onlyOn(tomorrow, '12:00', '13:00');
    const shop = await openShop(table, { ...plan, activity: { schedule, ...plan.activity } });
    const session = await sessionTomorrow(table, shop, start);
    const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret for tests' };
    const hold = (quantity: number, idempotencyKey = systemIds.random()) =>
      createHold(deps, {
        key: shop.venue.embedKey,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity }],
        idempotencyKey,
      });
    const seatsLeft = async () => (await read(shop)).capacityRemaining;
    const read = async (of: Shop) => {
      const found = await sessions(table).get(of.organization.id, session.id);
      if (!found) throw new Error('The session is gone.');
      return found;
    };
    return { table, shop, session, deps, hold, seatsLeft, read: () => read(shop) };
  }

  test('a hold takes its seats and no more, and its answer names what is held', async () => {
    const { hold, seatsLeft, read, session, shop } = await setup();
    expect(await hold(3)).toMatchObject({
      session: {
        id: session.id,
        activityId: shop.activity.id,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        local: wallTimesOf(session, shop.venue.timeZone),
      },
      party: [{ unitId: 'player', quantity: 3 }],
    });
    expect(await seatsLeft()).toBe(7);
    expect((await read()).version).toBe(2);
  });

  test('the same request again is the same hold', async () => {
    const { hold, seatsLeft } = await setup();
    const first = await hold(4, 'the-same-key-again');
    const second = await hold(4, 'the-same-key-again');
    expect(second.reference).toBe(first.reference);
    expect(await seatsLeft()).toBe(6);
  });

  test('the same key with another request is refused, and takes nothing', async () => {
    const { hold, seatsLeft } = await setup();
    await hold(4, 'the-same-key-again');
    await expect(hold(5, 'the-same-key-again')).rejects.toMatchObject({ code: 'conflict' });
    expect(await seatsLeft()).toBe(6);
  });

  test('a replay of the hold that took the last seats does not answer "full"', async () => {
    const { hold } = await setup();
    const first = await hold(10, 'takes-all-of-them-x');
    expect((await hold(10, 'takes-all-of-them-x')).reference).toBe(first.reference);
  });

  test('a request for more than is left answers how many there are', async () => {
    const { hold, seatsLeft } = await setup();
    await hold(8);
    await expect(hold(3)).rejects.toMatchObject({
      code: 'full',
      detail: say('seats-left', { count: 2 }),
    });
    expect(await seatsLeft()).toBe(2);
  });

  test('the first party takes a private session whole', async () => {
    const { hold, seatsLeft } = await setup({ now: start, activity: { eventType: 'private' } });
    await hold(2);
    expect(await seatsLeft()).toBe(0);
    await expect(hold(1)).rejects.toMatchObject({ code: 'full' });
  });

  test('from the cutoff on, to the millisecond, no booking is possible', async () => {
    const { hold, session, seatsLeft } = await setup();
    clock.at = new Date(Date.parse(session.startsAt) - 60 * 60_000);
    await expect(hold(1)).rejects.toMatchObject({ code: 'cutoff' });
    expect(await seatsLeft()).toBe(10);
  });

  test('nor before a session is on sale', async () => {
    const bookingWindow = { advanceDays: 1, cutoffMinutes: 60 };
    const { hold, seatsLeft } = await setup({ now: start, activity: { bookingWindow } });
    await expect(hold(1)).rejects.toMatchObject({ code: 'too-far-ahead' });
    clock.at = new Date(start.getTime() + 3 * 60 * 60_000);
    await hold(1);
    expect(await seatsLeft()).toBe(9);
  });

  test('nor in a session that is closed', async () => {
    const { table, hold, read } = await setup();
    const session = await read();
    await sessions(table).replace({ ...session, status: 'closed', version: session.version + 1 });
    await expect(hold(1)).rejects.toMatchObject({ code: 'closed' });
  });

  test('nor in one that is kept only for the bookings it has', async () => {
    const { table, session, hold } = await setup();
    await sessions(table).replace({ ...session, offSchedule: true, version: session.version + 1 });
    await expect(hold(1)).rejects.toMatchObject({ code: 'closed' });
  });

  test('another venue’s key does not open this venue’s session', async () => {
    const { table, session, deps } = await setup();
    const other = await openShop(table, { now: start });
    const request = {
      key: other.venue.embedKey,
      sessionId: session.id,
      party: [{ unitId: 'player', quantity: 1 }],
      idempotencyKey: systemIds.random(),
    };
    await expect(createHold(deps, request)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the sweep gives back what has run out, once', async () => {
    const { table, hold, seatsLeft, deps } = await setup();
    const { token } = await hold(4);
    clock.at = new Date(start.getTime() + 10 * 60_000 - 1);
    await expireHolds({ table, clock });
    expect(await seatsLeft()).toBe(6);
    clock.at = new Date(start.getTime() + 10 * 60_000);
    await Promise.all([expireHolds({ table, clock }), expireHolds({ table, clock })]);
    expect(await seatsLeft()).toBe(10);
    expect((await bookingByLink(deps, token)).state).toBe('expired');
  });

  test('a buyer gets expired seats of a full session without waiting for the sweep', async () => {
    const { hold, seatsLeft } = await setup();
    await hold(10);
    clock.at = new Date(start.getTime() + 11 * 60_000);
    await hold(2);
    expect(await seatsLeft()).toBe(8);
  });

  test('fifty buyers for the last five seats: five get one', async () => {
    const { hold, seatsLeft } = await setup();
    await hold(5);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => hold(1)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes.length - refused.length).toBe(5);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'full' });
    expect(await seatsLeft()).toBe(0);
  });
});
