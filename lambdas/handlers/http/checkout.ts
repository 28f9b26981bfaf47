import { httpHandler } from '../../middleware/http.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { secretText } from '../../runtime/secrets.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { releaseHold } from '../../usecases/booking/release-hold.ts';
import { startCheckout } from '../../usecases/payment/start-checkout.ts';
import { verifyCheckout } from '../../usecases/payment/verify-checkout.ts';

const deps = {
  table: table(),
  clock: systemClock,
  linkSecret: () => secretText(env('LINK_SECRET_ARN')),
  siteUrl: env('SITE_URL'),
  payments,
};

export const handler = httpHandler('checkout', {
  releaseHold: async ({ params }) => {
    await releaseHold(deps, params.token);
    return undefined;
  },
  startCheckout: ({ params, body }) => startCheckout(deps, params.token, body),
  verifyCheckout: ({ params }) => verifyCheckout(deps, params.token),
});
