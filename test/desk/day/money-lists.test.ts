import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { record } from '../../../bench/support/recorder.ts';
import type { MoneyFilter } from '../../../core/contract/schemas/desk/money-lists.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { listTakings, listTakingsOfCard } from '../../../lambdas/usecases/desk/day/list-takings.ts';
import { exportCardReport } from '../../../lambdas/usecases/desk/money-days/export-card-report.ts';
import { exportMoney } from '../../../lambdas/usecases/desk/money-days/export-money.ts';
import { getCardReport } from '../../../lambdas/usecases/desk/money-days/get-card-report.ts';
import { listMoney } from '../../../lambdas/usecases/desk/money-days/list-money.ts';
import { adjustGiftCard } from '../../../lambdas/usecases/money/gift-cards/adjust-gift-card.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { sellGiftCard } from '../../../lambdas/usecases/money/gift-cards/sell-gift-card.ts';
import { openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const period = { from: '2026-11-22', to: '2026-11-22' };

/** A booking in cash, one that was cancelled with its money back, and two cards, one of which was taken back. */
async function open() {
  const floor = await openFloor(running.table);
  const { deps, manager, shop } = floor;
  const venueId = shop.venue.id;
  const organizationId = shop.organization.id;
  let number = 0;
  const book = async (name: string) => {
    const booking = await createStaffBooking(deps, {
      ...{ actor: manager, venueId, sessionId: floor.session(0).id, answers: [], source: 'staff' as const },
      party: [{ unitId: 'player', quantity: 1 }],
      guest: { name, email: `${name.toLowerCase()}@example.com`, phone: '' },
      payment: { method: 'cash' as const },
      idempotencyKey: `money-${++number}-0123456789`,
    });
    return booking.id;
  };
  const sell = async (amount: number) => {
    const sold = await sellGiftCard(deps, manager, {
      ...{ venueId, amount, message: '', method: 'terminal' as const, delivery: 'print' as const },
      buyer: { name: 'Bea Buyer', email: 'bea@example.com' },
      idempotencyKey: `card-${++number}-0123456789`,
    });
    return sold.id;
  };
  const [kept, gone] = [await book('Ana'), await book('Cy')];
  await cancelAtDesk(deps, { actor: manager, venueId, bookingId: gone }, { refund: 'full', reason: '' });
  const [card, returned] = [await sell(7_000), await sell(3_000)];
  await refundGiftCard(deps, manager, returned);
  const follow = async () => {
    for (const bookingId of [kept, gone]) await listTakings(deps, { organizationId, bookingId });
    for (const { id: giftCardId, counterSale } of await floor.giftCards()) {
      if (counterSale) await listTakingsOfCard(deps, { organizationId, giftCardId });
    }
  };
  await follow();
  const list = (asked: Partial<MoneyFilter> & { limit?: number; cursor?: string }, actor = manager) =>
    listMoney(deps, actor, { venueId, kind: 'payment', ...period, limit: 50, ...asked });
  return { floor, venueId, list, follow, sell, card, gone };
}

test('payments and refunds are listed with what they are for, and add up', async () => {
  const { list, card, gone } = await open();
  const payments = await list({});
  expect(payments.items.map(({ amount }) => amount).toSorted()).toEqual([2500, 2500, 3000, 7000]);
  expect(payments.totals).toEqual([
    { kind: 'payment', of: 'booking', method: 'cash', count: 2, amount: 5000 },
    { kind: 'payment', of: 'gift-card', method: 'terminal', count: 2, amount: 10_000 },
  ]);
  expect(payments.items.find(({ giftCardId }) => giftCardId === card)).toMatchObject({
    name: 'Bea Buyer',
    method: 'terminal',
    codeEnding: expect.stringMatching(/^.{4}$/),
  });
  const refunds = await list({ kind: 'refund' });
  expect(refunds.items.map(({ of, amount, state }) => [of, amount, state]).toSorted()).toEqual([
    ['booking', 2500, 'made'],
    ['gift-card', 3000, 'made'],
  ]);
  expect(refunds.items.find(({ of }) => of === 'booking')).toMatchObject({ bookingId: gone, name: 'Cy' });
});

test('a list is filtered by subject, method and state, and goes on by cursor', async () => {
  const { list } = await open();
  const cards = await list({ of: 'gift-card' });
  expect([cards.items.length, cards.totals?.map(({ count }) => count)]).toEqual([2, [2]]);
  expect((await list({ method: 'cash' })).items.map(({ of }) => of)).toEqual(['booking', 'booking']);
  const failed = await list({ kind: 'refund', state: 'failed' });
  expect([failed.items, failed.totals]).toEqual([[], undefined]);
  const first = await list({ limit: 3 });
  const rest = await list({ limit: 3, cursor: first.next ?? '' });
  expect([first.items.length, rest.items.length, rest.next, rest.totals]).toEqual([3, 1, null, undefined]);
  await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('those who may not see customers read no names; staff and other venues read nothing', async () => {
  const { floor, list, venueId } = await open();
  const key = { ...floor.manager, role: 'integration' as const, scopes: ['reports.view' as const] };
  expect((await list({}, key)).items.every((row) => row.name === undefined)).toBe(true);
  const text = await exportMoney(floor.deps, key, { venueId, kind: 'payment', ...period });
  expect(text.text).not.toContain('Bea Buyer');
  await expect(list({}, { ...floor.manager, role: 'staff' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(list({}, { ...floor.manager, role: 'manager', venueIds: [] })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a list as a spreadsheet has a line for each', async () => {
  const { floor, venueId } = await open();
  const { text, next } = await exportMoney(floor.deps, floor.manager, { venueId, kind: 'refund', ...period });
  const [head, ...lines] = text.trim().split('\r\n');
  expect(head).toContain('Date,Kind,For,Reference,Name,Method,State,Amount,Currency');
  expect([lines.length, next]).toEqual([2, null]);
  expect(text).toContain('gift-card');
  expect(text).toContain('30.00');
});

test('gift cards: what was sold, adjusted and refunded leaves the balance, in a line for each day', async () => {
  const { floor, venueId, card, follow } = await open();
  const { deps, manager } = floor;
  const target = { actor: manager, giftCardId: card };
  await adjustGiftCard(deps, target, { amount: -500, reason: 'Typo', idempotencyKey: 'a' });
  await follow();
  const report = await getCardReport(deps, manager, { venueId, ...period, compare: 'previous' });
  expect(report.total).toMatchObject({ sold: 10_000, adjusted: -500, refunded: -3_000 });
  expect([report.opening, report.closing]).toEqual([0, 6_500]);
  expect(report.before).toMatchObject({ from: '2026-11-21', to: '2026-11-21', closing: 0 });
  const text = await exportCardReport(deps, manager, { venueId, ...period });
  expect(text.trim().split('\r\n').at(1)).toContain('65.00');
});

test('what the report of cards reads does not grow with the number of cards', async () => {
  const { floor, venueId, sell, follow } = await open();
  const later = new Date('2026-12-20T10:00:00.000Z');
  const queriesOf = async () => {
    const asked = { venueId, from: '2026-12-01', to: '2026-12-20' };
    const deps = { ...floor.deps, clock: { now: () => later } };
    const { queries } = await record(floor.table, () => getCardReport(deps, floor.manager, asked));
    return queries.length;
  };
  const before = await queriesOf();
  for (let count = 0; count < 4; count++) await sell(1_000);
  await follow();
  expect(await queriesOf()).toBe(before);
});
