import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../core/contract/views.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { updateItem } from '../../lambdas/data/transaction.ts';
import { cancelAtDesk, previewCancellation } from '../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { bookingAtDesk, viewAtDesk } from '../../lambdas/usecases/desk/bookings/desk-booking.ts';
import { moveBooking } from '../../lambdas/usecases/desk/bookings/move-booking.ts';
import {
  previewReschedule,
  rescheduleAtDesk,
} from '../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { recordPayment, refundAtDesk } from '../../lambdas/usecases/desk/bookings/take-payment.ts';
import { quoteCheckout } from '../../lambdas/usecases/guest/booking/quote-checkout.ts';
import { startCheckout } from '../../lambdas/usecases/money/payment/start-checkout.ts';
import { signLink } from '../../lambdas/usecases/scope/links.ts';
import { card, type Floor, openFloor } from '../model/support/floor.ts';
import { payBalanceAsShown } from '../support/agree.ts';
import { everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';

/** What staff do at the counter and on the phone. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const policy = { tiers: [{ minutesBefore: 60, feeBasisPoints: 5000 }], rescheduleMinutes: 60 };

async function open(activity: Parameters<typeof openFloor>[1] = {}) {
  const floor = await openFloor(running.table, { cancellation: policy, ...activity });
  let number = 0;
  const book = (changes: Partial<Parameters<typeof createStaffBooking>[1]> = {}) =>
    createStaffBooking(floor.deps, {
      actor: floor.manager,
      venueId: floor.shop.venue.id,
      sessionId: sessionAt(floor, 0),
      party: [{ unitId: 'player', quantity: 2 }],
      guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
      answers: [],
      source: 'staff',
      payment: { method: 'cash' },
      idempotencyKey: `desk-${++number}-0123456789`,
      ...changes,
    });
  const at = (bookingId: string, actor: Actor = floor.manager) => ({
    actor,
    venueId: floor.shop.venue.id,
    bookingId: bookingId as never,
  });
  const seatsLeft = async (index = 0) =>
    (await sessions(running.table).get(floor.shop.organization.id, sessionAt(floor, index)))
      ?.capacityRemaining;
  const auditLog = async () =>
    (await everything(running.table)).filter(
      ({ entity, organizationId }) => entity === 'AUDIT' && organizationId === floor.shop.organization.id,
    );
  return { floor, book, at, seatsLeft, auditLog };
}

function sessionAt(floor: Floor, index: number) {
  const found = floor.sessions[index];
  if (!found) throw new Error('No such session.');
  return found.id;
}

const as = (floor: Floor, role: Role): Actor => ({
  ...floor.manager,
  role,
  venueIds: [floor.shop.venue.id],
});

describe('booking for a guest', () => {
  test('paid in cash: confirmed, paid, and the seats are gone; the same request again is the same booking', async () => {
    const { floor, book, seatsLeft } = await open();
    const idempotencyKey = 'once-and-only-once';
    const booking = await book({ idempotencyKey });
    expect(booking).toMatchObject({
      state: 'confirmed',
      paymentState: 'paid',
      paid: 5000,
      balance: 0,
      source: 'staff',
    });
    expect((await book({ idempotencyKey })).id).toBe(booking.id);
    expect(await seatsLeft()).toBe(3);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('asked again it is the same booking, also when it spent the gift card itself; a key is for one request', async () => {
    const { book } = await open();
    const idempotencyKey = 'once-and-only-once';
    const once = { giftCardCode: card as never, idempotencyKey };
    const booking = await book(once);
    expect((await book(once)).id).toBe(booking.id);
    const other = book({ ...once, party: [{ unitId: 'player', quantity: 1 }] });
    await expect(other).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a walk-in after the guests’ cutoff gets expired seats, or a refusal', async () => {
    const { floor, book } = await open();
    const [session] = floor.sessions;
    if (!session) throw new Error('No session.');
    const cutoff = Date.parse(session.bookableUntil);
    floor.clock.at = new Date(cutoff - 5 * 60_000);
    await floor.hold(session, 5);
    floor.clock.at = new Date(cutoff + 4 * 60_000);
    await expect(book({ source: 'walk-in' })).rejects.toMatchObject({ code: 'full' });
    floor.clock.at = new Date(cutoff + 5 * 60_000);
    expect(await book({ source: 'walk-in' })).toMatchObject({ state: 'confirmed' });
  });

  test('to pay at the venue: confirmed with all of it to pay, and paid in parts at the counter', async () => {
    const { floor, book, at } = await open();
    const { id } = await book({ payment: { method: 'venue' } });
    const pay = (amount: number, idempotencyKey: string) =>
      recordPayment(floor.deps, at(id), { amount, method: 'terminal', idempotencyKey });
    expect(await pay(2000, 'first-2000')).toMatchObject({ paymentState: 'deposit_paid', balance: 3000 });
    expect(await pay(2000, 'first-2000')).toMatchObject({ balance: 3000 });
    await expect(pay(3001, 'too-much')).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'amount' }],
    });
    expect(await pay(3000, 'the-rest')).toMatchObject({ paymentState: 'paid', balance: 0 });
  });

  test('with a link: the seats are held for the chosen time, and released without payment', async () => {
    const { floor, book, seatsLeft, at } = await open();
    const booking = await book({ payment: { method: 'link', hoursToPay: 3 } });
    expect(booking).toMatchObject({ state: 'pending', paymentState: 'unpaid' });
    await floor.wait(179);
    expect(await seatsLeft()).toBe(3);
    await floor.wait(1);
    expect(await seatsLeft()).toBe(5);
    expect((await bookingAtDesk(floor.deps, at(booking.id), 'bookings.view')).state).toBe('expired');
  });

  test('staff at the door take walk-ins who pay there, and nothing else', async () => {
    const { floor, book } = await open();
    const actor = as(floor, 'staff');
    expect(await book({ actor, source: 'walk-in' })).toMatchObject({ state: 'confirmed', source: 'walk-in' });
    for (const beyond of [
      { source: 'staff' as const },
      { source: 'walk-in' as const, payment: { method: 'link' as const, hoursToPay: 1 } },
      { source: 'walk-in' as const, override: { reason: 'because' } },
    ]) {
      await expect(book({ actor, ...beyond })).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('no-override', () => {
  test('a party outside its bounds, into a closed session, with a reason that is kept; never beyond the seats', async () => {
    const { floor, book, auditLog } = await open({ minPlayers: 2, maxPlayers: 3 });
    const one = { party: [{ unitId: 'player', quantity: 1 }] };
    await expect(book(one)).rejects.toMatchObject({ code: 'party-size' });
    const update = keys.session(floor.shop.organization.id, sessionAt(floor, 0));
    await updateItem(running.table, { update, set: { status: 'closed' }, add: { version: 1 }, only: [] });
    await expect(book()).rejects.toMatchObject({ code: 'closed' });
    const override = { reason: 'the mayor comes' };
    expect(await book({ ...one, override })).toMatchObject({ state: 'confirmed', guestCount: 1 });
    expect(await auditLog()).toContainEqual(
      expect.objectContaining({
        action: 'createStaffBooking',
        reason: 'the mayor comes',
        address: '192.0.2.1',
        after: expect.objectContaining({ state: 'confirmed', total: expect.any(Number) }),
        actor: expect.objectContaining({ role: 'admin' }),
      }),
    );
    const five = { party: [{ unitId: 'player', quantity: 5 }] };
    await expect(book({ ...five, override })).rejects.toMatchObject({ code: 'full' });
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('the day itself', () => {
  test('checked in, undone, checked in again, and completed when the session is over', async () => {
    const { floor, book, at } = await open();
    const { id, version } = await book();
    const move = (...args: [Parameters<typeof moveBooking>[2], number?]) =>
      moveBooking(floor.deps, at(id), ...args);
    await expect(move('check-in', version + 1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await move('check-in', version)).toMatchObject({
      state: 'checked_in',
      checkedInAt: expect.any(String),
    });
    const staff = { ...floor.manager, role: 'staff' as const, venueIds: [floor.shop.venue.id] };
    const byStaff = moveBooking(floor.deps, at(id, staff), 'undo-check-in');
    await expect(byStaff).rejects.toMatchObject({ code: 'not-found' });
    const undone = await move('undo-check-in');
    expect(undone.state).toBe('confirmed');
    expect(undone.checkedInAt).toBeUndefined();
    await move('check-in');
    floor.clock.at = new Date(floor.sessions[0]?.endsAt ?? '');
    await floor.wait(0);
    expect((await bookingAtDesk(floor.deps, at(id), 'bookings.view')).state).toBe('completed');
  });

  test('a no-show, and its undoing', async () => {
    const { floor, book, at, seatsLeft } = await open();
    const { id } = await book();
    expect(await moveBooking(floor.deps, at(id), 'no-show')).toMatchObject({ state: 'no_show' });
    expect(await seatsLeft()).toBe(3);
    expect(await moveBooking(floor.deps, at(id), 'undo-no-show')).toMatchObject({ state: 'confirmed' });
    await expect(moveBooking(floor.deps, at(id), 'undo-no-show')).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('money and changes', () => {
  test.each<['policy' | 'full' | 'none' | number, number]>([
    ['policy', 2500],
    ['full', 0],
    ['none', 5000],
    [1200, 3800],
  ])('cancelled with a refund of %s: %i is kept', async (refund, kept) => {
    const { floor, book, at, seatsLeft } = await open();
    const { id } = await book();
    expect(await cancelAtDesk(floor.deps, at(id), { refund, reason: '' })).toMatchObject({
      state: 'cancelled',
      paid: kept,
    });
    expect(await seatsLeft()).toBe(5);
    await cancelAtDesk(floor.deps, at(id), { refund, reason: '' });
    expect(await seatsLeft()).toBe(5);
  });

  test('more than was paid is not given back', async () => {
    const { floor, book, at } = await open();
    const { id } = await book();
    await expect(cancelAtDesk(floor.deps, at(id), { refund: 5001, reason: '' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const refund = (amount: number, idempotencyKey: string) =>
      refundAtDesk(floor.deps, at(id), { amount, idempotencyKey, reason: 'late start' });
    await expect(refund(5001, 'too-much')).rejects.toMatchObject({ errors: [{ field: 'amount' }] });
    expect(await refund(1000, 'sorry')).toMatchObject({
      paid: 4000,
      balance: 0,
      paymentState: 'partially_refunded',
    });
    expect(await refund(1000, 'sorry')).toMatchObject({ paid: 4000 });
    await expect(refund(4001, 'again')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('the same goodwill twice is one, also where it goes to a gift card', async () => {
    const { floor, book, at } = await open();
    const { id } = await book({ giftCardCode: card as never, payment: { method: 'venue' } });
    const refund = () =>
      refundAtDesk(floor.deps, at(id), { amount: 500, idempotencyKey: 'sorry', reason: 'late start' });
    expect(await refund()).toMatchObject({ paid: 1500 });
    expect(await refund()).toMatchObject({ paid: 1500 });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('paid at the counter and moved: no card’s fee is asked for after all', async () => {
    const { floor, book, at } = await open();
    const update = keys.organization(floor.shop.organization.id);
    const processing = { bearer: 'pass_to_customer', basisPoints: 290, fixed: 30 };
    const set = { fees: { platform: 'pass_to_customer', processing } };
    await updateItem(running.table, { update, set, add: { version: 1 }, only: [] });
    const { id } = await book();
    const moved = await rescheduleAtDesk(floor.deps, at(id), { sessionId: sessionAt(floor, 1) });
    expect(moved).toMatchObject({ paid: 5000, balance: 0, paymentState: 'paid' });
  });

  test('goodwill to a gift card is not asked for again when the booking moves', async () => {
    const { floor, book, at } = await open();
    const { id } = await book({ giftCardCode: card as never });
    const goodwill = { amount: 3500, idempotencyKey: 'sorry', reason: 'late start' };
    expect(await refundAtDesk(floor.deps, at(id), goodwill)).toMatchObject({ paid: 1500, balance: 0 });
    const moved = await rescheduleAtDesk(floor.deps, at(id), { sessionId: sessionAt(floor, 1) });
    expect(moved).toMatchObject({ paid: 1500, balance: 0, paymentState: 'partially_refunded' });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('no move to a session that is over, and no payment to a suspended organization', async () => {
    const { floor, book, at } = await open();
    const { id } = await book({ sessionId: sessionAt(floor, 2), payment: { method: 'venue' } });
    floor.clock.at = new Date(floor.sessions[0]?.endsAt ?? '');
    const move = rescheduleAtDesk(floor.deps, at(id), { sessionId: sessionAt(floor, 0) });
    await expect(move).rejects.toMatchObject({ code: 'cutoff' });
    const update = keys.organization(floor.shop.organization.id);
    await updateItem(running.table, { update, set: { status: 'suspended' }, add: { version: 1 }, only: [] });
    const link = { organizationId: floor.shop.organization.id, bookingId: id };
    const token = await signLink(await floor.deps.linkSecret(), link, new Date('2026-12-01T00:00:00.000Z'));
    const page = payBalanceAsShown(floor.deps, token, 'https://venue.example/book');
    await expect(page).rejects.toMatchObject({ code: 'payment-unavailable' });
  });

  test('a link to pay asks for the money, also where guests of the widget pay at the venue', async () => {
    const { floor, book } = await open({ paymentTerms: { kind: 'at-venue' } });
    const { id } = await book({ payment: { method: 'link', hoursToPay: 3 } });
    const link = { organizationId: floor.shop.organization.id, bookingId: id };
    const token = await signLink(await floor.deps.linkSecret(), link, new Date('2026-12-01T00:00:00.000Z'));
    expect(await quoteCheckout(floor.deps, token, {})).toMatchObject({ dueNow: 5000 });
    const checkout = await startCheckout(floor.deps, token, {
      guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
      answers: [],
      language: 'en',
      returnUrl: 'https://venue.example/book',
      acceptedTerms: true,
    });
    expect(checkout.next).toBe('payment');
  });

  test('moved after the guest’s deadline, with more guests: what is missing is the balance', async () => {
    const { floor, book, at, seatsLeft } = await open();
    const { id } = await book();
    floor.clock.at = new Date(Date.parse(floor.sessions[0]?.startsAt ?? '') - 60_000);
    const party = [{ unitId: 'player', quantity: 4 }];
    const moved = await rescheduleAtDesk(floor.deps, at(id), { sessionId: sessionAt(floor, 1), party });
    expect(moved).toMatchObject({ state: 'confirmed', balance: 5000, guestCount: 4 });
    expect([await seatsLeft(0), await seatsLeft(1)]).toEqual([5, 1]);
  });

  test('a smaller party too late: the policy’s fee is kept, unless a manager waives it', async () => {
    const { floor, book, at } = await open();
    const sessionId = sessionAt(floor, 0);
    floor.clock.at = new Date(Date.parse(floor.sessions[0]?.startsAt ?? '') - 60_000);
    const party = [{ unitId: 'player', quantity: 1 }];
    const change = (extra: { waiveFee?: true; expectedRefund?: number }) => async () => {
      const { id } = await book();
      return rescheduleAtDesk(floor.deps, at(id), { sessionId, party, ...extra });
    };
    expect(await change({ expectedRefund: 0 })()).toMatchObject({ paid: 5000, quote: { total: 5000 } });
    await expect(change({ expectedRefund: 2500 })()).rejects.toMatchObject({
      code: 'price-changed',
      current: { fee: 2500, refund: 0 },
    });
    expect(await change({ waiveFee: true, expectedRefund: 2500 })()).toMatchObject({ paid: 2500 });
  });

  test('a preview shows the figures of a change and changes nothing', async () => {
    const { floor, book, at } = await open();
    const { id, version } = await book();
    const party = [{ unitId: 'player', quantity: 4 }];
    const wish = { sessionId: sessionAt(floor, 1), party };
    expect(await previewReschedule(floor.deps, at(id), wish)).toMatchObject({
      quote: { total: 10_000 },
      refund: 0,
      balance: 5000,
    });
    expect(await previewCancellation(floor.deps, at(id))).toEqual({ refund: 2500 });
    expect(await bookingAtDesk(floor.deps, at(id), 'bookings.view')).toMatchObject({ version });
    await cancelAtDesk(floor.deps, at(id), { refund: 'policy', reason: '' });
    await expect(previewCancellation(floor.deps, at(id))).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('of a gift card’s code staff see the end', async () => {
    const { floor, book, at } = await open();
    const { id } = await book({ giftCardCode: card as never });
    const seen = viewAtDesk(await bookingAtDesk(floor.deps, at(id), 'bookings.view'), floor.manager);
    expect(seen).toMatchObject({ paid: 5000, balance: 0 });
    expect(JSON.stringify(seen)).not.toContain(card);
  });

  test('another venue’s manager finds nothing', async () => {
    const { floor, book, at } = await open();
    const { id } = await book();
    const stranger: Actor = { ...as(floor, 'manager'), venueIds: ['ven_elsewhere12345' as never] };
    await expect(bookingAtDesk(floor.deps, at(id, stranger), 'bookings.view')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
