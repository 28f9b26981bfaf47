import { codeSchemas } from '../../../../core/contract/schemas/money/codes.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { promoCodes } from '../../../data/venue/promo-codes.ts';
import { venues } from '../../../data/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { adjustGiftCard } from '../../../usecases/money/gift-cards/adjust-gift-card.ts';
import { listGiftCards } from '../../../usecases/money/gift-cards/list-gift-cards.ts';
import { lookUpGiftCard } from '../../../usecases/money/gift-cards/look-up-gift-card.ts';
import { refundGiftCard } from '../../../usecases/money/gift-cards/refund-gift-card.ts';
import { resendGiftCard } from '../../../usecases/money/gift-cards/resend-gift-card.ts';
import { sellGiftCard } from '../../../usecases/money/gift-cards/sell-gift-card.ts';
import { voidGiftCard } from '../../../usecases/money/gift-cards/void-gift-card.ts';
import { createPromoCode } from '../../../usecases/venue/promo-codes/create-promo-code.ts';
import { editPromoCode } from '../../../usecases/venue/promo-codes/edit-promo-code.ts';
import { listPromoCodes } from '../../../usecases/venue/promo-codes/list-promo-codes.ts';
import { removePromoCode } from '../../../usecases/venue/promo-codes/remove-promo-code.ts';

export const handler = portalHandler('codes', codeSchemas, (table) => {
  const deps = {
    table,
    organizations: organizations(table),
    venues: venues(table),
    promoCodes: promoCodes(table),
    giftCards: giftCards(table),
    clock: systemClock,
    ids: systemIds,
  };
  return {
    listPromoCodes: (_input, request) => listPromoCodes(deps, actorOf(request)),

    createPromoCode: ({ body }, request) => createPromoCode(deps, actorOf(request), body),

    editPromoCode: ({ params, body: { version, ...settings } }, request) =>
      editPromoCode(deps, actorOf(request), { ...params, version, settings }),

    removePromoCode: ({ params }, request) => removePromoCode(deps, actorOf(request), params),

    listGiftCards: (_input, request) => listGiftCards(deps, actorOf(request)),

    sellGiftCard: ({ params, headers, body }, request) =>
      sellGiftCard(deps, actorOf(request), {
        ...body,
        ...params,
        idempotencyKey: headers['idempotency-key'],
      }),

    refundGiftCard: ({ params, body }, request) =>
      refundGiftCard(deps, actorOf(request), params.giftCardId, body.tillId),

    lookUpGiftCard: ({ body }, request) => lookUpGiftCard(deps, actorOf(request), body),

    resendGiftCard: ({ params, headers }, request) =>
      resendGiftCard(
        deps,
        { actor: actorOf(request), ...params },
        { idempotencyKey: headers['idempotency-key'] },
      ),

    adjustGiftCard: ({ params, headers, body }, request) =>
      adjustGiftCard(
        deps,
        { actor: actorOf(request), ...params },
        { ...body, idempotencyKey: headers['idempotency-key'] },
      ),

    voidGiftCard: ({ params, body }, request) =>
      voidGiftCard(deps, { actor: actorOf(request), ...params }, body),
  };
});
