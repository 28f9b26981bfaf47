import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TillId } from '../../core/contract/model/ids.ts';
import { Problem } from '../../core/domain/problem.ts';
import type { Payments } from '../../lambdas/gateways/payments.ts';
import { cancelAtDesk } from '../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { closeTill } from '../../lambdas/usecases/desk/day/close-till.ts';
import { getTakings } from '../../lambdas/usecases/desk/day/get-takings.ts';
import { listTakings } from '../../lambdas/usecases/desk/day/list-takings.ts';
import { listTills } from '../../lambdas/usecases/desk/day/list-tills.ts';
import { openTill } from '../../lambdas/usecases/desk/day/open-till.ts';
import { collectGroupPayment } from '../../lambdas/usecases/desk/groups/collect-group-payment.ts';
import type { Floor } from '../model/support/floor.ts';
import { moneyOf, openGroup } from '../money/groups/support.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { openCounter } from './support.ts';

/** Three bookings of a group, 50.00 + 75.00 + 25.00, that are paid at the counter at once. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

type Collection = Parameters<typeof collectGroupPayment>[1];

async function open(changes: Parameters<typeof openGroup>[1] = {}) {
  const counter = await openCounter(running.table);
  const { floor } = counter;
  const { manager, deps } = floor;
  const group = await openGroup(floor, changes);
  const venueId = floor.shop.venue.id;
  const { id: tillId, date } = await openTill(deps, manager, {
    venueId,
    name: 'Front',
    float: 10_000,
    idempotencyKey: 'the-same-till-every-time',
  });
  const collect = (more: Partial<Collection> = {}, own: Floor['deps'] = deps) =>
    collectGroupPayment(own, {
      actor: manager,
      venueId,
      groupId: group.groupId,
      method: 'cash',
      expectedAmount: 15_000,
      tillId,
      idempotencyKey: 'the-same-key-every-time',
      ...more,
    });
  const cashIn = async (id: TillId = tillId) =>
    (await listTills(deps, manager, { venueId, date })).tills.find((till) => till.id === id)?.cash;
  const collected = async () =>
    (await counter.auditLog()).filter(({ action }) => action === 'collectGroupPayment');
  /** Something happens right before or after a page is closed. */
  const whenClosing = (...steps: Partial<Record<'before' | 'after', () => Promise<unknown>>>[]) => {
    const payments = {
      ...floor.bank.payments,
      async expireCheckout(...asked: Parameters<Payments['expireCheckout']>) {
        const step = steps.shift();
        await step?.before?.();
        const closed = await floor.bank.payments.expireCheckout(...asked);
        await step?.after?.();
        return closed;
      },
    };
    return { ...deps, payments: async () => payments };
  };
  const pages = () => floor.bank.pages().map(({ status }) => status);
  return { ...counter, group, venueId, tillId, date, collect, cashIn, collected, whenClosing, pages };
}

const halfNow = {
  payment: {
    method: 'link' as const,
    hoursToPay: 3,
    terms: { kind: 'deposit' as const, basisPoints: 5000 },
  },
};

