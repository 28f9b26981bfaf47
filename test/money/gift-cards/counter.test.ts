import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeTill } from '../../../lambdas/usecases/desk/day/close-till.ts';
import { getTakings } from '../../../lambdas/usecases/desk/day/get-takings.ts';
import { listTills } from '../../../lambdas/usecases/desk/day/list-tills.ts';
import { openTill } from '../../../lambdas/usecases/desk/day/open-till.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { sellGiftCard } from '../../../lambdas/usecases/money/gift-cards/sell-gift-card.ts';
import { sendGiftCardEmails } from '../../../lambdas/usecases/notify/email/send-gift-card-email.ts';
import { openCounter } from '../../desk/support.ts';
import { startTable, type TestTable } from '../../support/table.ts';

/** Gift cards sold at the counter. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

type Sale = Parameters<typeof sellGiftCard>[2];

async function open() {
  const counter = await openCounter(running.table);
  const { floor } = counter;
  let number = 0;
  const sell = (changes: Partial<Sale> = {}, actor = floor.manager) =>
    sellGiftCard(floor.deps, actor, {
      venueId: floor.shop.venue.id,
      amount: 4200,
      buyer: { name: 'Bea Buyer', email: 'bea@example.com' },
      message: 'Have fun',
      method: 'cash',
      delivery: 'print',
      idempotencyKey: `gift-${++number}-0123456789`,
      ...changes,
    });
  return { ...counter, sell };
}

test('it can be spent at once; the same key is the same card, once in the audit log', async () => {
  const { floor, sell, book, auditLog, as } = await open();
  const once = { idempotencyKey: 'sold-once-0123456789' };
  const [card, same] = await Promise.all([sell(once, as('staff')), sell(once, as('staff'))]);
  expect(same).toEqual(card);
  expect(card).toMatchObject({
    status: 'active',
    balance: 4200,
    counterSale: { method: 'cash', by: 'user' },
  });
  expect((await auditLog()).map(({ action }) => action)).toEqual(['sellGiftCard']);
  expect(JSON.stringify(await auditLog())).not.toContain(card.code);
  await expect(sell({ ...once, amount: 4300 })).rejects.toMatchObject({ code: 'conflict' });
  expect((await book({ giftCardCode: card.code })).quote.total).toBe(800);
  expect(await floor.closeTheBooks()).toEqual([]);
});

test('refunded unspent it is worth nothing, and no card payment goes back', async () => {
  const { floor, sell, book } = await open();
  const { id, code } = await sell();
  const refunded = await refundGiftCard(floor.deps, floor.manager, id);
  expect(refunded).toMatchObject({ status: 'refunded', balance: 0, counterRefund: { by: 'user' } });
  expect((await floor.giftCards()).find((each) => each.id === id)?.paymentsReturned).toBeUndefined();
  await expect(book({ giftCardCode: code })).rejects.toMatchObject({ code: 'gift-card' });
  expect(await floor.closeTheBooks()).toEqual([]);
});

describe('its money', () => {
  async function openTills() {
    const at = await open();
    const { floor } = at;
    const venueId = floor.shop.venue.id;
    const request = { venueId, name: 'Front', float: 10_000, idempotencyKey: 'gift-till-0123456789' };
    const { id: tillId, date } = await openTill(floor.deps, floor.manager, request);
    const cash = async () =>
      (await listTills(floor.deps, floor.manager, { venueId, date })).tills.map((till) => till.cash);
    const takings = () => getTakings(floor.deps, floor.manager, { venueId, date });
    const close = () => closeTill(floor.deps, floor.manager, { venueId, tillId, total: 0 });
    return { ...at, tillId, cash, takings, close };
  }

  test('in cash is in the till and in the takings, once, until it is given back', async () => {
    const { floor, sell, tillId, cash, takings } = await openTills();
    const once = { idempotencyKey: 'sold-once-0123456789', tillId };
    const card = await sell(once);
    await sell(once);
    expect(card.counterSale).toMatchObject({ tillId });
    expect(await cash()).toEqual([4200]);
    const sold = { payments: { count: 1, amount: 4200 }, refunds: { count: 0, amount: 0 }, net: 4200 };
    const by = floor.manager.userId;
    expect(await takings()).toMatchObject({
      ...sold,
      methods: [{ method: 'cash', ...sold }],
      people: [{ userId: by, ...sold }],
    });
    const back = () => refundGiftCard(floor.deps, floor.manager, card.id, tillId);
    expect(await back()).toEqual(await back());
    expect(await cash()).toEqual([0]);
    expect(await takings()).toMatchObject({ refunds: { count: 1, amount: 4200 }, net: 0 });
    expect(await floor.closeTheBooks()).toEqual([]);
  });

  test('at the terminal is in the takings, and in no till', async () => {
    const { floor, sell, tillId, cash, takings } = await openTills();
    const card = await sell({ method: 'terminal', tillId });
    expect(card.counterSale?.tillId).toBeUndefined();
    await refundGiftCard(floor.deps, floor.manager, card.id, tillId);
    expect(await cash()).toEqual([0]);
    const method = { method: 'terminal', payments: { count: 1 }, refunds: { count: 1 }, net: 0 };
    expect(await takings()).toMatchObject({ methods: [method] });
  });

  test('goes into no closed till and comes out of none; what was sold before stays sold', async () => {
    const { floor, sell, tillId, cash, takings, close } = await openTills();
    const once = { idempotencyKey: 'sold-once-0123456789', tillId };
    const card = await sell(once);
    await close();
    expect(await sell(once)).toEqual(card);
    const closed = { code: 'invalid-input', errors: [{ field: 'tillId' }] };
    await expect(sell({ tillId })).rejects.toMatchObject(closed);
    const back = refundGiftCard(floor.deps, floor.manager, card.id, tillId);
    await expect(back).rejects.toMatchObject(closed);
    expect(await cash()).toEqual([4200]);
    expect((await takings()).payments.count).toBe(1);
    expect(await floor.giftCards()).toHaveLength(2);
    await refundGiftCard(floor.deps, floor.manager, card.id);
    expect((await takings()).net).toBe(0);
    expect(await cash()).toEqual([4200]);
  });
});

test('spent in part it is not refunded', async () => {
  const { floor, sell, book } = await open();
  const { id, code } = await sell({ amount: 6000 });
  await book({ giftCardCode: code });
  const refund = refundGiftCard(floor.deps, floor.manager, id);
  await expect(refund).rejects.toMatchObject({ code: 'wrong-state' });
});

test.each([
  ['print', 0],
  ['email', 1],
] as const)('delivered by %s: %d emails', async (delivery, emails) => {
  const { floor, sell } = await open();
  const { id: giftCardId, organizationId, venueId } = await sell({ delivery });
  const sent: unknown[] = [];
  const mailer = { send: async (message: unknown) => `message-${sent.push(message)}` };
  const detail = { eventId: 'activated', occurredAt: floor.clock.at.toISOString() };
  await sendGiftCardEmails(
    { ...floor.deps, mailer, invocation: 'test' } as never,
    { ...detail, organizationId, venueId, giftCardId } as never,
  );
  expect(sent).toHaveLength(emails);
});
