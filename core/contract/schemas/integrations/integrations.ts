import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { apiScopes } from '../../api-scopes.ts';
import { apiKeyId, calendarFeedId, deliveryId, webhookId } from '../../model/ids.ts';
import { apiKey } from '../../model/integrations/api-key.ts';
import { calendarFeed } from '../../model/integrations/calendar-feed.ts';
import { delivery, webhook } from '../../model/integrations/webhook.ts';
import { instant } from '../../model/time.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import type { RouteSchema } from '../scope/route-schema.ts';

const problems = ['unauthenticated', 'no-organization', 'forbidden', 'suspended'] as const;

/** A key as it may be shown: not what it is known by. */
export const apiKeyRow = apiKey.omit({ organizationId: true, secretHash: true });

/** A webhook as it may be shown: not what it is signed with. */
export const webhookRow = webhook
  .omit({ organizationId: true, secret: true, previousSecret: true })
  .extend({ previousSecretValidUntil: instant.optional() });

export const deliveryRow = delivery.omit({ organizationId: true, webhookId: true });

export const calendarFeedRow = calendarFeed.omit({ organizationId: true, secretHash: true });

const webhookSettings = webhook.pick({ url: true, description: true, events: true });
const webhookParams = z.object({ webhookId });

/** What other systems may do for an organization, and what they are told. */
export const integrationSchemas = {
  listApiKeys: {
    summary: 'API keys, those that have ended too',
    output: z.object({ apiKeys: z.array(apiKeyRow) }),
    status: 200,
    problems: [...problems],
  },
  createApiKey: {
    summary: 'Make an API key; the answer shows it, and nothing does after that',
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
    summary: 'End an API key: it is refused from now on',
    params: z.object({ keyId: apiKeyId }),
    status: 204,
    problems: [...problems, 'not-found'],
  },
  listWebhooks: {
    summary: 'Webhooks, and how they are doing',
    output: z.object({ webhooks: z.array(webhookRow) }),
    status: 200,
    problems: [...problems],
  },
  createWebhook: {
    summary: 'Have events sent to an address; the answer shows the secret that they are signed with',
    body: webhookSettings,
    output: z.object({ webhook: webhookRow, secret: z.string() }),
    status: 201,
    problems: [...problems, 'plan-limit'],
  },
  editWebhook: {
    summary: 'Change a webhook, switch it off, or on again',
    params: webhookParams,
    body: webhookSettings.extend({ status: webhook.shape.status, version: z.int().min(1) }),
    output: webhookRow,
    status: 200,
    problems: [...problems, 'not-found', 'conflict'],
  },
  deleteWebhook: {
    summary: 'Delete a webhook; what was not sent yet is not sent any more',
    params: webhookParams,
    status: 204,
    problems: [...problems, 'not-found'],
  },
  rotateWebhookSecret: {
    summary: 'Sign with another secret; for a day the one before signs too',
    params: webhookParams,
    output: z.object({ webhook: webhookRow, secret: z.string() }),
    status: 201,
    problems: [...problems, 'not-found', 'conflict', 'wrong-state'],
  },
  sendTestEvent: {
    summary: 'Send a `webhook.test`, to see whether it arrives',
    params: webhookParams,
    output: deliveryRow,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state'],
  },
  listDeliveries: {
    summary: 'What was sent to a webhook in the last 30 days, or is to be, the newest first',
    params: webhookParams,
    query: pageQuery,
    output: pageOf(deliveryRow),
    status: 200,
    problems: [...problems, 'not-found'],
  },
  replayDelivery: {
    summary: 'Send a message again, by the same id',
    params: z.object({ webhookId, deliveryId }),
    output: deliveryRow,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state'],
  },
  listCalendarFeeds: {
    summary: 'Addresses that calendar programs subscribe to',
    output: z.object({ calendarFeeds: z.array(calendarFeedRow) }),
    status: 200,
    problems: [...problems],
  },
  createCalendarFeed: {
    summary:
      'Make an address for calendar programs: a venue’s sessions, an activity’s, or of the venues that somebody works at; the answer shows it, and nothing does after that',
    body: z.object({ subject: calendarFeed.shape.subject }),
    output: z.object({ calendarFeed: calendarFeedRow, url: z.url() }),
    status: 201,
    problems: [...problems, 'not-found'],
  },
  revokeCalendarFeed: {
    summary: 'End the address of a calendar',
    params: z.object({ feedId: calendarFeedId }),
    status: 204,
    problems: [...problems, 'not-found'],
  },
} as const satisfies Record<string, RouteSchema>;
