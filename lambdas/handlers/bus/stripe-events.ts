import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { closePageOfEnded } from '../../usecases/money/groups/close-group-page.ts';
import { actOnStripeEvent } from '../../usecases/money/payment/act-on-stripe-event.ts';

const deps = { table: table(), clock: systemClock };

export const handler = busHandler('stripe-events', {
  'stripe.event-received': async (event) => actOnStripeEvent({ ...deps, payments: await payments() }, event),
  'booking.cancelled': async (event) => closePageOfEnded({ ...deps, payments: await payments() }, event),
});
