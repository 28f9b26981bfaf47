import type { GiftCardId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { is } from '../../../data/conditions.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { Checkout, Payments } from '../../../gateways/payments.ts';
import { log } from '../../../runtime/log.ts';
import { onEitherAccount } from '../payment/on-either-account.ts';

export interface GiftCardPaymentDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Payments;
}

export interface PaymentOfGiftCard {
  readonly organizationId: OrganizationId;
  readonly giftCardId: GiftCardId;
  readonly checkoutSessionId: string;
}

/**
 * Brings a gift card in line with what Stripe says of its payment, however often and in whatever order it is
 * told: active once. A payment that is not for it, or a second one, goes back.
 */
export async function applyGiftCardPayment(
  deps: GiftCardPaymentDeps,
  input: PaymentOfGiftCard,
): Promise<void> {
  const { organizationId, giftCardId, checkoutSessionId } = input;
  const organization = await organizations(deps.table).get(organizationId);
  if (!organization) throw new Error('A payment for an organization that does not exist.');
  const checkout = await onEitherAccount(organization, (account) =>
    deps.payments.readCheckout(checkoutSessionId, account),
  );
  const { paymentIntentId } = checkout;
  if (checkout.status !== 'complete' || checkout.paymentStatus !== 'paid') return;
  if (!paymentIntentId) throw new Error('A paid checkout without a payment.');
  await retryOnConflict(async () => {
    const card = await giftCards(deps.table).byId(organizationId, giftCardId);
    if (!card) {
      log('payment-without-gift-card', { giftCardId });
      throw new Error('A payment for a gift card that does not exist.');
    }
    if (knows(card, paymentIntentId)) return;
    const set = changesBy(card, { ...checkout, paymentIntentId }, deps.clock.now());
    const only = [is('version', card.version)];
    return (await giftCards(deps.table).keep(card, { set, only })).done ? undefined : again;
  });
}

/** Whether this payment was applied before: it paid for the card, or it was refunded. */
function knows({ stripePaymentIntentId, paymentsReturned = [] }: GiftCard, paymentIntentId: string): boolean {
  return stripePaymentIntentId === paymentIntentId || paymentsReturned.includes(paymentIntentId);
}

function changesBy(
  card: GiftCard,
  { checkoutSessionId, paymentIntentId, amountTotal, currency }: Checkout & { paymentIntentId: string },
  now: Date,
): Partial<GiftCard> {
  const asAsked = amountTotal === card.initialAmount && currency === card.currency;
  if (card.status === 'pending' && asAsked) {
    return {
      status: 'active',
      balance: card.initialAmount,
      stripeCheckoutSessionId: checkoutSessionId,
      stripePaymentIntentId: paymentIntentId,
      activatedAt: toInstant(now),
    };
  }
  if (!asAsked)
    log('gift-card-mismatch', { giftCardId: card.id, paid: amountTotal, due: card.initialAmount });
  return { paymentsReturned: [...(card.paymentsReturned ?? []), paymentIntentId] };
}
