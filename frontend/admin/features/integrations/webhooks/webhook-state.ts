import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { Tone } from '../../../frame/theme.ts';

export type WebhookLine = RouteOutput<'listWebhooks'>['webhooks'][number];
export type WebhookState = 'working' | 'failing' | 'gone' | 'switched-off' | 'disabled';

export const webhookTones: Record<WebhookState, Tone> = {
  working: 'success',
  failing: 'warning',
  gone: 'danger',
  'switched-off': 'danger',
  disabled: 'neutral',
};

/** `gone` and `switched-off`: the system disabled it, because the address said so or had failed for days. */
export function webhookState({ status, disabledReason, failingSince }: WebhookLine): WebhookState {
  if (status === 'enabled') return failingSince === undefined ? 'working' : 'failing';
  if (disabledReason === 'gone') return 'gone';
  return disabledReason === 'failing' ? 'switched-off' : 'disabled';
}
