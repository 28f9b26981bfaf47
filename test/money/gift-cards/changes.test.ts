import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { giftCardId, venueId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { auditGiftCard } from '../../../core/domain/audit/audit-codes.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { atLeast, is } from '../../../lambdas/data/conditions.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { adjustGiftCard } from '../../../lambdas/usecases/money/gift-cards/adjust-gift-card.ts';
import { lookUpGiftCard } from '../../../lambdas/usecases/money/gift-cards/look-up-gift-card.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { resendGiftCard } from '../../../lambdas/usecases/money/gift-cards/resend-gift-card.ts';
import { voidGiftCard } from '../../../lambdas/usecases/money/gift-cards/void-gift-card.ts';
import { openShop } from '../../support/shop.ts';
import { startTill, type Till } from '../payment/support.ts';
import { adminOf, auditOf, codesDeps, giftShop, price, start } from './support.ts';

/** What staff do with a card beyond its own rules. */

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const depsNow = () => ({ ...codesDeps(till.table), table: till.table });

async function sold() {
  const gifts = await giftShop(till);
  const card = await gifts.bought();
  const deps = depsNow();
  const as = (actor: Actor) => ({
    adjust: (amount: number, idempotencyKey: string) =>
      adjustGiftCard(
        deps,
        { actor, giftCardId: card.id },
        { amount, reason: 'The room was late', idempotencyKey },
      ),
    end: () => voidGiftCard(deps, { actor, giftCardId: card.id }, { reason: 'Sold twice' }),
    send: (idempotencyKey: string) =>
      resendGiftCard(deps, { actor, giftCardId: card.id }, { idempotencyKey }),
  });
  /** What a booking does; false when the balance does not suffice. */
  const spend = async (amount: number) => {
    const update = keys.giftCard(card.organizationId, card.code);
    const only = [is('status', 'active'), atLeast('balance', amount)];
    return (await updateItem(till.table, { update, add: { balance: -amount }, only })).done;
  };
  return { ...gifts, card, deps, as, spend, ...as(adminOf(gifts.shop)) };
}

const actions = async (shop: Parameters<typeof auditOf>[1]) =>
  (await auditOf(till.table, shop)).map(({ action }) => action);

const balances = (card: GiftCard, spent = 0) => expect(auditGiftCard(card, spent)).toEqual([]);

test('a balance is adjusted once for each key, with its reason in the ledger and the audit log', async () => {
  const { adjust, only, shop } = await sold();
  const row = await adjust(-1_500, 'one');
  expect(row).toMatchObject({ balance: price - 1_500, status: 'active' });
  expect(await adjust(-1_500, 'one')).toEqual(row);
  await adjust(700, 'two');
  const card = await only();
  expect(card.adjustments).toMatchObject([
    { kind: 'adjusted', amount: -1_500, by: 'u1', reason: 'The room was late' },
    { kind: 'adjusted', amount: 700 },
  ]);
  expect(card.balance).toBe(price - 800);
  balances(card);
  expect(await actions(shop)).toEqual(['adjustGiftCard', 'adjustGiftCard']);
  await expect(adjust(-1, 'one')).rejects.toMatchObject({ code: 'conflict' });
});

test('no more is taken off than is left, and an adjusted card is not refunded whole', async () => {
  const { adjust, only, deps, shop, card } = await sold();
  await expect(adjust(-price - 1, 'one')).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ field: 'amount' }],
  });
  expect(await only()).toEqual(card);
  await adjust(500, 'two');
  const refused = refundGiftCard(deps, adminOf(shop), card.id);
  await expect(refused).rejects.toMatchObject({ code: 'wrong-state', message: 'gift-card-adjusted' });
});

test('bookings that spend while staff adjust: nothing is spent twice, nothing is lost', async () => {
  const { adjust, only, spend } = await sold();
  const amounts = [900, 1_100, 1_300, 2_000];
  const [spent, adjusted] = await Promise.all([
    Promise.all(amounts.map(async (amount) => ((await spend(amount)) ? amount : 0))),
    Promise.allSettled([adjust(-1_700, 'one'), adjust(-1_700, 'two'), adjust(-1_700, 'one')]),
  ]);
  const card = await only();
  expect(card.balance).toBeGreaterThanOrEqual(0);
  balances(
    card,
    spent.reduce((sum, amount) => sum + amount, 0),
  );
  const kept = new Set(card.adjustments?.map(({ id }) => id));
  expect(kept.size).toBe(card.adjustments?.length ?? 0);
  for (const each of adjusted)
    if (each.status === 'rejected') expect(each.reason.code).toMatch(/^(invalid-input|conflict)$/);
});

test('a void card has lost what was left, and cannot be spent; voided again it stays as it is', async () => {
  const { end, spend, only, adjust, send, shop, deps, card } = await sold();
  await spend(1_000);
  expect(await end()).toMatchObject({ status: 'void', balance: 0 });
  const after = await only();
  expect(after.adjustments).toMatchObject([{ kind: 'voided', amount: 1_000 - price, reason: 'Sold twice' }]);
  balances(after, 1_000);
  expect(await spend(1)).toBe(false);
  await end();
  expect(await only()).toEqual(after);
  for (const refused of [adjust(1, 'one'), send('one'), refundGiftCard(deps, adminOf(shop), card.id)])
    await expect(refused).rejects.toMatchObject({ code: 'wrong-state' });
  expect(await actions(shop)).toEqual(['voidGiftCard']);
});

test('a card is requested to be sent again once for each key, three times an hour', async () => {
  const { send, only } = await sold();
  for (const key of ['one', 'one', 'two', 'three']) await send(key);
  expect((await only()).emailRequests).toHaveLength(3);
  await expect(send('four')).rejects.toMatchObject({ code: 'rate-limited' });
  balances(await only());
});

test('a card is found by its code at every venue, without who bought it', async () => {
  const { card, shop, deps, buy } = await sold();
  const elsewhere = adminOf(shop, { role: 'staff', venueIds: [venueId.parse('ven_bbbbbbbbbbbb')] });
  const found = await lookUpGiftCard(deps, elsewhere, card);
  expect(found).toMatchObject({ id: card.id, balance: price, status: 'active' });
  expect(JSON.stringify(found)).not.toMatch(/Ana|ana@/);
  await expect(lookUpGiftCard(deps, elsewhere, { code: 'AAAA-AAAA-AAAA-AAAA' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await buy({ idempotencyKey: 'another-card-0123456789' });
  const cards = await deps.giftCards.list(shop.organization.id);
  const unpaid = cards.find(({ status }) => status === 'pending');
  if (!unpaid) throw new Error('An unpaid card was ordered.');
  await expect(lookUpGiftCard(deps, elsewhere, unpaid)).rejects.toMatchObject({ code: 'not-found' });
});

test('another venue or organization finds no such card, and changes nothing', async () => {
  const { as, shop, only, card, deps } = await sold();
  const strangers = [
    adminOf(shop, { role: 'manager', venueIds: [venueId.parse('ven_bbbbbbbbbbbb')] }),
    adminOf(await openShop(till.table, { now: start })),
  ];
  for (const actor of strangers) {
    const { adjust, end, send } = as(actor);
    for (const refused of [adjust(-1, 'one'), end(), send('one')])
      await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  }
  const [, stranger] = strangers;
  if (stranger)
    await expect(lookUpGiftCard(deps, stranger, card)).rejects.toMatchObject({ code: 'not-found' });
  const absent = { actor: adminOf(shop), giftCardId: giftCardId.parse('gft_000000000000') };
  await expect(voidGiftCard(deps, absent, { reason: 'Gone' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await only()).toEqual(card);
});
