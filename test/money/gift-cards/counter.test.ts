import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
