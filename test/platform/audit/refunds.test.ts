import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { look } from '../../../bin/audit/look.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { refundAtDesk } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { type Floor, openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { soldBooking } from './corruption.ts';

/** Refunds are compared with Stripe if Stripe is asked, otherwise with the clock. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

async function withRefund(): Promise<{ floor: Floor; booking: Booking; refundId: string }> {
  const floor = await openFloor(running.table);
  const booking = await soldBooking(floor);
  const target = { actor: floor.manager, venueId: booking.venueId, bookingId: booking.id };
  const refund = { amount: 500, reason: 'sorry', idempotencyKey: 'the-same-key-every-time' };
  await refundAtDesk(floor.deps, target, refund);
  const [entry] = refundsOf((await floor.bookings())[0] ?? booking);
  return { floor, booking, refundId: entry?.id ?? '' };
}

async function found({ table, clock, bank }: Floor, { id }: Booking, askStripe: boolean): Promise<string[]> {
  const all = await look(table, toInstant(clock.now()), askStripe ? bank.payments : null);
  return all.found.filter((each) => each.id.startsWith(id)).map(({ what }) => what);
}

test('a refund that Stripe does not know is found when Stripe is asked', async () => {
  const { floor, booking, refundId } = await withRefund();
  await floor.refunds(floor.deps);
  expect(await found(floor, booking, true)).toEqual([]);
  const { organizationId, id } = booking;
  const known = (await floor.bookings())[0]?.refundProgress?.[refundId];
  const refundProgress = { [refundId]: { ...known, stripeRefundId: 're_unknown' } };
  await updateItem(floor.table, {
    update: keys.booking(organizationId, id),
    set: { refundProgress },
    only: [],
  });
  expect(await found(floor, booking, true)).toEqual(['refund-unknown-to-stripe']);
  expect(await found(floor, booking, false)).toEqual([]);
});

test('a refund that was never sent is found after a day', async () => {
  const { floor, booking } = await withRefund();
  expect(await found(floor, booking, false)).toEqual([]);
  floor.clock.at = new Date(floor.clock.at.getTime() + 25 * 60 * 60_000);
  expect(await found(floor, booking, false)).toEqual(['refund-not-sent']);
});
