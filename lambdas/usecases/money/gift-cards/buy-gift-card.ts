import type * as z from 'zod';
import type { EmbedKey } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { returnParameters } from '../../../../core/contract/return-parameters.ts';
import type { giftCardOrder } from '../../../../core/contract/views.ts';
import { shareOf } from '../../../../core/domain/money/money.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { is } from '../../../data/conditions.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { venueByKey } from '../../guest/availability/open-venue.ts';
import { signGiftCardLink } from '../../scope/links.ts';
import { chargedAccount } from '../payment/charged-account.ts';
import { checkReturnUrl, returnUrlWith } from '../payment/return-url.ts';
import type { GiftCardDeps } from './deps.ts';
import { orderedCard, sameOrder } from './ordered-card.ts';

type Order = z.output<typeof giftCardOrder> & {
  readonly key: EmbedKey;
  readonly idempotencyKey: string;
};

const hour = 60 * 60 * 1000;

/** From the order on. No seats wait for it, so the page may stay open for longer than a booking's. */
const pageLifetime = 4 * hour;

/** The least that Stripe keeps a page open, and a minute for the way there. */
const shortestPage = 31 * 60 * 1000;

/** The link serves on the way back from payment; afterwards there is the email. */
const linkLifetime = 24 * hour;

/**
 * Writes a gift card that nothing can be paid with yet, and opens a page to pay for it. The same idempotency key
 * answers with the same page; once it is paid, with the page that shows the card.
 * @throws Problem('invalid-input') for an amount that the venue does not offer, or a site that is not its own;
 * Problem('not-found' | 'switched-off'); Problem('conflict') for a key that is used for something else, or whose page is closed
 */
export async function buyGiftCard(deps: GiftCardDeps, order: Order): Promise<{ url: string }> {
  const { organization, venue } = await venueByKey(deps, order.key);
  requireFeature(organization, 'giftCards');
  checkAmount(venue, order);
  checkReturnUrl(order.returnUrl, venue, deps.siteUrl);
  const purpose = `gift-card:${order.idempotencyKey}`;
  const wanted = orderedCard(deps, purpose, order, { organization, venue });
  const card = sameOrder(await giftCards(deps.table).create(wanted), wanted);
  const comeBack = await waysBack(deps, card, order.returnUrl);
  if (card.status !== 'pending') return { url: comeBack.successUrl };
  return { url: await openPage(deps, card, organization, { venue, ...comeBack }) };
}

function checkAmount({ giftCardAmounts }: Venue, { amount }: Order): void {
  if (giftCardAmounts.includes(amount)) return;
  const detail = 'gift-card-amount';
  throw new Problem('invalid-input', detail, [fieldProblem('amount', detail)]);
}

/** The same for the same card, so that a repeated request is the same to Stripe. */
async function waysBack(deps: GiftCardDeps, card: GiftCard, returnUrl: string) {
  const { organizationId, id, createdAt } = card;
  const until = new Date(Date.parse(createdAt) + linkLifetime);
  const link = { organizationId, giftCardId: id };
  const token = await signGiftCardLink(await deps.linkSecret(), link, until);
  const back = { [returnParameters.giftCard]: token };
  return {
    successUrl: returnUrlWith(returnUrl, back),
    cancelUrl: returnUrlWith(returnUrl, { ...back, [returnParameters.payment]: 'abandoned' }),
  };
}

interface Page {
  readonly venue: Venue;
  readonly successUrl: string;
  readonly cancelUrl: string;
}

async function openPage(
  deps: GiftCardDeps,
  card: GiftCard,
  organization: Organization,
  { venue, successUrl, cancelUrl }: Page,
): Promise<string> {
  const expiresAt = new Date(Date.parse(card.createdAt) + pageLifetime);
  if (expiresAt.getTime() - deps.clock.now().getTime() < shortestPage) {
    throw new Problem('conflict', 'gift-card-unpaid');
  }
  const payments = await deps.payments();
  const { checkoutSessionId, url } = await payments.startCheckout({
    organizationId: card.organizationId,
    giftCardId: card.id,
    sellerName: venue.name,
    currency: card.currency,
    lines: [{ name: 'Gift card', quantity: 1, unitAmount: card.initialAmount }],
    total: card.initialAmount,
    customerEmail: card.buyer.email,
    expiresAt,
    successUrl,
    cancelUrl,
    language: card.language,
    allowsDelay: venue.delayedPayments,
    stripeAccountId: chargedAccount(organization),
    applicationFeeAmount: shareOf(card.initialAmount, organization.applicationFeeBasisPoints, card.currency),
    idempotencyKey: card.id,
  });
  await rememberPage(deps, card, checkoutSessionId);
  return url;
}

/** If the card is paid for meanwhile, its payment is remembered already. */
async function rememberPage(
  { table }: GiftCardDeps,
  card: GiftCard,
  stripeCheckoutSessionId: string,
): Promise<void> {
  if (card.stripeCheckoutSessionId === stripeCheckoutSessionId) return;
  const only = [is('status', 'pending')];
  await giftCards(table).change(card, { set: { stripeCheckoutSessionId }, only });
}
