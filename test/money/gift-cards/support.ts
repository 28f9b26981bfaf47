import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { GiftCardId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { applyGiftCardPayment } from '../../../lambdas/usecases/money/gift-cards/apply-gift-card-payment.ts';
import { buyGiftCard } from '../../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import type { CodesDeps } from '../../../lambdas/usecases/venue/promo-codes/deps.ts';
import { openShop, type Shop } from '../../support/shop.ts';
import type { Till } from '../payment/support.ts';

export const start = new Date('2026-11-22T09:00:00.000Z');
export const price = 5_000;

export function codesDeps(table: Table, now = () => start): CodesDeps {
  return {
    organizations: organizations(table),
    promoCodes: promoCodes(table),
    giftCards: giftCards(table),
    clock: { now },
    ids: systemIds,
  };
}

export function adminOf({ organization }: Shop, changes: Partial<Actor> = {}): Actor {
  return {
    userId: 'u1',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Ada Admin',
    email: 'ada@example.com',
    role: 'admin',
    organizationId: organization.id,
    venueIds: 'all',
    ...changes,
  };
}

/** What the audit log has of the shop this month, the oldest first. */
export async function auditOf(table: Table, { organization }: Shop) {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :partition',
      ExpressionAttributeValues: {
        ':partition': keys.audit(organization.id, start.toISOString(), 'any').PK,
      },
    }),
  );
  return (Items ?? []).map(({ action, resource, actor }) => ({ action, resource, by: actor.userId }));
}

/** A shop that sells gift cards, and what a guest does there. */
export async function giftShop(till: Till) {
  till.clock.at = start;
  const account = `acct_${systemIds.random()}`;
  const shop = await openShop(till.table, {
    now: start,
    organization: { stripeAccountId: account, applicationFeeBasisPoints: 250 },
    venue: { giftCardAmounts: [price, 2 * price] },
    // Cards need no sessions.
    activity: { status: 'draft' },
  });
  const store = giftCards(till.table);
  const organizationId = shop.organization.id;
  const order = {
    key: shop.venue.embedKey,
    amount: price,
    buyer: { name: 'Ana Guest', email: 'ana@example.com' },
    recipient: { name: 'Ben Friend', email: 'ben@example.com' },
    message: 'Happy birthday',
    language: 'en' as const,
    returnUrl: 'https://venue.example/gifts',
    idempotencyKey: systemIds.random(),
  };
  const buy = (changes: Partial<typeof order> = {}) => buyGiftCard(till.deps, { ...order, ...changes });
  const only = async (): Promise<GiftCard> => {
    const found = await store.list(organizationId);
    if (found.length !== 1 || !found[0]) throw new Error(`There are ${found.length} gift cards.`);
    return found[0];
  };
  return {
    shop,
    account,
    buy,
    only,
    byId: (id: GiftCardId) => store.byId(organizationId, id),
    applyPayment: ({ id }: GiftCard, checkoutSessionId: string) =>
      applyGiftCardPayment(
        { table: till.table, clock: till.clock, payments: till.payments },
        { organizationId, giftCardId: id, checkoutSessionId },
      ),
    /** Both of its items as they are stored, for what no model shows. */
    stored: ({ id, code }: GiftCard) =>
      Promise.all(
        [keys.giftCard(organizationId, code), keys.giftCardId(organizationId, id)].map(async (Key) => {
          return (await till.table.client.send(new GetCommand({ TableName: till.table.name, Key }))).Item;
        }),
      ),
    /** Another page on which the same gift card can be paid. */
    async anotherPage({ id: giftCardId }: GiftCard, total = price) {
      const started = await till.payments.startCheckout({
        organizationId,
        giftCardId,
        currency: 'USD',
        lines: [{ name: 'Gift card', quantity: 1, unitAmount: total }],
        total,
        customerEmail: 'ana@example.com',
        expiresAt: new Date(till.clock.at.getTime() + 60 * 60 * 1000),
        successUrl: order.returnUrl,
        cancelUrl: order.returnUrl,
        language: 'en',
        stripeAccountId: account,
        idempotencyKey: systemIds.random(),
      });
      return started.checkoutSessionId;
    },
    /** Bought and paid for. */
    async bought(): Promise<GiftCard> {
      const page = pageIn((await buy()).url);
      await till.outcome(page, 'pay');
      const card = await only();
      await applyGiftCardPayment(
        { table: till.table, clock: till.clock, payments: till.payments },
        { organizationId, giftCardId: card.id, checkoutSessionId: page },
      );
      return only();
    },
  };
}

export const pageIn = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
