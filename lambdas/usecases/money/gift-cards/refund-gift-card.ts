import type { GiftCardId, TillId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { adjustedBy } from '../../../../core/domain/money/card-adjustments.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem, type ProblemDetail } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { is } from '../../../data/conditions.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from '../../venue/promo-codes/deps.ts';
import { type GiftCardRow, viewGiftCard } from './list-gift-cards.ts';

/**
 * Takes a card back of which nothing is spent: in one write nothing can be paid with it any more and its payment
 * goes back: by Stripe, or at the counter where it was sold there. Asked again, it answers as it did.
 * @throws Problem('not-found') also for cards of venues that are not the actor's; Problem('wrong-state') for a
 * card that was not bought, is spent in part, or adjusted; Problem('invalid-input') for a till that is not open; Problem('conflict') when it is spent just now;
 * Problem('suspended' | 'forbidden')
 */
export async function refundGiftCard(
  deps: Omit<CodesDeps, 'promoCodes'>,
  actor: Actor,
  giftCardId: GiftCardId,
  tillId?: TillId,
): Promise<GiftCardRow> {
  const { id: organizationId } = await activeOrganization(deps.organizations, actor);
  const card = await deps.giftCards.byId(organizationId, giftCardId);
  if (!card || card.status === 'pending' || !can(actor, 'bookings.refund', { venueId: card.venueId })) {
    throw new Problem('not-found', 'gift-card-not-yours');
  }
  if (card.status === 'refunded') return viewGiftCard(card);
  const at = toInstant(deps.clock.now());
  const set = {
    status: 'refunded' as const,
    balance: 0,
    ...returnedPayment(card, { at, by: actor.userId, ...(tillId && { tillId }) }),
    moneyBack: [
      ...(card.moneyBack ?? []),
      { at, cause: 'refund' as const, money: card.balance, change: 0 - card.balance },
    ],
  };
  const only = [is('version', card.version), is('balance', card.balance)];
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'refundGiftCard',
    resource: { kind: 'gift-card', id: giftCardId },
    before: { status: card.status, balance: card.balance },
    after: { status: set.status, balance: set.balance },
    at,
    id: deps.ids.random(),
  });
  const outcome = await deps.giftCards.change(card, { set, only, extra: [audit] });
  if (outcome.done) return viewGiftCard({ ...card, ...set, version: card.version + 1 });
  throw new Problem('conflict', 'gift-card-just-used');
}

type CounterRefund = NonNullable<GiftCard['counterRefund']>;

/**
 * The payments that go back by Stripe, the card's own now among them; or who gives the money back at the counter.
 * @throws Problem('wrong-state')
 */
function returnedPayment(
  { status, origin, balance, initialAmount, ...card }: GiftCard,
  counterRefund: CounterRefund,
): Pick<GiftCard, 'paymentsReturned' | 'counterRefund'> {
  const { stripePaymentIntentId, counterSale, paymentsReturned = [], takenBack = 0 } = card;
  if (status !== 'active') throw wrongState('gift-card-not-active');
  const isPaid = stripePaymentIntentId !== undefined || counterSale !== undefined;
  if (origin !== 'purchase' || !isPaid) throw wrongState('gift-card-not-paid');
  if (adjustedBy(card) !== 0) throw wrongState('gift-card-adjusted');
  if (balance !== initialAmount - takenBack) throw wrongState('gift-card-partly-spent');
  if (!stripePaymentIntentId) return { counterRefund: fromTill(counterSale, counterRefund) };
  return { paymentsReturned: [...paymentsReturned, stripePaymentIntentId] };
}

/** Only cash comes out of a till. */
function fromTill(sale: GiftCard['counterSale'], { tillId, ...refund }: CounterRefund): CounterRefund {
  return sale?.method === 'cash' && tillId ? { ...refund, tillId } : refund;
}

function wrongState(detail: ProblemDetail): Problem {
  return new Problem('wrong-state', detail);
}
