import * as z from 'zod';
import type { WebhookTargets } from '../gateways/webhook-sender.ts';
import { env } from './config.ts';

const targets = z.enum(['public', 'loopback']);

/** Whom this stage may send webhooks to. @throws when the stack says something else */
export function webhookTargets(): WebhookTargets {
  return targets.parse(env('WEBHOOK_TARGETS'));
}
