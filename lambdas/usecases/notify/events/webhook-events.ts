import type { Webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** What the owner of an endpoint is told of its health. A person who disables it needs no telling. */
export function webhookEvents(before: Webhook | null, after: Webhook, occurredAt: Instant): BusEvent[] {
  const { organizationId, id: webhookId } = after;
  const detail = (name: string) => ({
    eventId: `${webhookId}:${name}:${occurredAt}`,
    organizationId,
    webhookId,
    occurredAt,
  });
  const isDisabled = after.disabledReason !== undefined && before?.disabledReason === undefined;
  if (isDisabled) return [{ type: 'webhook.disabled', detail: detail('disabled') }];
  const isWarned = after.warnedAt !== undefined && before?.warnedAt !== after.warnedAt;
  return isWarned ? [{ type: 'webhook.failing', detail: detail('failing') }] : [];
}
