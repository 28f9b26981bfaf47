import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import { giftCardUsed } from '../../../../core/domain/booking/payments/ledger.ts';
import { isOn } from '../../../../core/domain/plans.ts';
import { checkGiftCard } from '../../../../core/domain/pricing/gift-card.ts';
import { checkPromoCode } from '../../../../core/domain/pricing/promo-code.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { promoCodes } from '../../../data/venue/promo-codes.ts';

/** What a guest typed. */
export interface Codes {
  readonly promoCode?: string | undefined;
  readonly giftCardCode?: GiftCard['code'] | undefined;
}

export interface FoundCodes {
  readonly promoCode?: PromoCode;
  readonly giftCard?: GiftCard;
}

type Asking = Pick<
  Booking,
  'organizationId' | 'activityId' | 'promoCode' | 'giftCardCode' | 'ledger' | 'quote'
>;

/**
 * The promo code and the gift card, if this booking can use them. What it has taken of them already is still its
 * own: it is added to the card's balance, and the booking's own use of the code does not count against it.
 * @throws Problem('promo-code'), Problem('gift-card')
 */
export async function findCodes(
  table: Table,
  booking: Asking,
  codes: Codes,
  now: string,
): Promise<FoundCodes> {
  const { organizationId: org, activityId, quote } = booking;
  const [organization, promoCode, card] = await Promise.all([
    codes.promoCode ? organizations(table).get(org) : undefined,
    codes.promoCode ? promoCodes(table).get(org, codes.promoCode) : undefined,
    codes.giftCardCode ? giftCards(table).get(org, codes.giftCardCode) : undefined,
  ]);
  if (organization && booking.promoCode !== codes.promoCode) requirePromoCodes(organization);
  const own = card && booking.giftCardCode === card.code ? giftCardUsed(booking) : 0;
  const kept = promoCode && booking.promoCode === promoCode.code ? -1 : 0;
  return {
    ...(promoCode !== undefined && {
      promoCode: checkPromoCode(promoCode && { ...promoCode, uses: promoCode.uses + kept }, {
        now,
        subtotal: quote.subtotal,
        activityId,
      }),
    }),
    ...(card !== undefined && {
      giftCard: checkGiftCard(card && { ...card, balance: card.balance + own }, quote.currency),
    }),
  };
}

/** A booking that has its code already keeps it. */
function requirePromoCodes(organization: Organization): void {
  if (isOn(organization, 'promoCodes')) return;
  const detail = 'promo-codes-off';
  throw new Problem('promo-code', detail, [fieldProblem('promoCode', detail)]);
}
