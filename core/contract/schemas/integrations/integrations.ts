import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { apiScopes } from '../../api-scopes.ts';
import { apiKeyId, calendarFeedId, deliveryId, webhookId } from '../../model/ids.ts';
import { apiKey } from '../../model/integrations/api-key.ts';
import { calendarFeed } from '../../model/integrations/calendar-feed.ts';
import { delivery, webhook } from '../../model/integrations/webhook.ts';
import { instant } from '../../model/time.ts';
import { webhookMessages } from '../../webhook-messages.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

const problems = ['unauthenticated', 'no-organization', 'forbidden', 'suspended'] as const;

/** A key without the hash of its secret. */
export const apiKeyRow = apiKey.omit({ organizationId: true, secretHash: true });

/** A webhook without its signing secrets. */
export const webhookRow = webhook
  .omit({ organizationId: true, secret: true, previousSecret: true })
  .extend({ previousSecretValidUntil: instant.optional() });

export const deliveryRow = delivery.omit({
  organizationId: true,
  webhookId: true,
  history: true,
  response: true,
  sentVersion: true,
});

/** A message with its content, as the endpoint would get it now, and what the endpoint answered last. */
export const deliveryView = delivery.omit({ organizationId: true, webhookId: true }).extend({
  /** Null when the booking or refund no longer exists. */
  message: z.union(Object.values(webhookMessages)).nullable(),
});

export const calendarFeedRow = calendarFeed.omit({ organizationId: true, secretHash: true });

const webhookSettings = webhook.pick({ url: true, description: true, events: true });
const webhookParams = z.object({ webhookId });

/** API keys, webhooks and calendar addresses of an organization. */
export const integrationSchemas = {
  listApiKeys: {
    summary: 'API keys, including revoked and expired ones',
    output: z.object({ apiKeys: z.array(apiKeyRow) }),
    status: 200,
    problems: [...problems],
  },
  createApiKey: {
    summary: 'Create an API key; only this answer shows it',
    body: z.object({
      name: apiKey.shape.name,
      scopes: z
        .array(z.enum(apiScopes))
        .min(1, 'choose-scopes' satisfies PlainProblemKey)
        .max(apiScopes.length),
      expiresAt: instant.optional(),
    }),
    output: z.object({ apiKey: apiKeyRow, token: z.string() }),
    status: 201,
    problems: [...problems, 'plan-limit'],
  },
  revokeApiKey: {
    summary: 'Revoke an API key, effective immediately',
    params: z.object({ keyId: apiKeyId }),
    status: 204,
    problems: [...problems, 'not-found'],
  },
  listWebhooks: {
    summary: 'Webhooks and their status',
    output: z.object({ webhooks: z.array(webhookRow) }),
    status: 200,
    problems: [...problems],
  },
  createWebhook: {
    summary: 'Create a webhook; the answer shows its signing secret',
    body: webhookSettings,
    output: z.object({ webhook: webhookRow, secret: z.string() }),
    status: 201,
    problems: [...problems, 'plan-limit'],
  },
  editWebhook: {
    summary: 'Change, disable or enable a webhook',
    params: webhookParams,
    body: webhookSettings.extend({ status: webhook.shape.status, version: z.int().min(1) }),
    output: webhookRow,
    status: 200,
    problems: [...problems, 'not-found', 'conflict'],
  },
  deleteWebhook: {
    summary: 'Delete a webhook; pending messages are not sent',
    params: webhookParams,
    status: 204,
    problems: [...problems, 'not-found'],
  },
  rotateWebhookSecret: {
    summary: 'Replace the signing secret; for a day, messages are signed with the old one too',
    params: webhookParams,
    output: z.object({ webhook: webhookRow, secret: z.string() }),
    status: 201,
    problems: [...problems, 'not-found', 'conflict', 'wrong-state'],
  },
  sendTestEvent: {
    summary: 'Send a `webhook.test` message',
    params: webhookParams,
    output: deliveryRow,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state'],
  },
  listDeliveries: {
    summary: 'Sent and pending messages of a webhook from the last 30 days, newest first',
    params: webhookParams,
    query: pageQuery,
    output: pageOf(deliveryRow),
    status: 200,
    problems: [...problems, 'not-found'],
  },
  getDelivery: {
    summary: 'One message: its content, the endpoint’s last answer and the latest attempts',
    params: z.object({ webhookId, deliveryId }),
    output: deliveryView,
    status: 200,
    problems: [...problems, 'not-found'],
  },
  replayDelivery: {
    summary: 'Send a message again with the same id',
    params: z.object({ webhookId, deliveryId }),
    output: deliveryRow,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state'],
  },
  listCalendarFeeds: {
    summary: 'Calendar addresses to subscribe to',
    output: z.object({ calendarFeeds: z.array(calendarFeedRow) }),
    status: 200,
    problems: [...problems],
  },
  createCalendarFeed: {
    summary:
      'Create a calendar address for the sessions of a venue, of an activity, or of a member’s venues; only this answer shows it',
    body: z.object({ subject: calendarFeed.shape.subject }),
    output: z.object({ calendarFeed: calendarFeedRow, url: z.url() }),
    status: 201,
    problems: [...problems, 'not-found'],
  },
  renewOwnCalendarFeed: {
    summary:
      'A new calendar address for the sessions that the caller runs; only this answer shows it, and the former one stops working',
    output: z.object({ url: z.url() }),
    status: 200,
    problems: [...problems],
  },
  revokeCalendarFeed: {
    summary: 'Revoke a calendar address',
    params: z.object({ feedId: calendarFeedId }),
    status: 204,
    problems: [...problems, 'not-found'],
  },
} as const satisfies Record<string, RouteSchema>;
