import { webhookSender } from '../../gateways/webhook-sender.ts';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { webhookTargets } from '../../runtime/webhook-targets.ts';
import { attemptDue } from '../../usecases/integrations/webhooks/attempt.ts';
import { tellWebhooks } from '../../usecases/integrations/webhooks/tell-webhooks.ts';

const sender = webhookSender({ targets: webhookTargets() });

export const handler = tenantBusHandler('webhooks', (table) => {
  const deps = { table, clock: systemClock, sender, random: Math.random };
  return {
    'booking.confirmed': (event) => tellWebhooks(deps, 'booking.confirmed', event),
    'booking.rescheduled': (event) => tellWebhooks(deps, 'booking.rescheduled', event),
    'booking.cancelled': (event) => tellWebhooks(deps, 'booking.cancelled', event),
    'booking.checked-in': (event) => tellWebhooks(deps, 'booking.checked-in', event),
    'booking.completed': (event) => tellWebhooks(deps, 'booking.completed', event),
    'booking.no-show': (event) => tellWebhooks(deps, 'booking.no-show', event),
    'booking.refund-made': (event) => tellWebhooks(deps, 'booking.refunded', event),
    'booking.refund-settled': (event) => tellWebhooks(deps, 'booking.refunded', event),
    'booking.refunded-to-gift-card': (event) => tellWebhooks(deps, 'booking.refunded', event),
    'webhook.delivery-due': async ({ organizationId, webhookId, deliveryId: id }) => {
      await attemptDue(deps, { organizationId, webhookId, id });
    },
  };
});
