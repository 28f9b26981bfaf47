import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { booking } from '../../core/contract/model/guest/booking.ts';
import {
  type Webhook,
  type WebhookEvent,
  webhookEvents,
} from '../../core/contract/model/integrations/webhook.ts';
import { deliveryIdOf } from '../../core/domain/integrations/delivery.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { toInstant } from '../../core/domain/time.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { deliveries } from '../../lambdas/data/integrations/deliveries.ts';
import { webhooks } from '../../lambdas/data/integrations/webhooks.ts';
import { putItem, type Table } from '../../lambdas/data/table.ts';
import { webhookSender } from '../../lambdas/gateways/webhook-sender.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createWebhook } from '../../lambdas/usecases/integrations/webhooks/create-webhook.ts';
import { openShop, type Shop } from '../support/shop.ts';

export const start = new Date('2026-11-22T09:00:00.000Z');

export function ownerOf({ organization }: Shop): Actor {
  return {
    userId: 'u1',
    name: 'Olga Owner',
    email: 'olga@example.com',
    role: 'org-admin',
    organizationIds: [organization.id],
    address: '192.0.2.1',
    organizationId: organization.id,
    venueIds: 'all',
  };
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type ReceiverAnswer = number | 'silence' | 'echo' | Promise<number>;

/** An endpoint on this machine that records its requests, and gives the chosen answers. */
export async function startReceiver() {
  const received: Received[] = [];
  const answers = { next: 200 as ReceiverAnswer };
  const server = createServer(async (request, answer) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    received.push({ headers: request.headers, body });
    const next = await answers.next;
    if (next === 'silence') return;
    if (next === 'echo') {
      const headers = { 'set-cookie': 'session=1', 'content-type': 'text/plain', location: `/a?key=1` };
      const signature = String(request.headers['webhook-signature']);
      answer.writeHead(500, headers).end(`${signature} ${body.replace(/.*?"guest"/s, '"guest"')}`);
      return;
    }
    answer.writeHead(next, { location: '/elsewhere' }).end('{"seen":true}');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    /** What it answers from now on. */
    answer: (next: ReceiverAnswer) => {
      answers.next = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

const allEvents: WebhookEvent[] = [...webhookEvents];

/** An organization with a webhook at the receiver, a clock to move, and one booking. */
export async function toldShop(table: Table, receiver: Receiver, events = allEvents) {
  const clock = { at: start, now: () => clock.at };
  const shop = await openShop(table, {
    now: start,
    organization: { plan: 'growth' },
    activity: { bookingWindow: { advanceDays: 2, cutoffMinutes: 60 } },
  });
  const deps = {
    table,
    clock,
    ids: systemIds,
    random: () => 0,
    targets: 'loopback' as const,
    sender: webhookSender({ targets: 'loopback', timeout: 150 }),
    bus: { publish: async () => [] },
  };
  const owner = ownerOf(shop);
  const wish = { url: receiver.url, description: 'Till', events };
  const { webhook, secret } = await createWebhook(deps, owner, wish);
  const booked = await aBooking(table, shop);
  const { id: organizationId } = shop.organization;
  return {
    shop,
    deps,
    owner,
    clock,
    secret,
    webhookId: webhook.id,
    booking: booked,
    /** As many messages that are due, of one shard, and were not tried yet. */
    async pile(count: number): Promise<void> {
      for (let number = 0; number < count; number++) {
        await deliveries(table).add({
          id: deliveryIdOf(start.toISOString(), `${systemIds.random().slice(1)}a`),
          organizationId,
          webhookId: webhook.id,
          type: 'webhook.test',
          occurredAt: start.toISOString(),
          status: 'pending',
          attempts: 0,
          nextAttemptAt: toInstant(clock.at),
          history: [],
        });
      }
    },
    event: (name: string) => ({
      eventId: `${booked.id}:1:${name}`,
      organizationId,
      venueId: booked.venueId,
      activityId: booked.activityId,
      bookingId: booked.id,
      version: 1,
      occurredAt: start.toISOString(),
    }),
    webhook: () => webhooks(table).get(organizationId, webhook.id) as Promise<Webhook>,
    /** What the log has, the newest first. */
    log: async () => (await deliveries(table).page(organizationId, webhook.id, { limit: 100 })).items,
    /** Seconds. */
    wait: (seconds: number) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000);
    },
  };
}

async function aBooking(table: Table, { activity, organization }: Shop): Promise<Booking> {
  const startsAt = '2026-11-23T12:00:00.000Z';
  const made = booking.parse({
    id: `bkg_${systemIds.random()}`,
    organizationId: organization.id,
    venueId: activity.venueId,
    activityId: activity.id,
    sessionId: `${activity.id}.20261123T1200Z`,
    startsAt,
    endsAt: '2026-11-23T13:00:00.000Z',
    date: '2026-11-23',
    reference: 'ABCDEFGH',
    state: 'confirmed',
    paymentState: 'partially_refunded',
    source: 'widget',
    party: [{ unitId: 'player', quantity: 2 }],
    guestCount: 2,
    seats: 2,
    quote: { currency: 'USD', lines: [], subtotal: 5000, total: 5000, dueNow: 5000 },
    giftCardCode: 'GIFT-CODE-THAT-IS-MONEY',
    ledger: [
      { kind: 'payment', at: startsAt, id: 'pi_1', method: 'stripe', amount: 5000 },
      {
        kind: 'refund',
        at: startsAt,
        id: 'rf_1',
        of: 'pi_1',
        method: 'stripe',
        amount: 1500,
        reason: 'goodwill',
      },
      { kind: 'gift-card', at: startsAt, code: 'CODE', amount: 400 },
      { kind: 'gift-card', at: startsAt, code: 'CODE', amount: -400, id: 'rf_2' },
    ],
    guest: { name: 'Gus Guest', email: 'gus@example.com', phone: '+1 555 0107' },
    note: 'He is always late',
    language: 'en',
    createdAt: start.toISOString(),
    confirmedAt: start.toISOString(),
    version: 1,
  });
  await putItem(table, bookingItem(made));
  return made;
}
