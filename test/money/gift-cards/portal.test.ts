import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { venueId } from '../../../core/contract/model/ids.ts';
import { is } from '../../../lambdas/data/conditions.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { listGiftCards } from '../../../lambdas/usecases/money/gift-cards/list-gift-cards.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { createPromoCode } from '../../../lambdas/usecases/venue/promo-codes/create-promo-code.ts';
import { editPromoCode } from '../../../lambdas/usecases/venue/promo-codes/edit-promo-code.ts';
import { listPromoCodes } from '../../../lambdas/usecases/venue/promo-codes/list-promo-codes.ts';
import { removePromoCode } from '../../../lambdas/usecases/venue/promo-codes/remove-promo-code.ts';
import { openShop } from '../../support/shop.ts';
import { startTill, type Till } from '../payment/support.ts';
import { adminOf, auditOf, codesDeps, giftShop, price, start } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const settings = {
  code: 'SUMMER-26',
  name: 'Summer',
  discount: { kind: 'percent' as const, basisPoints: 1_000 },
  cap: 2_000,
  maxUses: 100,
  status: 'active' as const,
};

async function office() {
  const shop = await openShop(till.table, { now: start });
  const deps = codesDeps(till.table);
  const actor = adminOf(shop);
  const { code, ...rest } = settings;
  const count = async (uses: number) => {
    const org = shop.organization.id;
    for (const update of [keys.promoCode(org, code), keys.promoUse(org, code, 'ana@example.com')])
      await updateItem(till.table, { update, add: { uses }, only: [] });
  };
  return {
    shop,
    deps,
    actor,
    create: (changes = {}) => createPromoCode(deps, actor, { ...settings, ...changes }),
    edit: (version: number, changes: Partial<typeof rest> = {}) =>
      editPromoCode(deps, actor, { code, version, settings: { ...rest, ...changes } }),
    remove: () => removePromoCode(deps, actor, { code }),
    /** What a booking does. */
    use: () => count(1),
    giveBack: () => count(-1),
  };
}

