import { voucherSchemas } from '../../../core/contract/schemas/vouchers.ts';
import { giftCards } from '../../data/gift-cards.ts';
import { organizations } from '../../data/organizations.ts';
import { promoCodes } from '../../data/promo-codes.ts';
import { httpHandler } from '../../middleware/http.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { requireSameOrigin } from '../../usecases/auth/same-origin.ts';
import { createPromoCode } from '../../usecases/vouchers/create-promo-code.ts';
import { editPromoCode } from '../../usecases/vouchers/edit-promo-code.ts';
import { listGiftCards } from '../../usecases/vouchers/list-gift-cards.ts';
import { listPromoCodes } from '../../usecases/vouchers/list-promo-codes.ts';
import { refundGiftCard } from '../../usecases/vouchers/refund-gift-card.ts';

const data = table();
const deps = {
  organizations: organizations(data),
  promoCodes: promoCodes(data),
  giftCards: giftCards(data),
  clock: systemClock,
  ids: systemIds,
};
const siteUrl = env('SITE_URL');

export const handler = httpHandler('vouchers', voucherSchemas, {
  listPromoCodes: (_input, request) => listPromoCodes(deps, actorOf(request)),

  createPromoCode: ({ body }, request) => {
    requireSameOrigin(request.headers, siteUrl);
    return createPromoCode(deps, actorOf(request), body);
  },

  editPromoCode: ({ params, body: { version, ...settings } }, request) => {
    requireSameOrigin(request.headers, siteUrl);
    return editPromoCode(deps, actorOf(request), { ...params, version, settings });
  },

  listGiftCards: (_input, request) => listGiftCards(deps, actorOf(request)),

  refundGiftCard: ({ params }, request) => {
    requireSameOrigin(request.headers, siteUrl);
    return refundGiftCard(deps, actorOf(request), params.giftCardId);
  },
});
