import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { refundAtDesk } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { sendGroupLink } from '../../../lambdas/usecases/desk/groups/send-group-link.ts';
import { closePageOfEnded } from '../../../lambdas/usecases/money/groups/close-group-page.ts';
import { startGroupCheckout } from '../../../lambdas/usecases/money/groups/start-group-checkout.ts';
import { verifyGroupCheckout } from '../../../lambdas/usecases/money/groups/verify-group-checkout.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { signGroupLink, signLink } from '../../../lambdas/usecases/scope/links.ts';
import { staffBooking } from '../../model/support/beginnings.ts';
import { details, openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { moneyOf, openGroup } from './support.ts';

/** One payment for all bookings of a group: 50.00 + 75.00 + 25.00. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

async function open(changes: Parameters<typeof openGroup>[1] = {}) {
  const floor = await openFloor(running.table);
  const group = await openGroup(floor, changes);
  const at = async (index: number) => ({
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    bookingId: (await group.member(index)).id,
  });
  return { floor, group, at };
}

const deposit = {
  payment: {
    method: 'link' as const,
    hoursToPay: 3,
    terms: { kind: 'deposit' as const, basisPoints: 2000 },
  },
};

describe('one payment', () => {
  test('confirms all bookings, and each ledger has its part', async () => {
    const { floor, group } = await open();
    await group.pay(group.token);
    expect(floor.bank.pages().at(-1)).toMatchObject({ amountTotal: 15_000 });
    await floor.news();
    expect(await group.states()).toEqual(['confirmed paid', 'confirmed paid', 'confirmed paid']);
    expect(moneyOf(await group.members())).toEqual([[5000], [7500], [2500]]);
    const ids = (await group.members()).flatMap(({ ledger }) =>
      ledger.flatMap((entry) => (entry.kind === 'payment' ? [entry.id] : [])),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a deposit, then the rest, by the same link', async () => {
    const { floor, group } = await open(deposit);
    await group.pay(group.token);
    await verifyGroupCheckout(floor.deps, group.token);
    expect(await group.states()).toEqual(Array(3).fill('confirmed deposit_paid'));
    expect(moneyOf(await group.members())).toEqual([[1000], [1500], [500]]);
    await group.pay(group.token);
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    expect(moneyOf(await group.members())).toEqual([
      [1000, 4000],
      [1500, 6000],
      [500, 2000],
    ]);
    expect(await group.openPage(group.token)).toEqual({ next: 'confirmed' });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('another amount than the guest was shown is refused', async () => {
    const { floor, group } = await open();
    const asked = startGroupCheckout(floor.deps, group.token, { expectedAmount: 14_900 });
    await expect(asked).rejects.toMatchObject({ code: 'price-changed' });
    expect(floor.bank.pages()).toEqual([]);
  });

  test('a booking of the group is not paid alone', async () => {
    const { floor, group } = await open();
    const { organizationId, id: bookingId } = await group.member(0);
    const link = { organizationId, bookingId };
    const token = await signLink(await floor.deps.linkSecret(), link, new Date('2027-01-01'));
    await expect(startCheckout(floor.deps, token, details)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('a second page closes the first; money that is on its way keeps the seats', async () => {
    const { floor, group } = await open();
    await group.openPage(group.token);
    await group.openPage(group.token);
    expect(floor.bank.pages().map(({ status }) => status)).toEqual(['expired', 'open']);
    const page = (await group.stored()).pages.at(-1)?.checkoutSessionId ?? '';
    floor.bank.payByTransfer(page);
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('pending processing'));
    expect(await group.openPage(group.token)).toEqual({ next: 'confirmed' });
    for (const transfer of floor.bank.transfers()) floor.bank.endTransfer(transfer, 'failed');
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('pending failed'));
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a booking that ends while a page is being opened: the page is not shown', async () => {
    const { floor, group, at } = await open();
    const { startCheckout: start } = floor.bank.payments;
    const target = await at(1);
    const payments = {
      ...floor.bank.payments,
      startCheckout: async (order: Parameters<typeof start>[0]) => {
        await cancelAtDesk(floor.deps, target, { refund: 'none', reason: '' });
        return start(order);
      },
    };
    const deps = { ...floor.deps, payments: async () => payments };
    const asked = startGroupCheckout(deps, group.token, { expectedAmount: 15_000 });
    await expect(asked).rejects.toMatchObject({ code: 'conflict' });
    expect((await group.stored()).pages).toEqual([]);
    await group.pay(group.token);
    await floor.news();
    expect(moneyOf(await group.members())).toEqual([[5000], [], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('two guests open a page at once: one page is shown', async () => {
    const { floor, group } = await open();
    const opened = await Promise.allSettled([group.openPage(group.token), group.openPage(group.token)]);
    expect(opened.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect((await group.stored()).pages).toHaveLength(
      opened.filter(({ status }) => status === 'fulfilled').length,
    );
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('a booking that ends before the payment', () => {
  test('lowers the sum: its page is closed and the next asks for the others alone', async () => {
    const { floor, group, at } = await open();
    await group.openPage(group.token);
    await cancelAtDesk(floor.deps, await at(1), { refund: 'none', reason: 'Two rooms are enough' });
    const ended = { organizationId: group.organizationId, bookingId: (await group.member(1)).id };
    await closePageOfEnded({ ...floor.deps, payments: floor.bank.payments }, ended);
    expect(floor.bank.pages().map(({ status }) => status)).toEqual(['expired']);
    floor.bank.turn('off');
    await closePageOfEnded({ ...floor.deps, payments: floor.bank.payments }, ended);
    floor.bank.turn('on');
    await group.pay(group.token);
    await closePageOfEnded({ ...floor.deps, payments: floor.bank.payments }, ended);
    await floor.news();
    expect(moneyOf(await group.members())).toEqual([[5000], [], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('while the guest pays for it: its part goes back', async () => {
    const { floor, group, at } = await open();
    await group.pay(group.token);
    await cancelAtDesk(floor.deps, await at(1), { refund: 'none', reason: 'Two rooms are enough' });
    await floor.news();
    expect(await group.states()).toEqual(['confirmed paid', 'cancelled refunded', 'confirmed paid']);
    expect(moneyOf(await group.members())).toEqual([[5000], [7500, -7500], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('without a payment, all seats go back at once', async () => {
    const { floor, group } = await open();
    await floor.wait(181);
    expect(await group.states()).toEqual(Array(3).fill('expired unpaid'));
    const asked = startGroupCheckout(floor.deps, group.token, { expectedAmount: 15_000 });
    await expect(asked).rejects.toMatchObject({ code: 'hold-expired' });
  });
});

describe('paid too late', () => {
  test('the seats are taken again if all are free', async () => {
    const { floor, group } = await open();
    await floor.wait(170);
    await group.pay(group.token);
    await floor.wait(60);
    expect(await group.states()).toEqual(Array(3).fill('expired unpaid'));
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a room that is gone: another time is offered for its part, and without an answer it goes back', async () => {
    const { floor, group } = await open();
    await floor.wait(170);
    await group.pay(group.token);
    await floor.wait(60);
    await createStaffBooking(floor.deps, staffBooking(floor, 5));
    await floor.news();
    expect(await group.states()).toEqual(['expired paid', 'confirmed paid', 'confirmed paid']);
    await floor.wait(16);
    await floor.news();
    expect(await group.states()).toEqual(['expired refunded', 'confirmed paid', 'confirmed paid']);
    expect(moneyOf(await group.members())).toEqual([[5000, -5000], [7500], [2500]]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('money of a group that goes back', () => {
  test('a refund of one booking is of its part', async () => {
    const { floor, group, at } = await open();
    await group.pay(group.token);
    await floor.news();
    await refundAtDesk(floor.deps, await at(1), { amount: 500, reason: 'sorry', idempotencyKey: 'a' });
    await cancelAtDesk(floor.deps, await at(2), { refund: 'full', reason: '' });
    await floor.news();
    expect(moneyOf(await group.members())).toEqual([[5000], [7500, -500], [2500, -2500]]);
    expect(floor.bank.captured()).toMatchObject([{ captured: 15_000, gone: 3000 }]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('on the dashboard: a whole part is its booking’s, another amount is divided and adds up', async () => {
    const { floor, group } = await open();
    await group.pay(group.token);
    await floor.news();
    const [payment = ''] = floor.bank.paid();
    floor.bank.refundByHand(payment, 7500);
    await floor.news();
    expect(moneyOf(await group.members())).toEqual([[5000], [7500, -7500], [2500]]);
    floor.bank.refundByHand(payment, 1000);
    await floor.news();
    await floor.news();
    expect(moneyOf(await group.members())).toEqual([
      [5000, -667],
      [7500, -7500],
      [2500, -333],
    ]);
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('a dispute holds a part of each; won, all have theirs again', async () => {
    const { floor, group } = await open();
    await group.pay(group.token);
    await floor.news();
    const [payment = ''] = floor.bank.paid();
    floor.bank.dispute(payment);
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('confirmed disputed'));
    for (const each of floor.bank.disputes()) floor.bank.decide(each, 'won');
    await floor.news();
    expect(await group.states()).toEqual(Array(3).fill('confirmed paid'));
    expect(await floor.closeTheBooks()).toEqual([]);
  });
});

describe('the link of a group', () => {
  test('is sent again three times an hour, once for each key, and left in the audit log', async () => {
    const { floor, group } = await open();
    const target = { actor: floor.manager, venueId: floor.shop.venue.id, groupId: group.groupId };
    const send = (idempotencyKey: string) => sendGroupLink(floor.deps, { ...target, idempotencyKey });
    await send('one');
    await send('one');
    await send('two');
    expect((await group.stored()).linkRequests).toHaveLength(3);
    await expect(send('three')).rejects.toMatchObject({ code: 'rate-limited' });
    await floor.wait(61);
    await send('three');
    await group.pay(group.token);
    await floor.news();
    await expect(send('four')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('another venue’s group, and another organization’s link, do not exist', async () => {
    const { floor, group } = await open();
    const other = await open();
    const target = { actor: other.floor.manager, venueId: other.floor.shop.venue.id };
    const sent = sendGroupLink(other.floor.deps, {
      ...target,
      groupId: group.groupId,
      idempotencyKey: 'one',
    });
    await expect(sent).rejects.toMatchObject({ code: 'not-found' });
    const link = { organizationId: other.group.organizationId, groupId: group.groupId };
    const token = await signGroupLink(await floor.deps.linkSecret(), link, new Date('2027-01-01'));
    const asked = startGroupCheckout(floor.deps, token, { expectedAmount: 15_000 });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-link' });
  });
});