describe('a promo code', () => {
  test('is made once, and the log has who made it', async () => {
    const { create, deps, actor, shop } = await office();
    const made = await create();
    expect(made).toMatchObject({ ...settings, uses: 0, version: 1, createdAt: start.toISOString() });
    await expect(create({ name: 'Another' })).rejects.toMatchObject({
      code: 'conflict',
      errors: [{ field: 'code' }],
    });
    expect(await listPromoCodes(deps, actor)).toEqual({ promoCodes: [made] });
    expect(await auditOf(till.table, shop)).toEqual([
      { action: 'createPromoCode', resource: { kind: 'promo-code', id: 'SUMMER-26' }, by: 'u1' },
    ]);
  });

  test('is edited while bookings use it, and counts on', async () => {
    const { create, edit, use, shop } = await office();
    await create();
    await use();
    const edited = await edit(1, { name: 'Late summer' });
    expect(edited).toMatchObject({ name: 'Late summer', cap: 2_000, uses: 1, version: 2 });
    await use();
    expect(await edit(2, { status: 'active' })).toMatchObject({ uses: 2, version: 3 });
    expect((await auditOf(till.table, shop)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['editPromoCode', 'editPromoCode']),
    );
  });

  test('loses a bound that an edit leaves out', async () => {
    const { create, deps, actor } = await office();
    await create();
    const { code, cap: _cap, maxUses: _maxUses, ...rest } = settings;
    const edited = await editPromoCode(deps, actor, { code, version: 1, settings: rest });
    expect(edited).not.toHaveProperty('cap');
    expect(edited).not.toHaveProperty('maxUses');
  });

  test('is edited by one of two at once; nothing is written down for the other', async () => {
    const { create, edit, shop } = await office();
    await create();
    const [one, other] = await Promise.allSettled([edit(1, { name: 'One' }), edit(1, { name: 'Other' })]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect([one, other].find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    const edits = (await auditOf(till.table, shop)).filter(({ action }) => action === 'editPromoCode');
    expect(edits).toHaveLength(1);
  });

  test('that is not there is not made by an edit', async () => {
    const { edit, deps, actor } = await office();
    await expect(edit(1)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listPromoCodes(deps, actor)).toEqual({ promoCodes: [] });
  });

  test('that was never used is deleted, once, and its name is free again', async () => {
    const { create, remove, deps, actor, shop } = await office();
    await create();
    expect(await remove()).toEqual({ outcome: 'deleted' });
    expect(await listPromoCodes(deps, actor)).toEqual({ promoCodes: [] });
    await expect(remove()).rejects.toMatchObject({ code: 'not-found' });
    expect((await auditOf(till.table, shop)).map(({ action }) => action).sort()).toEqual([
      'createPromoCode',
      'removePromoCode',
    ]);
    await create();
  });

  test.each(['now', 'before'])('that a booking uses %s is archived, and keeps its count', async (when) => {
    const { create, remove, use, giveBack, edit, deps, actor, shop } = await office();
    await create();
    await use();
    if (when === 'before') await giveBack();
    expect(await remove()).toEqual({ outcome: 'archived' });
    expect(await remove()).toEqual({ outcome: 'archived' });
    const { promoCodes: kept } = await listPromoCodes(deps, actor);
    expect(kept).toMatchObject([{ status: 'archived', uses: when === 'now' ? 1 : 0, version: 2 }]);
    const actions = (await auditOf(till.table, shop)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'removePromoCode')).toHaveLength(1);
    expect(await edit(2, { status: 'active' })).toMatchObject({ status: 'active', version: 3 });
  });

  test('that is used for the first time just then is archived', async () => {
    const { create, use, deps, actor } = await office();
    await create();
    let isFirst = true;
    const store = {
      ...deps.promoCodes,
      async delete(...args: Parameters<typeof deps.promoCodes.delete>) {
        if (isFirst) await use();
        isFirst = false;
        return deps.promoCodes.delete(...args);
      },
    };
    const removed = await removePromoCode({ ...deps, promoCodes: store }, actor, settings);
    expect(removed).toEqual({ outcome: 'archived' });
    const { promoCodes: kept } = await listPromoCodes(deps, actor);
    expect(kept).toMatchObject([{ status: 'archived', uses: 1 }]);
  });

  test('of another organization is not there to be removed', async () => {
    const { create, deps, actor } = await office();
    await create();
    const other = await office();
    await expect(other.remove()).rejects.toMatchObject({ code: 'not-found' });
    expect((await listPromoCodes(deps, actor)).promoCodes).toHaveLength(1);
  });

  test('that ends before it starts is refused', async () => {
    const { create } = await office();
    const window = { startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-01T00:00:00.000Z' };
    await expect(create(window)).rejects.toMatchObject({ errors: [{ field: 'endsAt' }] });
  });

  test('is unknown to other organizations, and unusable while its organization is suspended', async () => {
    const { create } = await office();
    await create();
    const other = await office();
    expect(await listPromoCodes(other.deps, other.actor)).toEqual({ promoCodes: [] });
    const closed = await openShop(till.table, { now: start, organization: { status: 'suspended' } });
    const refused = createPromoCode(codesDeps(till.table), adminOf(closed), settings);
    await expect(refused).rejects.toMatchObject({ code: 'suspended' });
  });
});

describe('a gift card', () => {
  test('is listed without its code, and only once it is paid for', async () => {
    const { shop, buy, bought } = await giftShop(till);
    const deps = codesDeps(till.table);
    await buy();
    expect(await listGiftCards(deps, adminOf(shop))).toEqual({ giftCards: [] });
    const card = await bought();
    const listed = await listGiftCards(deps, adminOf(shop));
    expect(listed.giftCards).toMatchObject([
      { id: card.id, balance: price, codeEnding: card.code.slice(-4) },
    ]);
    expect(JSON.stringify(listed)).not.toMatch(new RegExp(`${card.code}|pi_|cs_`));
    const elsewhere = adminOf(shop, { role: 'manager', venueIds: [venueId.parse('ven_bbbbbbbbbbbb')] });
    expect(await listGiftCards(deps, elsewhere)).toEqual({ giftCards: [] });
  });

  test('goes back whole: nothing can be paid with it, and its payment is announced to go back, once', async () => {
    const { shop, bought, only } = await giftShop(till);
    const deps = codesDeps(till.table);
    const card = await bought();
    const row = await refundGiftCard(deps, adminOf(shop), card.id);
    expect(row).toMatchObject({ status: 'refunded', balance: 0 });
    const after = await only();
    expect(after).toMatchObject({ balance: 0, paymentsReturned: [card.stripePaymentIntentId] });
    expect(await refundGiftCard(deps, adminOf(shop), card.id)).toEqual(row);
    expect(await only()).toEqual(after);
    expect(await auditOf(till.table, shop)).toEqual([
      { action: 'refundGiftCard', resource: { kind: 'gift-card', id: card.id }, by: 'u1' },
    ]);
  });

  test('of which a penny is spent does not', async () => {
    const { shop, bought, only } = await giftShop(till);
    const card = await bought();
    await giftCards(till.table).change(card, { set: { balance: price - 1 }, only: [] });
    const refused = refundGiftCard(codesDeps(till.table), adminOf(shop), card.id);
    await expect(refused).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await only()).toMatchObject({ status: 'active', balance: price - 1 });
  });

  test('that is spent at the same moment does not', async () => {
    const { shop, bought, only } = await giftShop(till);
    const card = await bought();
    const deps = codesDeps(till.table);
    const store = {
      ...deps.giftCards,
      // A booking takes from the balance after the card was looked at.
      async change(...args: Parameters<typeof deps.giftCards.change>) {
        const update = keys.giftCard(card.organizationId, card.code);
        await updateItem(till.table, { update, add: { balance: -100 }, only: [is('status', 'active')] });
        return deps.giftCards.change(...args);
      },
    };
    const refused = refundGiftCard({ ...deps, giftCards: store }, adminOf(shop), card.id);
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    expect(await only()).toMatchObject({ status: 'active', balance: price - 100 });
    expect(await auditOf(till.table, shop)).toEqual([]);
  });

  test('that was never paid does not', async () => {
    const { shop, bought, only } = await giftShop(till);
    const card = await bought();
    await giftCards(till.table).change(card, { set: { origin: 'credit' }, only: [] });
    const refused = refundGiftCard(codesDeps(till.table), adminOf(shop), card.id);
    await expect(refused).rejects.toMatchObject({ code: 'wrong-state' });
    expect((await only()).paymentsReturned).toBeUndefined();
  });

  test('of another venue, or not paid for yet, is not there', async () => {
    const { shop, buy, only, bought } = await giftShop(till);
    const deps = codesDeps(till.table);
    await buy();
    const pending = refundGiftCard(deps, adminOf(shop), (await only()).id);
    await expect(pending).rejects.toMatchObject({ code: 'not-found' });
    const card = await bought();
    const elsewhere = adminOf(shop, { role: 'manager', venueIds: [venueId.parse('ven_bbbbbbbbbbbb')] });
    await expect(refundGiftCard(deps, elsewhere, card.id)).rejects.toMatchObject({ code: 'not-found' });
    const stranger = adminOf(await openShop(till.table, { now: start }));
    await expect(refundGiftCard(deps, stranger, card.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
