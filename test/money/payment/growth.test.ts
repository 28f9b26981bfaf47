import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { optionsOf } from '../../../core/domain/booking/options.ts';
import { bookingItem, bookings } from '../../../lambdas/data/guest/bookings.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { rescheduleAtDesk } from '../../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { openFloor } from '../../model/support/floor.ts';
import { rescheduleAsQuoted } from '../../support/agree.ts';
import { setup, startTill, type Till } from './support.ts';

/** A booking and its ledger lie in one item of 400 KB: it never grows so far that it cannot be written. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

test('a guest changes a booking twenty times, then the venue does', async () => {
  const { toPayPage, read, session, shop } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage(2);
  await till.outcome(checkoutSessionId, 'pay');
  await verifyCheckout(till.deps, token);
  const change = (quantity: number) =>
    rescheduleAsQuoted(till.deps, token, { sessionId: session.id, party: [{ unitId: 'player', quantity }] });
  for (let move = 1; move <= 20; move++) await change(move % 2 === 0 ? 2 : 1);
  await expect(change(1)).rejects.toMatchObject({
    code: 'too-late',
    message: 'changed-too-often-call',
  });
  const booking = await read(token);
  expect(booking).toMatchObject({ guestMoves: 20, guestCount: 2 });
  const options = optionsOf(booking, shop.activity.cancellation, till.clock.now());
  expect(options.reschedule).toBeUndefined();
});

test('at the desk a full ledger takes no more changes, but the cancellation always fits', async () => {
  const floor = await openFloor(till.table, {});
  const { id } = await createStaffBooking(floor.deps, {
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    sessionId: floor.session(0).id,
    party: [{ unitId: 'player', quantity: 1 }],
    guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
    answers: [],
    source: 'staff',
    payment: { method: 'cash' },
    idempotencyKey: 'desk-0123456789',
  });
  const booking = await bookings(till.table).get(floor.shop.organization.id, id);
  if (!booking) throw new Error('The booking is gone.');
  const [first] = booking.ledger.filter(({ kind }) => kind === 'seats');
  if (first?.kind !== 'seats') throw new Error('It has no seats.');
  const moves = Array.from({ length: 500 }, (_, index) => ({ ...first, seats: index % 2 === 0 ? -1 : 1 }));
  await putItem(till.table, bookingItem({ ...booking, ledger: [...booking.ledger, ...moves] }));
  const target = { actor: floor.manager, venueId: floor.shop.venue.id, bookingId: id };
  const elsewhere = { sessionId: floor.session(1).id };
  const refused = rescheduleAtDesk(floor.deps, target, elsewhere);
  await expect(refused).rejects.toMatchObject({
    code: 'wrong-state',
    message: 'changed-too-often',
  });
  const cancelled = await cancelAtDesk(floor.deps, target, { refund: 0, reason: '' });
  expect(cancelled.state).toBe('cancelled');
});
