import { guestSchemas } from '../../../../core/contract/schemas/guest/guest.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { payments, stripeKeys } from '../../../runtime/stripe.ts';
import { table } from '../../../runtime/table.ts';
import { receiveStripeEvent } from '../../../usecases/money/payment/receive-stripe-event.ts';

const deps = { table: table() };

export const handler = httpHandler('stripe-webhook', guestSchemas, {
  receiveStripeEvent: async (_input, { rawBody, headers }) => {
    const { webhookSecret } = await stripeKeys();
    const signed = { rawBody, signature: headers['stripe-signature'], webhookSecret };
    await receiveStripeEvent({ ...deps, payments: await payments() }, signed);
    return undefined;
  },
});