describe('cash for the whole group', () => {
  test('is one write: each booking has its part, and till, takings and audit log count it', async () => {
    const { floor, group, venueId, date, collect, cashIn, collected, pages } = await open();
    await group.openPage(group.token);
    const view = await collect();
    expect(view.payment).toMatchObject({ due: 0 });
    expect(view.bookings.map(({ state, balance }) => [state, balance])).toEqual(
      Array(3).fill(['confirmed', 0]),
    );
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    const members = await group.members();
    expect(moneyOf(members)).toEqual([[5000], [7500], [2500]]);
    expect(new Set(members.map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
    expect(pages()).toEqual(['expired']);
    expect(await cashIn()).toBe(15_000);
    const organizationId = floor.shop.organization.id;
    for (const { id: bookingId } of members) await listTakings(floor.deps, { organizationId, bookingId });
    expect(await getTakings(floor.deps, floor.manager, { venueId, date })).toMatchObject({
      methods: [{ method: 'cash', payments: { count: 3, amount: 15_000 } }],
      people: [{ userId: floor.manager.userId, net: 15_000 }],
    });
    expect((await collected()).map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(members.map(({ id }) => ({ kind: 'booking', id }))),
    );
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('the same key records nothing new, a new one finds nothing due', async () => {
    const { floor, group, collect, cashIn, collected } = await open();
    const first = await collect();
    expect(await collect()).toEqual(first);
    await expect(collect({ idempotencyKey: 'another-key-this-time' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    expect([await cashIn(), (await collected()).length]).toEqual([15_000, 3]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('the same request at once is one payment', async () => {
    const { group, collect, cashIn } = await open();
    const [first, second] = await Promise.all([collect(), collect()]);
    expect(second.bookings).toEqual(first.bookings);
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    expect(await cashIn()).toBe(15_000);
  });

  test('the same request, sent again while the page is being closed, is one payment', async () => {
    const { group, collect, cashIn, whenClosing } = await open();
    await group.openPage(group.token);
    const view = await collect({}, whenClosing({ after: () => collect() }));
    expect(view.payment.due).toBe(0);
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    expect(await cashIn()).toBe(15_000);
  });

  test('a deposit, then the rest by the terminal, which no till counts', async () => {
    const { floor, group, collect, cashIn } = await open(halfNow);
    await collect({ expectedAmount: 7500 });
    expect(await group.states()).toEqual(Array(3).fill('confirmed deposit_paid'));
    await collect({ method: 'terminal', expectedAmount: 7500, idempotencyKey: 'another-key-this-time' });
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    expect(moneyOf(await group.members())).toEqual([
      [2500, 2500],
      [3750, 3750],
      [1250, 1250],
    ]);
    expect(await cashIn()).toBe(7500);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a booking that ended has no part', async () => {
    const { floor, group, at, collect } = await open();
    await cancelAtDesk(floor.deps, at((await group.member(1)).id), { refund: 'none', reason: '' });
    await expect(collect()).rejects.toMatchObject({ code: 'price-changed', current: { balance: 7500 } });
    await collect({ expectedAmount: 7500 });
    expect(moneyOf(await group.members())).toEqual([[5000], [], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('the guest pays by the link meanwhile', () => {
  test('before the page is closed: that counts, and nothing is collected', async () => {
    const { floor, group, collect, cashIn, whenClosing } = await open();
    await group.openPage(group.token);
    const paying = { before: async () => floor.bank.pay(floor.bank.pages()[0]?.checkoutSessionId ?? '') };
    await expect(collect({}, whenClosing(paying))).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    expect(await cashIn()).toBe(0);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test.each([
    ['waits to be paid', {}, 15_000],
    ['is confirmed', { payment: { method: 'venue' as const } }, 15_000],
  ])('a page opened after it, for a group that %s: it is closed too', async (_, changes, expectedAmount) => {
    const { floor, group, collect, whenClosing, pages } = await open(changes);
    await group.openPage(group.token);
    const opening = { after: () => group.openPage(group.token) };
    await collect({ expectedAmount }, whenClosing(opening));
    expect(pages()).toEqual(['expired', 'expired']);
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a booking that ends while the page is closed: nothing is collected', async () => {
    const { floor, group, at, collect, cashIn, whenClosing } = await open();
    await group.openPage(group.token);
    const { id } = await group.member(1);
    const ending = { after: () => cancelAtDesk(floor.deps, at(id), { refund: 'none', reason: '' }) };
    await expect(collect({}, whenClosing(ending))).rejects.toMatchObject({ code: 'price-changed' });
    expect(moneyOf(await group.members())).toEqual([[], [], []]);
    expect(await cashIn()).toBe(0);
  });

  test('money on its way: nothing is due', async () => {
    const { floor, group, collect } = await open();
    await group.openPage(group.token);
    floor.bank.payByTransfer(floor.bank.pages()[0]?.checkoutSessionId ?? '');
    await expect(collect()).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await group.states()).toEqual(Array(3).fill('pending processing'));
  });

  test('Stripe is down: nothing is collected; an account that was disconnected has no page to close', async () => {
    const { group, collect, whenClosing } = await open();
    await group.openPage(group.token);
    const down = { before: () => Promise.reject(new Problem('payment-unavailable', 'payments-off')) };
    await expect(collect({}, whenClosing(down))).rejects.toMatchObject({ code: 'payment-unavailable' });
    expect(moneyOf(await group.members())).toEqual([[], [], []]);
    const disconnected = { before: () => Promise.reject(new Problem('payments-off', 'payments-off')) };
    await collect({}, whenClosing(disconnected));
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
  });
});

describe('who may collect', () => {
  test('staff of the venue; to others and for another tenant the group does not exist', async () => {
    const { group, as, collect, floor } = await open();
    const other = await open();
    const stranger = { ...as('staff'), venueIds: ['ven_elsewhere12345' as never] };
    for (const actor of [as('customer'), stranger, other.floor.manager])
      await expect(collect({ actor })).rejects.toMatchObject({ code: 'not-found' });
    const taken = { actor: other.floor.manager, venueId: other.venueId };
    await expect(collect(taken)).rejects.toMatchObject({ code: 'not-found' });
    expect(moneyOf(await group.members())).toEqual([[], [], []]);
    await collect({ actor: as('staff') });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('cash goes into an open till only', async () => {
    const { floor, group, venueId, tillId, collect } = await open();
    await closeTill(floor.deps, floor.manager, { venueId, tillId, total: 10_000 });
    await expect(collect()).rejects.toMatchObject({ code: 'invalid-input' });
    expect(moneyOf(await group.members())).toEqual([[], [], []]);
  });
});
