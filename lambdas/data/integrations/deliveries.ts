import * as z from 'zod';
import {
  type DeliveryId,
  deliveryId,
  type OrganizationId,
  organizationId,
  type WebhookId,
  webhookId,
} from '../../../core/contract/model/ids.ts';
import { type Delivery, delivery } from '../../../core/contract/model/integrations/webhook.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, present } from '../conditions.ts';
import { deliveriesOf, due, keys } from '../keys.ts';
import { getItem, type Item, type Page, type Paging, putNewItem, queryPage, type Table } from '../table.ts';
import { transact, updateItem, type Write } from '../transaction.ts';

/** Days that the log of deliveries goes back. */
const keptDays = 30;

/** Which delivery a key names. */
const deliveryKey = z.object({ PK: z.string(), SK: z.string() }).transform(({ PK, SK }) => {
  const [, org, , webhook] = PK.split('#');
  return {
    organizationId: organizationId.parse(org),
    webhookId: webhookId.parse(webhook),
    id: deliveryId.parse(SK.split('#')[1]),
  };
});

export type DeliveryKey = Pick<Delivery, 'organizationId' | 'webhookId' | 'id'>;

/** How an attempt ended: what is to be written of it. Without `nextAttemptAt` it was the last one. */
export type AttemptEnd = Pick<
  Delivery,
  | 'status'
  | 'responseStatus'
  | 'failure'
  | 'deliveredAt'
  | 'nextAttemptAt'
  | 'history'
  | 'response'
  | 'sentVersion'
>;

export const deliveries = (table: Table) => ({
  get: ({ organizationId, webhookId, id }: DeliveryKey) =>
    getItem(table, keys.delivery(organizationId, webhookId, id), delivery),

  page: (org: OrganizationId, webhook: WebhookId, paging: Paging) =>
    queryPage(
      table,
      accessPatterns.deliveriesOfWebhook,
      { partition: deliveriesOf(org, webhook), sort: 'DELIVERY#' },
      delivery,
      { ...paging, newestFirst: true },
    ),

  /** Keeps a message to be sent, once. Answers false for one that is known. */
  add: (value: Delivery) => putNewItem(table, deliveryItem(value)),

  /** The same, with what belongs to it. */
  addWith: (value: Delivery, extra: readonly Write[]) =>
    transact(table, [{ put: deliveryItem(value), only: [absent] }, ...extra]),

  /** Makes one that has ended due again, as though it had never been tried. Answers false when it is gone. */
  async again(key: DeliveryKey, at: Instant, extra: readonly Write[]): Promise<boolean> {
    const change = {
      update: keyOf(key),
      set: { status: 'pending', attempts: 0, ...dueAt(key.id, at) },
      remove: ['deliveredAt', 'failure', 'responseStatus'],
      only: [present],
    };
    return (await transact(table, [change, ...extra])).done;
  },

  /** Takes the lease of a delivery until `leaseUntil`, so that a concurrent run does not send it too. */
  async claim(value: Delivery, now: Instant, leaseUntil: Instant): Promise<Delivery | null> {
    const set = { ...dueAt(value.id, leaseUntil), lastAttemptAt: now };
    const only = [is('status', 'pending'), is('nextAttemptAt', value.nextAttemptAt)];
    const { done } = await updateItem(table, { update: keyOf(value), set, add: { attempts: 1 }, only });
    const { nextAttemptAt, lastAttemptAt } = set;
    return done ? { ...value, attempts: value.attempts + 1, nextAttemptAt, lastAttemptAt } : null;
  },

  /** Writes how the attempt ended, unless a later one has begun. */
  async finish(value: Delivery, { nextAttemptAt, ...end }: AttemptEnd): Promise<void> {
    const names = ['responseStatus', 'failure', 'deliveredAt', 'response', 'sentVersion'] as const;
    const remove: string[] = names.filter((name) => end[name] === undefined);
    if (!nextAttemptAt) remove.push('nextAttemptAt', 'GSI2PK', 'GSI2SK');
    const set = { ...end, ...(nextAttemptAt ? dueAt(value.id, nextAttemptAt) : {}) };
    const only = [is('attempts', value.attempts), is('status', 'pending')];
    await updateItem(table, { update: keyOf(value), set, remove, only });
  },

  /** Messages of one shard that are due, the longest waiting first. */
  pageDue: (partition: string, now: Instant, paging: Paging): Promise<Page<DeliveryKey>> =>
    queryPage(table, accessPatterns.dueDeliveries, { partition, sort: now }, deliveryKey, paging),
});

function keyOf({ organizationId, webhookId, id }: DeliveryKey) {
  return keys.delivery(organizationId, webhookId, id);
}

function deliveryItem(value: Delivery): Item {
  const { nextAttemptAt, ...rest } = value;
  return {
    ...keyOf(value),
    entity: 'DELIVERY',
    ...rest,
    ...(nextAttemptAt ? dueAt(value.id, nextAttemptAt) : {}),
    ttl: Math.floor(Date.parse(value.occurredAt) / 1000) + keptDays * 24 * 60 * 60,
  };
}

function dueAt(id: DeliveryId, at: Instant) {
  return { nextAttemptAt: at, GSI2PK: due.webhookPartition(id), GSI2SK: at };
}
