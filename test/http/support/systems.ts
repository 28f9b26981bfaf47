import { randomBytes } from 'node:crypto';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { supportAccesses } from '../../../lambdas/data/platform/support-accesses.ts';
import type { World } from '../../support/world.ts';
import { type Call, must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** A shop's keys, webhooks, messages and calendars for other systems. */
export interface Systems {
  readonly keyToRevoke: string;
  readonly webhook: string;
  readonly webhookToDelete: string;
  /** A message to the first webhook. */
  readonly delivery: string;
  readonly feedToRevoke: string;
  /** An operator's, open. */
  readonly access: { readonly accessId: string; readonly startedAt: string };
  /** The last part of a calendar's address. */
  readonly calendar: string;
}

/** Nothing listens there. */
const webhook = {
  url: 'http://127.0.0.1:9/hook',
  description: 'The till',
  events: ['booking.no-show'],
};
const apiKey = { name: 'The till', scopes: ['bookings.view', 'bookings.create'] };

export async function systems(world: World, { shop, owner: cookie }: EmptyCounter): Promise<Systems> {
  const ask = async (id: RouteId, asked: Call) => (await must(world, id, { cookie, ...asked })).json;
  const subject = { kind: 'venue', venueId: shop.venue.id };
  const [key, first, second, feed, calendar] = await Promise.all([
    ask('createApiKey', { body: apiKey }),
    ask('createWebhook', { body: webhook }),
    ask('createWebhook', { body: webhook }),
    ask('createCalendarFeed', { body: { subject } }),
    ask('createCalendarFeed', { body: { subject } }),
  ]);
  const test = await ask('sendTestEvent', { params: { webhookId: first.webhook.id } });
  return {
    keyToRevoke: key.apiKey.id,
    webhook: first.webhook.id,
    webhookToDelete: second.webhook.id,
    delivery: test.id,
    feedToRevoke: feed.calendarFeed.id,
    access: await openAccess(world, shop.organization.id),
    calendar: calendar.url.split('/').at(-1),
  };
}

async function openAccess(world: World, organizationId: OrganizationId) {
  const now = await world.now();
  const [accessId, startedAt] = [`access-${randomBytes(6).toString('hex')}`, now.toISOString()];
  const until = new Date(now.getTime() + 3_600_000).toISOString();
  const operator = { userId: accessId, name: 'Olu Operator' };
  const access = { id: accessId, organizationId, operator, reason: 'A test', startedAt, until };
  await supportAccesses(world.table).start(access, null, []);
  return { accessId, startedAt };
}

/** For a shop where nothing can be done: ids that do not exist. */
export const noSystems: Systems = {
  keyToRevoke: 'key_000000000000',
  webhook: 'whk_000000000000',
  webhookToDelete: 'whk_000000000000',
  delivery: 'msg_000000000000',
  feedToRevoke: 'cal_000000000000',
  access: { accessId: 'unknown', startedAt: '2026-11-22T09:00:00.000Z' },
  calendar: 'x'.repeat(20),
};

export function systemCalls({ owner: cookie, shop }: EmptyCounter, known: Systems) {
  const params = { webhookId: known.webhook };
  const subject = { kind: 'activity', venueId: shop.venue.id, activityId: shop.activity.id };
  return {
    revokeSupportAccess: {
      cookie,
      params: { accessId: known.access.accessId },
      query: { startedAt: known.access.startedAt },
    },
    listApiKeys: { cookie },
    createApiKey: { cookie, body: apiKey },
    revokeApiKey: { cookie, params: { keyId: known.keyToRevoke } },
    listWebhooks: { cookie },
    createWebhook: { cookie, body: webhook },
    editWebhook: { cookie, params, body: { ...webhook, status: 'enabled', version: 1 } },
    deleteWebhook: { cookie, params: { webhookId: known.webhookToDelete } },
    rotateWebhookSecret: { cookie, params },
    sendTestEvent: { cookie, params },
    listDeliveries: { cookie, params, query: { limit: 2 } },
    getDelivery: { cookie, params: { ...params, deliveryId: known.delivery } },
    replayDelivery: { cookie, params: { ...params, deliveryId: known.delivery } },
    listCalendarFeeds: { cookie },
    createCalendarFeed: { cookie, body: { subject } },
    renewOwnCalendarFeed: { cookie },
    revokeCalendarFeed: { cookie, params: { feedId: known.feedToRevoke } },
    getCalendarFeed: { params: { token: known.calendar } },
  } satisfies Partial<Record<RouteId, Call>>;
}
