import * as z from 'zod';
import type { WebhookTargets } from '../gateways/webhook-sender.ts';
import { env } from './config.ts';

const targets = z.enum(['public', 'loopback']);

/** Where this stage may send webhooks. @throws for any other value from the stack */
export function webhookTargets(): WebhookTargets {
  return targets.parse(env('WEBHOOK_TARGETS'));
}
