import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { giftCardRefundId } from '../../../../core/domain/refunds/open-refunds.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** What a change of a gift card means to the rest of the world; nothing, when it is spent. */
export function giftCardEvents(before: GiftCard | null, after: GiftCard, occurredAt: Instant): BusEvent[] {
  const { id: giftCardId, organizationId, venueId } = after;
  const detail = { organizationId, venueId, giftCardId, occurredAt };
  const isNew = after.status === 'active' && (before?.status ?? 'pending') === 'pending';
  const known = before?.paymentsReturned ?? [];
  const returned = (after.paymentsReturned ?? []).filter((payment) => !known.includes(payment));
  // Ids come from the change itself: told again, it is the same event.
  const activated = { ...detail, eventId: `${giftCardId}:activated` };
  return [
    ...(isNew ? [{ type: 'gift-card.activated' as const, detail: activated }] : []),
    ...(before && countChanges(after) > countChanges(before)
      ? [
          {
            type: 'gift-card.balance-changed' as const,
            detail: { ...detail, eventId: `${giftCardId}:changed:${countChanges(after)}` },
          },
        ]
      : []),
    ...newRequests(before, after).map((requestId) => ({
      type: 'gift-card.email-requested' as const,
      detail: { ...detail, eventId: `${giftCardId}:email:${requestId}`, requestId },
    })),
    ...returned.map((paymentIntentId) => ({
      type: 'gift-card.refund-requested' as const,
      detail: { ...detail, eventId: `${giftCardId}:refund:${paymentIntentId}`, paymentIntentId },
    })),
    ...known
      .filter((paymentIntentId) => attemptOf(after, paymentIntentId) > attemptOf(before, paymentIntentId))
      .map((paymentIntentId) => {
        const attempt = attemptOf(after, paymentIntentId);
        const eventId = `${giftCardId}:refund:${paymentIntentId}:${attempt}`;
        return {
          type: 'gift-card.refund-requested' as const,
          detail: { ...detail, eventId, paymentIntentId },
        };
      }),
  ];
}

/** Entries of changes that no booking made: they are only ever added. */
function countChanges({ adjustments = [], moneyBack = [], disputes = {} }: GiftCard): number {
  return adjustments.length + moneyBack.length + Object.keys(disputes).length;
}

function newRequests(before: GiftCard | null, { emailRequests = [] }: GiftCard): string[] {
  const known = new Set(before?.emailRequests?.map(({ id }) => id));
  return emailRequests.map(({ id }) => id).filter((id) => !known.has(id));
}

/** How often a refund of a payment for the card was sent to Stripe. */
function attemptOf(card: GiftCard | null, paymentIntentId: string): number {
  return card?.refundProgress?.[giftCardRefundId(paymentIntentId)]?.attempt ?? 1;
}
