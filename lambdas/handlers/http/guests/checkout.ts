import { guestGroupSchemas } from '../../../../core/contract/schemas/guest/groups.ts';
import { guestSchemas } from '../../../../core/contract/schemas/guest/guest.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { limitPerAddress } from '../../../middleware/limits.ts';
import { addressLimits } from '../../../runtime/address-limits.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { payments } from '../../../runtime/stripe.ts';
import { table } from '../../../runtime/table.ts';
import { buyGiftCard } from '../../../usecases/money/gift-cards/buy-gift-card.ts';
import { verifyGiftCard } from '../../../usecases/money/gift-cards/verify-gift-card.ts';
import { startGroupCheckout } from '../../../usecases/money/groups/start-group-checkout.ts';
import { verifyGroupCheckout } from '../../../usecases/money/groups/verify-group-checkout.ts';
import { payBalance } from '../../../usecases/money/payment/pay-balance.ts';
import { releaseHold } from '../../../usecases/money/payment/release-hold.ts';
import { startCheckout } from '../../../usecases/money/payment/start-checkout.ts';
import { verifyCheckout } from '../../../usecases/money/payment/verify-checkout.ts';

const data = table();
const deps = {
  table: data,
  clock: systemClock,
  ids: systemIds,
  linkSecret,
  siteUrl: env('SITE_URL'),
  payments,
};
const guard = limitPerAddress(addressLimits(data));

export const handler = httpHandler(
  'checkout',
  { ...guestSchemas, ...guestGroupSchemas },
  {
    releaseHold: async ({ params }) => {
      await releaseHold(deps, params.token);
      return undefined;
    },
    startCheckout: ({ params, body }) => startCheckout(deps, params.token, body),
    verifyCheckout: ({ params }) => verifyCheckout(deps, params.token),
    startGroupCheckout: ({ params, body }) => startGroupCheckout(deps, params.token, body),
    verifyGroupCheckout: async ({ params }) => {
      await verifyGroupCheckout(deps, params.token);
      return undefined;
    },
    payBalance: ({ params, body }) => payBalance(deps, params.token, body),
    buyGiftCard: ({ params, headers, body }) =>
      buyGiftCard(deps, { ...params, ...body, idempotencyKey: headers['idempotency-key'] }),
    verifyGiftCard: ({ params }) => verifyGiftCard(deps, params.token),
  },
  guard,
);
