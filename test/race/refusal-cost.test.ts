import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { meterOf } from '../../bench/support/capacity-meter.ts';
import { type Booking, bookingState } from '../../core/contract/model/guest/booking.ts';
import { bookingId } from '../../core/contract/model/ids.ts';
import { expiring, holdsSeats } from '../../core/domain/booking/states.ts';
import { toInstant } from '../../core/domain/time.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { putItem } from '../../lambdas/data/table.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { auditAfterChange } from '../../lambdas/usecases/platform/audit-after-change.ts';
import { setup, startTill, type Till } from '../money/payment/support.ts';

/** What a refused hold, and the audit of a change, read of the table: as much in a full session as in a small one. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

/** A session in which `each` bookings of one seat are in every state there is; all its seats are taken. */
async function soldOut(each: number) {
  const states = bookingState.options;
  const seats = each * states.filter(holdsSeats).length;
  const place = await setup(till, { activity: { capacity: seats } });
  const first = await place.read((await place.hold(1)).token);
  const others = states.flatMap((state) => Array.from({ length: each }, () => copyOf(first, state)));
  const [, ...rest] = others;
  await Promise.all(rest.map((booking) => putItem(till.table, bookingItem(booking))));
  const before = await sessions(till.table).get(first.organizationId, first.sessionId);
  if (!before) throw new Error('The session is gone.');
  const capacityHeld = each * states.filter((state) => expiring.includes(state)).length;
  const capacitySold = seats - capacityHeld;
  const full = { ...before, capacityRemaining: 0, capacityHeld, capacitySold, version: before.version + 1 };
  expect(await sessions(till.table).replace(full)).toBe(true);
  return { ...place, first };
}

function copyOf(booking: Booking, state: Booking['state']): Booking {
  return { ...booking, id: bookingId.parse(`bkg_${systemIds.random()}`), state };
}

function audit({ organizationId, venueId, activityId, id, version }: Booking) {
  const occurredAt = toInstant(till.clock.now());
  const event = { eventId: 'event', organizationId, venueId, activityId, bookingId: id, version, occurredAt };
  return auditAfterChange({ ...till, wait: async () => {} }, event);
}

test('is the same with 16 and with 640 bookings in the session, of every state', async () => {
  const meter = meterOf(till.table);
  const units: unknown[] = [];
  for (const each of [2, 80]) {
    const { hold, first } = await soldOut(each);
    const refused = await meter.measure(() => expect(hold(1)).rejects.toMatchObject({ code: 'full' }));
    const audited = await meter.measure(() => audit(first));
    units.push([refused.consumed.read, audited.consumed.read]);
  }
  expect(units[1]).toEqual(units[0]);
});

test('a full session is refused by reads alone, and a repeated request has its hold all the same', async () => {
  const { hold, shop, session, seatsLeft } = await setup(till, { activity: { capacity: 1 } });
  const again = () =>
    createHold(till.deps, {
      key: shop.venue.embedKey,
      sessionId: session.id,
      party: [{ unitId: 'player', quantity: 1 }],
      idempotencyKey: 'the-last-seat',
    });
  const first = await again();
  expect(await seatsLeft()).toBe(0);
  const sent: string[] = [];
  till.table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'sent', override: true },
  );
  await expect(hold(1)).rejects.toMatchObject({ code: 'full' });
  expect((await again()).reference).toBe(first.reference);
  till.table.client.middlewareStack.remove('sent');
  expect(sent.filter((name) => !/^(Get|Query)/.test(name))).toEqual([]);
});

test('is the same when all holds have expired: no more of them end than the party needs seats', async () => {
  const meter = meterOf(till.table);
  const units: unknown[] = [];
  for (const each of [2, 80]) {
    const { hold, seatsLeft } = await soldOut(each);
    till.clock.at = new Date(till.clock.at.getTime() + 10 * 60_000);
    const { consumed } = await meter.measure(() => hold(2));
    units.push(consumed.read);
    expect(await seatsLeft()).toBe(0);
  }
  expect(units[1]).toBe(units[0]);
});
