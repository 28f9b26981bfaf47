import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { type Booking, type BookingState, bookingState } from '../../core/contract/model/guest/booking.ts';
import { bookingId } from '../../core/contract/model/ids.ts';
import { type Permission, permissions } from '../../core/contract/permissions.ts';
import { type BookingEvent, transition, transitions } from '../../core/domain/booking/states.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import type { Cause } from '../../core/domain/permissions/may-cause.ts';
import { addMinutes, toInstant } from '../../core/domain/time.ts';
import { bookingItem, bookings } from '../../lambdas/data/guest/bookings.ts';
import { commitBooking } from '../../lambdas/data/guest/change-booking.ts';
import { putItem } from '../../lambdas/data/table.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { priceParty } from '../../lambdas/usecases/guest/availability/price-party.ts';
import { newBooking } from '../../lambdas/usecases/guest/booking/new-booking.ts';
import { adminOf } from '../money/gift-cards/support.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

/** Every row of the table of transitions, against the real writer and a real table. */
const events = Object.keys(transitions) as BookingEvent[];
const now = new Date('2026-11-22T09:00:00.000Z');
const at = toInstant(now);

let running: TestTable;
let shop: Shop;
let session: Session;
let base: Omit<Booking, 'id' | 'state'>;

beforeAll(async () => {
  running = await startTable();
  shop = await openShop(running.table, { now, activity: { capacity: 500 } });
  session = await sessionTomorrow(running.table, shop, now);
  const party = [{ unitId: 'player', quantity: 1 }];
  const deps = { table: running.table, clock: { now: () => now } };
  const priced = await priceParty(deps, { key: shop.venue.embedKey, sessionId: session.id, party });
  base = { ...newBooking(systemIds, newId(), priced, {}, now), source: 'widget' };
}, 60_000);
afterAll(() => running?.close());

const newId = () => bookingId.parse(`bkg_${systemIds.random()}`);

/** A booking that lies in the table in this state. */
async function stored(state: BookingState): Promise<Booking> {
  const booking = { ...base, id: newId(), state, expiresAt: addMinutes(at, 10), version: 3 };
  await putItem(running.table, bookingItem(booking));
  return booking;
}

const read = ({ organizationId, id }: Booking) => bookings(running.table).get(organizationId, id);

/** The first cause that the row names. */
function allowed(event: BookingEvent): Cause {
  const { by } = transition(event);
  const found = causes().find(([name]) => by.some((each) => each === name));
  if (!found) throw new Error('A row that nothing may cause.');
  return found[1];
}

/** An API key with this permission alone. */
function keyWith(permission: Permission): Actor {
  return { ...adminOf(shop), role: 'integration', scopes: [permission] };
}

function write(event: BookingEvent, before: Booking | null, by: Cause = allowed(event)) {
  const from = before ?? { ...base, id: newId(), version: 1 };
  const after = { ...from, state: transition(event).to };
  return {
    after,
    commit: commitBooking(running.table, { before, after, now: at, transition: { event, by } }),
  };
}

describe.each(events)('%s', (event) => {
  const { from, to, by } = transition(event);
  const [first] = from;
  /** What the event may happen to: a booking in the table, or none yet. */
  const subject = async () => (first ? stored(first) : null);
  const refuses = async (before: Booking | null, cause: Cause) => {
    const { after, commit } = write(event, before, cause);
    await expect(commit).rejects.toMatchObject({ code: 'forbidden' });
    expect(await read(after)).toEqual(before);
  };

  test(`may be caused by ${by.join(', ')} alone`, async () => {
    for (const [name, cause] of causes()) {
      const before = await subject();
      if (!by.some((each) => each === name)) await refuses(before, cause);
      else expect([name, (await write(event, before, cause).commit).done]).toEqual([name, true]);
    }
  });

  test('is not for staff of another venue, nor of another organization', async () => {
    for (const permission of permissions.filter((each) => by.includes(each))) {
      const cause = keyWith(permission);
      await refuses(await subject(), { ...cause, venueIds: ['ven_elsewhere12345' as never] });
      await refuses(await subject(), { ...cause, organizationId: 'org_elsewhere12345' as never });
    }
  });

  if (!first) {
    test('makes a booking, and never in place of one', async () => {
      const { after, commit } = write(event, null);
      expect(await commit).toMatchObject({ done: true, booking: { state: to } });
      const change = { before: null, after, now: at, transition: { event, by: allowed(event) } };
      expect(await commitBooking(running.table, change)).toMatchObject({ done: false, reason: 'changed' });
      await expect(write(event, await stored('confirmed')).commit).rejects.toMatchObject({
        code: 'wrong-state',
      });
    });
    return;
  }

  test.each(from)('is written from %s', async (state) => {
    const before = await stored(state);
    expect(await write(event, before).commit).toMatchObject({ done: true, booking: { state: to } });
    expect(await read(before)).toMatchObject({ state: to, version: 4 });
  });

  test('makes no booking', async () => {
    await expect(write(event, null).commit).rejects.toThrow(`The event ${event} makes no booking.`);
  });

  const others = bookingState.options.filter((state) => !from.includes(state));

  test.each(others)('is refused for a booking that was read as %s', async (state) => {
    const before = await stored(state);
    await expect(write(event, before).commit).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await read(before)).toEqual(before);
  });

  test.each(others)(
    'is refused by the table while the stored booking is %s, whatever was read',
    async (state) => {
      const before = await stored(state);
      const outcome = await write(event, { ...before, state: first }).commit;
      expect(outcome).toMatchObject({ done: false, reason: 'changed', booking: { state } });
      expect(await read(before)).toEqual(before);
    },
  );
});

/** One for each way that a row may name: an API key for each permission. */
function causes(): (readonly [string, Cause])[] {
  const keys = permissions.map((permission) => [permission, keyWith(permission)] as const);
  return [['guest', 'guest'], ['system', 'system'], ...keys];
}

test('without an event the state stays, also where the stored one is another', async () => {
  const before = await stored('confirmed');
  const change = { before, after: { ...before, state: 'checked_in' as const }, now: at };
  await expect(commitBooking(running.table, change)).rejects.toThrow(
    'No event leads to the state checked_in.',
  );
  const stale = { ...before, state: 'held' as const };
  const noted = await commitBooking(running.table, { before: stale, after: stale, now: at });
  expect(noted).toMatchObject({ done: false, reason: 'changed' });
  expect(await read(before)).toEqual(before);
});
