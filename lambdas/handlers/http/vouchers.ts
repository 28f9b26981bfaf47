import { voucherSchemas } from '../../../core/contract/schemas/vouchers.ts';
import { giftCards } from '../../data/gift-cards.ts';
import { organizations } from '../../data/organizations.ts';
import { promoCodes } from '../../data/promo-codes.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { createPromoCode } from '../../usecases/vouchers/create-promo-code.ts';
import { editPromoCode } from '../../usecases/vouchers/edit-promo-code.ts';
import { listGiftCards } from '../../usecases/vouchers/list-gift-cards.ts';
import { listPromoCodes } from '../../usecases/vouchers/list-promo-codes.ts';
import { refundGiftCard } from '../../usecases/vouchers/refund-gift-card.ts';

export const handler = portalHandler('vouchers', voucherSchemas, (table) => {
  const deps = {
    organizations: organizations(table),
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

    listGiftCards: (_input, request) => listGiftCards(deps, actorOf(request)),

    refundGiftCard: ({ params }, request) => refundGiftCard(deps, actorOf(request), params.giftCardId),
  };
});
