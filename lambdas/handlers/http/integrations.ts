import { integrationSchemas } from '../../../core/contract/schemas/integrations.ts';
import { eventBridge } from '../../gateways/bus.ts';
import { portalHandler } from '../../middleware/portal.ts';
import { actorOf } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { webhookTargets } from '../../runtime/webhook-targets.ts';
import {
  createCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
} from '../../usecases/integrations/calendar-feeds.ts';
import { createApiKey } from '../../usecases/integrations/create-api-key.ts';
import { createWebhook } from '../../usecases/integrations/create-webhook.ts';
import { deleteWebhook } from '../../usecases/integrations/delete-webhook.ts';
import { listDeliveries, replayDelivery, sendTestEvent } from '../../usecases/integrations/deliveries.ts';
import { editWebhook } from '../../usecases/integrations/edit-webhook.ts';
import { listApiKeys } from '../../usecases/integrations/list-api-keys.ts';
import { revokeApiKey } from '../../usecases/integrations/revoke-api-key.ts';
import { rotateWebhookSecret } from '../../usecases/integrations/rotate-webhook-secret.ts';
import { listWebhooks } from '../../usecases/integrations/view-webhook.ts';

const fixed = {
  clock: systemClock,
  ids: systemIds,
  bus: eventBridge(env('BUS_NAME')),
  targets: webhookTargets(),
  siteUrl: env('SITE_URL'),
};

export const handler = portalHandler('integrations', integrationSchemas, (table) => {
  const deps = { ...fixed, table };
  return {
    listApiKeys: (_input, request) => listApiKeys(deps, actorOf(request)),
    createApiKey: ({ body }, request) => createApiKey(deps, actorOf(request), body),
    revokeApiKey: async ({ params }, request) => {
      await revokeApiKey(deps, actorOf(request), params.keyId);
      return undefined;
    },

    listWebhooks: (_input, request) => listWebhooks(deps, actorOf(request)),
    createWebhook: ({ body }, request) => createWebhook(deps, actorOf(request), body),
    editWebhook: ({ params, body: { version, ...settings } }, request) =>
      editWebhook(deps, actorOf(request), { ...params, version, settings }),
    deleteWebhook: async ({ params }, request) => {
      await deleteWebhook(deps, actorOf(request), params.webhookId);
      return undefined;
    },
    rotateWebhookSecret: ({ params }, request) =>
      rotateWebhookSecret(deps, actorOf(request), params.webhookId),

    sendTestEvent: ({ params }, request) => sendTestEvent(deps, actorOf(request), params.webhookId),
    listDeliveries: ({ params, query }, request) =>
      listDeliveries(deps, actorOf(request), { ...params, ...query }),
    replayDelivery: ({ params }, request) => replayDelivery(deps, actorOf(request), params),

    listCalendarFeeds: (_input, request) => listCalendarFeeds(deps, actorOf(request)),
    createCalendarFeed: ({ body }, request) => createCalendarFeed(deps, actorOf(request), body.subject),
    revokeCalendarFeed: async ({ params }, request) => {
      await revokeCalendarFeed(deps, actorOf(request), params.feedId);
      return undefined;
    },
  };
});
