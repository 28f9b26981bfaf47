import { randomUUID } from 'node:crypto';
import { bookingId, giftCardId } from '../../../core/contract/model/ids.ts';
import { returnParameters } from '../../../core/contract/return-parameters.ts';
import { giftCardRefundId } from '../../../core/domain/refunds/open-refunds.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { stripe } from '../../notify/stream/support/guest.ts';
import type { World } from '../../support/world.ts';
import { giftCardOrder } from './bodies.ts';
import { must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** A paid gift card: what its buyer knows of it, and its id. */
export interface GiftCardBought {
  readonly id: string;
  readonly code: string;
  readonly token: string;
}

/** The owner answers all questions of Stripe, so that guests can pay the organization. */
export async function connectStripe(world: World, cookie: string): Promise<void> {
  const body = { returnUrl: `${world.info.site}/dashboard` };
  const { json } = await must(world, 'startStripeOnboarding', { cookie, body });
  const done = new URLSearchParams({ reached: 'complete' });
  const answer = await fetch(json.url, { method: 'POST', redirect: 'manual', body: done });
  if (answer.status >= 400) throw new Error(`Stripe took no onboarding: ${await answer.text()}`);
  await answer.text();
  const account = await must(world, 'getStripeAccount', { cookie });
  if (!account.json.account.chargesEnabled) throw new Error(`No payments can be taken: ${account.text}`);
}

type Seller = Pick<EmptyCounter, 'shop' | 'owner'>;

export async function buyCard(world: World, { shop, owner }: Seller): Promise<GiftCardBought> {
  const { json } = await must(world, 'buyGiftCard', {
    params: { key: shop.venue.embedKey },
    headers: { 'idempotency-key': randomUUID() },
    body: giftCardOrder(world.info.site, shop.venue.slug),
  });
  const page = new URL(json.url).pathname.split('/').at(-1) ?? '';
  await stripe(world.info, `sessions/${page}/outcome`, { outcome: 'pay' });
  const state = await (await fetch(`${world.info.stripe}/__control/state`)).json();
  const back = new URL(state.sessions[page].successUrl);
  const token = back.searchParams.get(returnParameters.giftCard) ?? '';
  const { code } = (await must(world, 'verifyGiftCard', { params: { token } })).json;
  const { giftCards } = (await must(world, 'listGiftCards', { cookie: owner })).json;
  const card = giftCards.find(({ codeEnding }: { codeEnding: string }) => code.endsWith(codeEnding));
  return { id: card.id, code, token };
}

/** The bank reversed the payment of a booking for good. */
export async function loseDispute(world: World, { shop }: EmptyCounter, booking: string): Promise<void> {
  const disputes = { dp_1: { status: 'lost', at: (await world.now()).toISOString() } };
  const update = keys.booking(shop.organization.id, bookingId.parse(booking));
  await updateItem(world.table, { update, set: { disputes }, add: { version: 1 }, only: [] });
}

/** A gift card was refunded, and the buyer's bank refused the money. Returns our id of the refund. */
export async function failedRefund(world: World, counter: Seller): Promise<string> {
  const { id } = await buyCard(world, counter);
  const store = giftCards(world.table);
  const card = await store.byId(counter.shop.organization.id, giftCardId.parse(id));
  const payment = card?.stripePaymentIntentId;
  if (!card || !payment) throw new Error('The gift card is not paid for.');
  const refundId = giftCardRefundId(payment);
  const failed = { status: 'failed', attempt: 1, trouble: 'declined', at: card.createdAt } as const;
  const { createdAt: at, initialAmount: money } = card;
  const set = {
    status: 'refunded',
    balance: 0,
    refundProgress: { [refundId]: failed },
  } as const;
  const moneyBack = [{ at, cause: 'refund' as const, money, change: -money }];
  await store.change(card, { set: { ...set, moneyBack, paymentsReturned: [payment] }, only: [] });
  return refundId;
}

/** Stripe pays out what the organization has taken. Returns Stripe's id of the payout. */
export async function payOut(world: World, { shop }: Seller): Promise<string> {
  const organization = await organizations(world.table).get(shop.organization.id);
  await stripe(world.info, `accounts/${organization?.stripeAccountId}/payouts`);
  const state = await (await fetch(`${world.info.stripe}/__control/state`)).json();
  const all: { id: string; account: string }[] = Object.values(state.payouts);
  const found = all.findLast(({ account }) => account === organization?.stripeAccountId);
  if (!found) throw new Error('Nothing was paid out.');
  return found.id;
}
