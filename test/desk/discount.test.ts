import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingId } from '../../core/contract/model/ids.ts';
import type { Discount } from '../../core/contract/model/price.ts';
import type { StaffBookingView } from '../../core/contract/schemas/desk/desk.ts';
import { discountAtDesk, previewDiscount } from '../../lambdas/usecases/desk/bookings/discount-at-desk.ts';
import { quoteStaffBooking } from '../../lambdas/usecases/desk/bookings/quote-staff-booking.ts';
import { rescheduleAtDesk } from '../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { refundAtDesk } from '../../lambdas/usecases/desk/bookings/take-payment.ts';
import { startCheckout } from '../../lambdas/usecases/money/payment/start-checkout.ts';
import { signLink } from '../../lambdas/usecases/scope/links.ts';
import { card, details, promo } from '../model/support/floor.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { openCounter } from './support.ts';

/** Discounts that staff give by hand. Two guests at 25.00 each. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const reason = 'They waited';
const half: Discount = { kind: 'percent', basisPoints: 5000 };
const off = (amount: number): Discount => ({ kind: 'amount', amount });
const salesTax = { id: 'sales', name: 'Sales tax', rate: 10_000, included: false };

async function open(venue: Parameters<typeof openCounter>[2] = {}) {
  const counter = await openCounter(running.table, {}, venue);
  const { floor, at } = counter;
  const discount = (
    { id, version }: Pick<StaffBookingView, 'id' | 'version'>,
    given: Discount | null,
    agreed: { expectedTotal?: number; expectedRefund?: number } = {},
  ) => discountAtDesk(floor.deps, at(id), { off: given, reason, version, ...agreed });
  const preview = (id: BookingId, given: Discount | null) => previewDiscount(floor.deps, at(id), given);
  return { ...counter, discount, preview };
}

describe('when booking', () => {
  test('the price falls, the reason is in the audit log, and the quote before showed the same price', async () => {
    const { floor, wish, book, auditLog } = await open();
    const {
      actor,
      idempotencyKey: _key,
      guest: _guest,
      ...order
    } = wish({ discount: { off: half, reason } });
    const { quote } = await quoteStaffBooking(floor.deps, actor, { ...order, override: undefined });
    const booking = await book({ discount: { off: half, reason } });
    expect(booking).toMatchObject({ paid: 2500, balance: 0, discount: half, quote });
    expect(quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['unit', 5000],
      ['discount', -2500],
    ]);
    expect(await auditLog()).toMatchObject([
      { action: 'createStaffBooking', reason, after: { total: 2500 } },
    ]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('after the promo code, before the gift card', async () => {
    const { floor, book } = await open();
    const booking = await book({
      promoCode: promo,
      giftCardCode: card as never,
      discount: { off: off(500), reason },
    });
    expect(booking.quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['unit', 5000],
      ['promo-code', -500],
      ['discount', -500],
      ['gift-card', -2000],
    ]);
    expect(booking).toMatchObject({ paid: 4000, quote: { total: 2000 } });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('all of the price makes it free; more is refused', async () => {
    const { book, seatsLeft, floor } = await open();
    const tooMuch = book({ discount: { off: off(5001), reason } });
    await expect(tooMuch).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'discount.off.amount', detail: 'discount-above-price' }],
    });
    expect(await seatsLeft(floor.session(0).id)).toBe(5);
    const free = await book({
      discount: { off: off(5000), reason },
      payment: { method: 'link', hoursToPay: 3 },
    });
    expect(free).toMatchObject({ state: 'confirmed', paymentState: 'paid', quote: { total: 0 } });
  });

  test('the front desk gives none, and sees no quote with one', async () => {
    const { floor, book, wish, as } = await open();
    const actor = as('staff');
    const walkIn = { actor, source: 'walk-in' as const };
    await expect(book({ ...walkIn, discount: { off: half, reason } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { sessionId, party, payment, venueId } = wish();
    const quote = (given: object) =>
      quoteStaffBooking(floor.deps, actor, { sessionId, party, payment, venueId, ...given });
    await expect(quote({ discount: { off: half } })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(quote({ override: true })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await quote({})).toMatchObject({ quote: { total: 5000 } });
  });

  test('a link asks for the deposit that staff chose, and its checkout keeps the discount', async () => {
    const { floor, book } = await open();
    const terms = { kind: 'deposit' as const, basisPoints: 2000 };
    const booking = await book({
      discount: { off: half, reason },
      payment: { method: 'link', hoursToPay: 3, terms },
    });
    expect(booking).toMatchObject({ state: 'pending', quote: { total: 2500, dueNow: 500 } });
    const until = new Date(floor.clock.at.getTime() + 60 * 60 * 1000);
    const link = { organizationId: booking.organizationId, bookingId: booking.id };
    const token = await signLink(await floor.deps.linkSecret(), link, until);
    await startCheckout(floor.deps, token, { ...details, expectedTotal: 2500 });
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('on a booking', () => {
  test('what was paid beyond the new price goes back; without the discount it is the balance', async () => {
    const { floor, book, discount, preview, auditLog } = await open();
    const booking = await book();
    expect(await preview(booking.id, half)).toMatchObject({
      quote: { total: 2500 },
      refund: 2500,
      balance: 0,
    });
    const given = await discount(booking, half, { expectedTotal: 2500, expectedRefund: 2500 });
    expect(given).toMatchObject({ discount: half, paid: 2500, balance: 0, paymentState: 'paid' });
    expect(given.ledger.at(-1)).toMatchObject({
      kind: 'refund',
      method: 'cash',
      amount: 2500,
      reason: 'changed',
    });
    const without = await discount(given, null);
    expect(without.discount).toBeUndefined();
    expect(without).toMatchObject({ paid: 2500, balance: 2500, quote: { total: 5000 } });
    const log = (await auditLog()).filter(({ action }) => action === 'discountBooking');
    expect(log).toMatchObject([
      { reason, before: { total: 5000 }, after: { total: 2500, discount: half } },
      { reason, before: { total: 2500, discount: half }, after: { total: 5000 } },
    ]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('taxes are those of the lower price', async () => {
    const { book, discount } = await open({ taxes: [salesTax] });
    const booking = await book();
    expect(booking.quote).toMatchObject({ total: 5500 });
    expect((await discount(booking, half)).quote).toMatchObject({ total: 2750 });
  });

  test('the promo code keeps what it took off, and the gift card gets its part back', async () => {
    const { floor, book, discount } = await open();
    const booking = await book({ promoCode: promo, giftCardCode: card as never });
    expect(booking.quote).toMatchObject({ total: 2500 });
    const given = await discount(booking, off(4000));
    expect(given.quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['unit', 5000],
      ['promo-code', -500],
      ['discount', -4000],
      ['gift-card', -500],
    ]);
    expect(given).toMatchObject({ quote: { total: 0 }, paid: 500, balance: 0 });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('money that staff gave back before is not given back again', async () => {
    const { floor, book, at, discount } = await open();
    const booking = await book();
    const refund = { amount: 2000, reason: 'It was cold', idempotencyKey: 'refund-once-0123456789' };
    const cold = await refundAtDesk(floor.deps, at(booking.id), refund);
    const given = await discount(cold, off(2500));
    expect(given).toMatchObject({ paid: 2500, balance: 0 });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a move keeps it, and takes off no more than the new price', async () => {
    const { floor, book, at, discount } = await open();
    const given = await discount(await book(), off(4000));
    const wish = { sessionId: floor.session(1).id, party: [{ unitId: 'player', quantity: 1 }] };
    const moved = await rescheduleAtDesk(floor.deps, at(given.id), wish);
    expect(moved).toMatchObject({ discount: off(4000), quote: { total: 0 } });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('refused: above the price, for the front desk, unpaid, seen in another version, at another total', async () => {
    const { floor, book, at, as, discount } = await open();
    const booking = await book();
    await expect(discount(booking, off(5001))).rejects.toMatchObject({ errors: [{ field: 'off.amount' }] });
    await expect(discount({ ...booking, version: 7 }, half)).rejects.toMatchObject({ code: 'conflict' });
    await expect(discount(booking, half, { expectedTotal: 2499 })).rejects.toMatchObject({
      code: 'price-changed',
    });
    const body = { off: half, reason, version: booking.version };
    await expect(discountAtDesk(floor.deps, at(booking.id, as('staff')), body)).rejects.toMatchObject({
      code: 'not-found',
    });
    const pending = await book({ payment: { method: 'link', hoursToPay: 3 } });
    await expect(discount(pending, half)).rejects.toMatchObject({ code: 'wrong-state' });
  });
});
