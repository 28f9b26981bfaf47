import { integrationSchemas } from '../../../../core/contract/schemas/integrations/integrations.ts';
import { eventBridge } from '../../../gateways/bus.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { webhookTargets } from '../../../runtime/webhook-targets.ts';
import { createApiKey } from '../../../usecases/integrations/api-keys/create-api-key.ts';
import { listApiKeys } from '../../../usecases/integrations/api-keys/list-api-keys.ts';
import { revokeApiKey } from '../../../usecases/integrations/api-keys/revoke-api-key.ts';
import {
  createCalendarFeed,
  listCalendarFeeds,
  renewOwnCalendarFeed,
  revokeCalendarFeed,
} from '../../../usecases/integrations/calendars/calendar-feeds.ts';
import { createWebhook } from '../../../usecases/integrations/webhooks/create-webhook.ts';
import { deleteWebhook } from '../../../usecases/integrations/webhooks/delete-webhook.ts';
import {
  getDelivery,
  listDeliveries,
  replayDelivery,
  sendTestEvent,
} from '../../../usecases/integrations/webhooks/deliveries.ts';
import { editWebhook } from '../../../usecases/integrations/webhooks/edit-webhook.ts';
import { rotateWebhookSecret } from '../../../usecases/integrations/webhooks/rotate-webhook-secret.ts';
import { listWebhooks } from '../../../usecases/integrations/webhooks/view-webhook.ts';

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
    getDelivery: ({ params }, request) => getDelivery(deps, actorOf(request), params),
    replayDelivery: ({ params }, request) => replayDelivery(deps, actorOf(request), params),

    listCalendarFeeds: (_input, request) => listCalendarFeeds(deps, actorOf(request)),
    createCalendarFeed: ({ body }, request) => createCalendarFeed(deps, actorOf(request), body.subject),
    renewOwnCalendarFeed: (_input, request) => renewOwnCalendarFeed(deps, actorOf(request)),
    revokeCalendarFeed: async ({ params }, request) => {
      await revokeCalendarFeed(deps, actorOf(request), params.feedId);
      return undefined;
    },
  };
});
